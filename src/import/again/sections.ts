/** The sections of the new text put into the data file: what is the same stays as it is written, comments too. */
import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { ArticleFile, PartFile, SectionFile } from '../../article/schema.js'
import { paragraphsOf } from '../../text/join.js'
import { pairSequences } from '../pairs.js'
import { commentsIn } from './comments.js'

/**
 * Changes the document.
 *
 * @param was the sections that stand in the document.
 * @param is those of the new text.
 * @param fresh the document of the new text, from which nodes are taken.
 */
export function mergeSections(
  document: Document,
  was: readonly SectionFile[],
  is: readonly SectionFile[],
  fresh: Document,
): void {
  const [old, made] = [document.get('sections'), fresh.get('sections')]
  if (!isSeq(old) || !isSeq(made)) return void document.set('sections', made)
  const items: Node[] = []
  let orphans: string[] = []
  for (const pair of pairSequences(was.map(nameOf), is.map(nameOf))) {
    const node = pair.was === undefined ? undefined : old.items[pair.was]
    const next = pair.is === undefined ? undefined : made.items[pair.is]
    if (!isMap(next)) orphans.push(...commentsIn(node))
    else {
      const item = isMap(node) ? merged(node, was[pair.was ?? -1], next, is[pair.is ?? -1]) : next
      if (orphans.length > 0)
        item.commentBefore = [...orphans, ...(item.commentBefore ? [item.commentBefore] : [])].join('\n')
      orphans = []
      items.push(item)
    }
  }
  ;(old as YAMLSeq<Node>).items = items
  if (orphans.length > 0) old.comment = [...(old.comment ? [old.comment] : []), ...orphans].join('\n')
}

/** What a section is known by. */
function nameOf({ heading, text, parts }: SectionFile): string {
  const [part] = parts ?? []
  const words = text ?? (part !== undefined && 'text' in part ? part.text : '')
  return heading ?? words.slice(0, 200)
}

const FIELDS = ['heading', 'level', 'text', 'parts'] as const

/** The old section with what is new in it. */
function merged(node: YAMLMap, was: SectionFile | undefined, next: YAMLMap, is: SectionFile | undefined): YAMLMap {
  for (const field of FIELDS) {
    if (key(was?.[field]) === key(is?.[field])) continue
    const [old, value] = [node.get(field, true), next.get(field, true)]
    if (value === undefined) node.delete(field)
    else if (isScalar(old) && isScalar(value)) {
      old.value = value.value
      old.type = value.type
    } else node.set(field, value)
  }
  return node
}

/** A value whatever its line breaks. */
function key(value: unknown): string {
  if (value === undefined || value === '') return ''
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? paragraphsOf(inner).join('\n\n') : typeof inner === 'number' ? String(inner) : inner,
  )
}

/** What was said by hand of a picture for those who cannot see it stays where the new file says nothing. */
export function withKnownCaptions(article: ArticleFile, known: readonly SectionFile[]): ArticleFile {
  const figures = new Map(
    known.flatMap(({ parts = [] }) =>
      parts.flatMap((part) => ('figure' in part ? [[part.figure.src, part.figure] as const] : [])),
    ),
  )
  const keep = (part: PartFile): PartFile => {
    const old = 'figure' in part ? figures.get(part.figure.src) : undefined
    if (!('figure' in part) || old === undefined) return part
    const { src, alt, caption = old.caption } = part.figure
    return { figure: { src, alt: alt === '' ? old.alt : alt, ...(caption !== undefined && { caption }) } }
  }
  return {
    ...article,
    sections: article.sections.map((section) => ({
      ...section,
      ...(section.parts && { parts: section.parts.map(keep) }),
    })),
  }
}
