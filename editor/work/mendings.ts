/** Where there is one right way to mend what `lectern check` finds, the button for it. */

/** `title`, `content` and `layout` lead to where it is mended by hand. */
export type Mending = 'fewer' | 'merge' | 'title' | 'content' | 'layout'

/** By the names of the rules in src/check; a rule that is not here is mended in another way each time. */
const MENDINGS: Readonly<Record<string, Mending>> = {
  density: 'fewer',
  overflow: 'fewer',
  'small-text': 'fewer',
  'empty-page': 'merge',
  'long-title': 'title',
  'duplicate-titles': 'title',
  'alt-text': 'content',
  'blurred-picture': 'content',
  'no-room': 'layout',
  'same-arrangement': 'layout',
}

export function mendingOf(rule: string): Mending | undefined {
  return MENDINGS[rule]
}
