/** The words of plain text and of Markdown, line by line. */
import { decodeHTML } from 'entities'
import type { Seen } from './index.js'

export function seenOfText(text: string): Seen {
  return { unit: 'line', stretches: text.split('\n').map((line, at) => ({ number: at + 1, text: line })) }
}

/** Remarks for nobody else, over several lines too: they go, and their line ends stay. */
const REMARKS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['%%', '%%'],
  ['{>>', '<<}'],
]

/** Fences of programs that Obsidian runs; others are listings. */
const FENCE = /^[ \t>]*(?<fence>`{3,}|~{3,})[ \t]*(?<language>[\w-]*)/u
const RUN = /^(?:dataview|dataviewjs|query|tasks|button|meta-bind.*)$/iu

/** Characters: nobody writes a longer line of Markdown, and a file made to keep us busy is read once. */
const LONGEST = 100_000

/**
 * Marks that say something to a program and nothing to a reader, a line at a time: addresses, classes, tags, names of
 * boxes and of languages, marks of notes.
 */
const MARKS: readonly [RegExp, string][] = [
  // ```python {1,3}
  [/^[ \t>]*(?:`{3,}|~{3,}).*$/u, ''],
  // [mark]: https://example.org "Title"
  [/^[ \t>]{0,6}\[[^\]^][^\]]{0,200}\]:[ \t]*\S.*$/u, ''],
  // {{< figure src="a.png" >}}
  [/\{\{[<%].{0,2000}?[>%]\}\}/gu, ''],
  // ![[Another note]], [[Page|said]]
  [/!\[\[[^\]]{0,300}\]\]/gu, ''],
  [/\[\[[^\]|]{0,300}\|([^\]]{0,300})\]\]/gu, '$1'],
  // ](https://example.org/a_(b) "Title")
  [/\]\(\s*(?:<[^<>]{0,2000}>|(?:[^()\s]|\([^()\s]*\)){0,2000})(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/gu, ']'],
  [/\]\[[^\]]{0,200}\]/gu, ']'],
  // > [!note]- Title, !!! note "Title", ??? note, ::: warning Title
  [/^([ \t>]*)\[![\w-]{1,40}\][+-]?/u, '$1'],
  [/^([ \t>]*)(?:!!!|\?\?\?\+?|:{3,})[ \t]*[\w-]*/u, '$1'],
  // ![What a picture shows]
  [/!\[[^\]]{0,1000}\]/gu, ''],
  // [^note]:
  [/\[\^[^\]]{1,200}\]:?/gu, ' '],
  // {#id .class}, {: .class}
  [/\{[#.:][^{}]{0,300}\}/gu, ''],
  // {--taken back--}, ~~taken back~~, <del>taken back</del>, and readings over words
  [/\{--.{0,500}?--\}|~~[^~]{1,500}~~|<(rt|rp|del|s|strike)\b[^<>]{0,200}>[^<]{0,500}<\/\1>/giu, ''],
  // <span class="a">
  [/<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,2000})?\/?>/giu, ''],
  // {~~old~>new~~}
  [/\{~~(?:(?!~~).){0,500}?~>/gu, ''],
  // {漢字|かんじ}, ｜漢字《かんじ》
  [/\{([\p{Script=Han}々]+)\|[^{}]{1,100}\}/gu, '$1'],
  [/｜([^《》｜]+)《[^《》]+》/gu, '$1'],
  // #tag, ^block
  [/(^|[\s.!?。！？…)）”"])#\p{L}[\p{L}\p{N}/_-]*(?=[ \t]|$)/gu, '$1'],
  [/[ \t]\^[A-Za-z0-9-]+[ \t]*$/u, ''],
  [/^[ \t]*\[\[?_?TOC_?\]?\][ \t]*$/iu, ''],
  [/\|/gu, '\t'],
]

/** @param text without the fields at its head, @param before lines that these take. */
export function seenOfMarkdown(text: string, before = 0): Seen {
  let shown = text
  for (const [open, close] of REMARKS) shown = withoutBetween(shown, open, close)
  let fence: string | undefined
  let isRun = false
  const stretches = shown.split('\n').map((line, at) => {
    const found = FENCE.exec(line)?.groups
    const mark = found?.['fence'] ?? ''
    if (fence === undefined && mark !== '') {
      fence = mark
      isRun = RUN.test(found?.['language'] ?? '')
    } else if (fence !== undefined && mark.startsWith(fence)) fence = undefined
    else if (fence !== undefined) return { number: before + at + 1, text: isRun ? '' : line }
    return { number: before + at + 1, text: mark !== '' || line.length > LONGEST ? '' : withoutMarks(line) }
  })
  return { unit: 'line', stretches }
}

function withoutMarks(line: string): string {
  return decodeHTML(MARKS.reduce((words, [form, instead]) => words.replace(form, instead), line))
}

/** What is never closed stays. */
function withoutBetween(text: string, open: string, close: string): string {
  let kept = ''
  let at = 0
  for (;;) {
    const start = text.indexOf(open, at)
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length)
    if (end < 0) return kept + text.slice(at)
    const within = text.slice(start, end)
    kept += text.slice(at, start) + '\n'.repeat(within.split('\n').length - 1)
    at = end + close.length
  }
}
