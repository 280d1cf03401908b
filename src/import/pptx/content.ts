/** Edits of one slide, put into its content as the data file has it. */
import type { About } from '../../slides/kind.js'
import { withoutContinued } from '../../slides/words.js'
import { kindOf, type Kind } from '../../slides/index.js'
import type { LineRecord } from '../../ooxml/record.js'
import { escapeMarks } from '../../text/marks.js'
import type { Edit } from './edits.js'
import {
  changedText,
  type Leaf,
  leavesOf,
  type Path,
  shownText,
  valueAt,
  withInserted,
  withoutValue,
  withValue,
} from '../../slides/leaves.js'
import { sameButSpace } from '../pairs.js'

export type LineEdit = Extract<Edit, { type: 'title' | 'line' | 'line-added' | 'line-removed' }>

export interface EditedContent {
  content: Content
  /** Edits for which the content has no place. */
  unplaced: LineEdit[]
}

type Content = { title?: string }

/** Characters of a title and of a line that a slide has room for: an article's longest sentence, not the article. */
const MOST_CHARACTERS = { title: 160, line: 600 }

function isTooLong(edit: LineEdit): boolean {
  return (
    edit.type !== 'line-removed' &&
    edit.is.length > MOST_CHARACTERS[edit.type === 'title' ? 'title' : 'line'] &&
    !('was' in edit && edit.is.length <= edit.was.length)
  )
}

/**
 * The content after the edits; each is taken only if the kind's schema still holds.
 *
 * @param lines the slide's lines as exported, over all its parts where it was divided.
 */
export function editContent(
  kind: Kind,
  content: Content,
  lines: readonly LineRecord[],
  edits: readonly LineEdit[],
  about: About,
): EditedContent {
  const unplaced: LineEdit[] = []
  let edited: Content = content
  // From the last line to the first, so that what comes or goes does not move what is still to be found.
  for (const edit of [...edits].reverse()) {
    const complete = kindOf(kind).complete(edited, about)
    const next = isTooLong(edit) ? undefined : editOnce(edited, complete, lines, edit, about)
    if (next !== undefined && kindOf(kind).schema.safeParse(next).success) edited = next
    else unplaced.unshift(edit)
  }
  return { content: edited, unplaced }
}

/** The content after one edit; undefined where it has no place for it. */
function editOnce(
  content: Content,
  complete: Content,
  lines: readonly LineRecord[],
  edit: LineEdit,
  { words }: About,
): Content | undefined {
  switch (edit.type) {
    case 'title':
      return { ...content, title: withoutContinued(edit.is, words) }
    case 'line':
      return changeLine(content, complete, lines, edit)
    case 'line-removed':
      return removeLine(content, complete, lines, edit.at)
    case 'line-added':
      return addLine(content, complete, lines, edit.behind, edit.is)
  }
}

function changeLine(
  content: Content,
  complete: Content,
  lines: readonly LineRecord[],
  { at, was, is }: Extract<Edit, { type: 'line' }>,
): Content | undefined {
  const exact = leafOf(complete, lines, at)
  if (exact !== undefined)
    return replaced(content, complete, exact.path, changedText(exact.text, shownText(exact.text), is))
  for (const leaf of leavesOf(complete)) {
    const shown = shownText(leaf.text)
    const within = shown === '' ? undefined : changedWithin(shown, was, is)
    if (within !== undefined) return replaced(content, complete, leaf.path, changedText(leaf.text, shown, within))
  }
  return undefined
}

/** What the leaf becomes where the line is made of it and more, or is a part of it. */
function changedWithin(shown: string, was: string, is: string): string | undefined {
  const start = was.indexOf(shown)
  if (start >= 0) {
    const [before, behind] = [was.slice(0, start), was.slice(start + shown.length)]
    const kept = is.startsWith(before) && is.endsWith(behind) && is.length > before.length + behind.length
    return kept ? is.slice(before.length, is.length - behind.length) : undefined
  }
  return was.length > 1 && shown.includes(was) ? shown.replace(was, () => is) : undefined
}

/** The text of the content that a line shows; of equal ones that at the line's place among them. */
function leafOf(content: Content, lines: readonly LineRecord[], at: number): Leaf | undefined {
  const text = lines[at]?.text
  if (text === undefined) return undefined
  const nth = lines.slice(0, at).filter((line) => sameButSpace(line.text, text)).length
  const leaves = leavesOf(content).filter(
    ({ path, text: words }) => path[0] !== 'title' && sameButSpace(shownText(words), text),
  )
  return leaves[nth] ?? leaves.at(-1)
}

/** What the kind took from the article where the slide said nothing is written out on the slide first. */
function withOwn(content: Content, complete: Content, [field]: Path): Content {
  const name = String(field)
  return name in content ? content : { ...content, [name]: (complete as Record<string, unknown>)[name] }
}

function replaced(content: Content, complete: Content, path: Path, text: string): Content {
  return withValue(withOwn(content, complete, path), path, text) as Content
}

function removeLine(
  content: Content,
  complete: Content,
  lines: readonly LineRecord[],
  at: number,
): Content | undefined {
  const leaf = leafOf(complete, lines, at)
  if (leaf === undefined) return undefined
  const rest = withoutValue(withOwn(content, complete, leaf.path), leaf.path) as Content
  // An entry of which nothing is left goes with its last text.
  const entry = leaf.path.slice(0, -1)
  const empty = typeof leaf.path.at(-1) === 'string' && entry.length > 0 && leavesOf(valueAt(rest, entry)).length === 0
  return empty ? (withoutValue(rest, entry) as Content) : rest
}

/** A new line stands in the list of the line that it follows, or of the one that follows it, or in the slide's one list. */
function addLine(
  content: Content,
  complete: Content,
  lines: readonly LineRecord[],
  behind: number,
  text: string,
): Content | undefined {
  const item = escapeMarks(text)
  const places = [
    placeInList(leafOf(complete, lines, behind)?.path, 1),
    placeInList(leafOf(complete, lines, behind + 1)?.path, 0),
    ...Object.entries(complete).flatMap(([field, value]) =>
      Array.isArray(value) ? [[field, behind < 0 ? 0 : value.length]] : [],
    ),
  ]
  const place = places.find((path) => path !== undefined)
  return place && (withInserted(withOwn(content, complete, place), place, item) as Content)
}

/** The path of the innermost list's entry that a path leads through, or of the one behind it. */
function placeInList(path: Path | undefined, ahead: 0 | 1): Path | undefined {
  const last = path?.findLastIndex((key) => typeof key === 'number') ?? -1
  return path === undefined || last < 0 ? undefined : [...path.slice(0, last), Number(path[last]) + ahead]
}
