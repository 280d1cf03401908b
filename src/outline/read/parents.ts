/** Which heading stands above which. */
import type { Chapter } from './reading.js'

/** Index of the section under whose heading this one stands; undefined for one of the highest level. */
export function parentOf(section: number, chapters: readonly Chapter[]): number | undefined {
  const level = chapters[section]?.level ?? 1
  for (let at = section - 1; at >= 0; at--) {
    const chapter = chapters[at]
    if (chapter?.heading !== undefined && chapter.level < level) return at
  }
  return undefined
}
