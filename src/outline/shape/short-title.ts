/** The article's title where it stands above slides that have no heading of their own. */
import { emWidth } from '../../layout/metrics.js'

/** Em: over many slides a longer title leaves no room for what they say. */
const LONGEST = 32

/** Of a long title with two parts, “who speaks: what is said”, the part that says more in few words. */
export function shortTitle(title: string): string {
  if (emWidth(title) <= LONGEST) return title
  const parts = title
    .split(/[：｜|]\s*|:\s+|\s[–—-]\s|——/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && emWidth(part) <= LONGEST)
  return parts.sort((a, b) => b.length - a.length)[0] ?? title
}
