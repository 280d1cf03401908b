/** The words between the tags of HTML and XML, for the ledger: no tree is built, and no style is looked at. */
import { decodeHTML } from 'entities'
import type { Stretch } from './index.js'

/** What the names of elements mean to a reader. */
export interface Markup {
  /** Elements that nobody reads, with all that stands in them. */
  unseen: ReadonlySet<string>
  /** Elements that begin and end a stretch. */
  blocks: ReadonlySet<string>
}

/** Characters within which a tag ends; what looks like one and goes on is text. */
const LONGEST_TAG = 20_000

const NAME = /\/?([A-Za-z][\w:.-]*)/uy

export function wordsBetweenTags(markup: string, { unseen, blocks }: Markup): Stretch[] {
  const stretches: Stretch[] = []
  let number = 0
  let words = ''
  const close = (): void => {
    if (/[\p{L}\p{N}]/u.test(words)) stretches.push({ number: ++number, text: decodeHTML(words) })
    words = ''
  }
  const open = new Set<string>()
  for (let at = 0; at < markup.length;) {
    const start = markup.indexOf('<', at)
    words += markup.slice(at, start < 0 ? undefined : start).replace(/[\r\n\t]+/gu, ' ')
    if (start < 0) break
    const end = endOfTag(markup, start)
    NAME.lastIndex = start + 1
    const name = NAME.exec(markup)?.[1]
    if (end === undefined) {
      at = start + 1
      continue
    }
    at = end
    if (name === undefined) continue
    const lower = name.toLowerCase()
    const isOpening = markup[start + 1] !== '/' && markup[end - 2] !== '/'
    if (isOpening && unseen.has(lower) && !isTex(markup.slice(start, end)) && !open.has(lower)) {
      const closing = markup.indexOf(`</${name}`, end)
      // What is never closed is not looked for again.
      if (closing < 0) open.add(lower)
      else at = closing
    }
    if (lower === 'br' || lower === 'text:line-break' || lower === 'text:tab') words += '\n'
    if (blocks.has(lower)) close()
  }
  close()
  return stretches
}

/** Formulas stand in scripts: `<script type="math/tex">`. */
function isTex(tag: string): boolean {
  return /^<script\b[^>]*math\/tex/iu.test(tag)
}

/** Behind the tag or comment that begins there; undefined where none does. */
function endOfTag(markup: string, start: number): number | undefined {
  if (markup.startsWith('<!--', start)) {
    const end = markup.indexOf('-->', start + 4)
    return end < 0 ? markup.length : end + 3
  }
  if (!/[A-Za-z/!?]/u.test(markup[start + 1] ?? '')) return undefined
  let quote = ''
  const last = Math.min(markup.length, start + LONGEST_TAG)
  for (let at = start + 1; at < last; at++) {
    const sign = markup[at] ?? ''
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if ((sign === '"' || sign === "'") && markup[at - 1] === '=') quote = sign
    else if (sign === '>') return at + 1
    else if (sign === '<') return undefined
  }
  return undefined
}
