/** The frames of a scene that hold text. */
import type { Frame, Scene, TextBody } from '../layout/scene.js'

export type TextFrame = Frame & { text: TextBody }

export function textFrames(scene: Scene): TextFrame[] {
  return scene.items.flatMap((item) => (item.type === 'frame' && item.text !== undefined ? [{ ...item, text: item.text }] : []))
}
