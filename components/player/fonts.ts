/** The page carries all its fonts. They are unpacked at once, so that a slide that is printed before it was shown has them. */

export function loadFonts(): void {
  for (const face of document.fonts) void face.load().catch(() => undefined)
}
