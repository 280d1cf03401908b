/** For each line of a slide the text of its content that it shows. */
import { type Leaf, leavesOf, type Path, shownText } from '../slides/leaves.js'

/** Lines differ from what was written in white space, which line breaks change. */
const folded = (text: string): string => text.replace(/\s+/gu, '')

/**
 * Of equal texts the first line shows the first one. A line that holds a text and more (`— Ibsen`), or a part of one that was
 * divided over several slides, has the path of that text.
 *
 * @param content of the slide, completed from the article; titles are no lines.
 * @param lines over all parts of the slide, in reading order.
 * @returns a path for each line; undefined where the kind made the words itself.
 */
export function pathsOfLines(content: object, lines: readonly string[]): (Path | undefined)[] {
  const leaves = leavesOf(content)
    // Titles are no lines, and the name of an icon is drawn.
    .filter(({ path }) => path[0] !== 'title' && path.at(-1) !== 'icon')
    .map((leaf) => ({ ...leaf, shown: folded(shownText(leaf.text)) }))
    .filter(({ shown }) => shown !== '')
  const left = new Map<string, Leaf[]>()
  for (const leaf of leaves) left.set(leaf.shown, [...(left.get(leaf.shown) ?? []), leaf])
  const shown = lines.map(folded)
  const exact = shown.map((line) => left.get(line)?.shift())
  const taken = new Set(exact.map((leaf) => leaf?.path))
  return shown.map((line, at) => {
    if (exact[at] !== undefined) return exact[at].path
    const within = leaves.filter(({ path, shown: text }) => !taken.has(path) && line.includes(text))
    const around = line.length > 1 ? leaves.find((leaf) => leaf.shown.includes(line)) : undefined
    return (longest(within) ?? around)?.path
  })
}

function longest<Candidate extends { shown: string }>(leaves: readonly Candidate[]): Candidate | undefined {
  return leaves.reduce<Candidate | undefined>(
    (best, leaf) => (best === undefined || leaf.shown.length > best.shown.length ? leaf : best),
    undefined,
  )
}
