/** The frames of a scene that hold text, a table's cells among them. */
import { cellFrames } from '../layout/painting.js'
import type { Frame, Scene, TextBody } from '../layout/scene.js'

export type TextFrame = Frame & { text: TextBody }

export function textFrames(scene: Scene): TextFrame[] {
  return scene.items.flatMap((item): TextFrame[] => {
    if (item.type === 'table') return cellFrames(item)
    return item.type === 'frame' && item.text !== undefined ? [{ ...item, text: item.text }] : []
  })
}
