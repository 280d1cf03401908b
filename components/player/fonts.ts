/** A file carries all its fonts. They are unpacked at once, so that a slide that is printed before it was shown has them. */
import { talk } from './talk'

/** Does nothing where a server has the fonts: a browser asks for those that it needs. */
export function loadFonts(): void {
  if (talk.served) return
  for (const face of document.fonts) void face.load().catch(() => undefined)
}
