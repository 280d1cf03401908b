/**
 * Marks of widespread dialects of Markdown, written as plain Markdown says the same: boxes (`!!!`, `:::`, `> [!NOTE]`),
 * Obsidian's links and private comments, definition lists, TeX between `\( \)`, footnotes in the line. Code stays as it is.
 */
import { isWide } from '../text/script.js'
import { boxesAsQuotes } from './md-boxes.js'

/** Fences of programs that Obsidian runs: what they would show is not in the file. */
const RUN = /^(?:dataview|dataviewjs|query|tasks|button|meta-bind.*)$/iu

export interface PlainMarkdown {
  text: string
  /** Names of other notes whose text would be shown here. */
  embedded: string[]
}

export function plainMarkdown(text: string): PlainMarkdown {
  const embedded: string[] = []
  const plain = outsideFences(boxesAsQuotes(withoutComments(text)), (prose) =>
    outsideCode(definitionsAsItems(withFormulas(prose)), (words) => withoutMarks(words, embedded)),
  )
  return { text: withNotes(plain), embedded }
}

const FENCE = /^(?<indent>[ \t>]*)(?<fence>`{3,}|~{3,})[ \t]*(?<language>[\w-]*)/u

/** Changes what stands between fenced listings. */
function outsideFences(text: string, change: (prose: string) => string): string {
  const pieces: string[] = []
  let prose: string[] = []
  let code: string[] = []
  let fence: string | undefined
  let isRun = false
  const close = (): void => {
    if (prose.length > 0) pieces.push(change(prose.join('\n')))
    prose = []
  }
  for (const line of text.split('\n')) {
    const opening = FENCE.exec(line)?.groups
    if (fence === undefined && opening !== undefined) {
      close()
      fence = opening['fence'] ?? ''
      isRun = RUN.test(opening['language'] ?? '')
      code = [line]
    } else if (fence !== undefined) {
      code.push(line)
      if (!line.replace(/^[ \t>]*/u, '').startsWith(fence) || !/^[ \t>]*[`~]+[ \t]*$/u.test(line)) continue
      pieces.push(isRun ? '' : code.join('\n'))
      fence = undefined
    } else prose.push(line)
  }
  close()
  if (fence !== undefined) pieces.push(code.join('\n'))
  return pieces.join('\n')
}

/** Changes what stands between stretches of code within a line. */
function outsideCode(text: string, change: (words: string) => string): string {
  let result = ''
  let from = 0
  for (const { index, 0: code } of text.matchAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/gu)) {
    result += change(text.slice(from, index)) + code
    from = index + code.length
  }
  return result + change(text.slice(from))
}

/** %%for nobody else%%, over several lines too; {>>a remark<<} of CriticMarkup. What looks so within code stays. */
const COMMENT = /(?<!`)(?<code>`+)(?!`)[^\n]*?(?<!`)\k<code>(?!`)|%%[\s\S]*?%%|\{>>[\s\S]*?<<\}/gu

function withoutComments(text: string): string {
  if (!/%%|\{>>/u.test(text)) return text
  return outsideFences(text, (prose) => prose.replace(COMMENT, (found: string) => (found.startsWith('`') ? found : '')))
}

/** `\[ … \]` on lines of its own, as language models and pages of MathJax write; `\( … \)` stands in a line. */
function withFormulas(text: string): string {
  return text.replace(
    /^([ \t>]*)\\\[[ \t]*\n?([\s\S]*?)\n?[ \t]*\\\][ \t]*$/gmu,
    (whole, indent: string, tex: string) =>
      /\n[ \t>]*\n/u.test(tex) ? whole : `${indent}$$\n${indent}${tex.trim()}\n${indent}$$`,
  )
}

const TERM = /^(?![ \t>*+#|:~<-]|\d+[.)])\S.*$/u
const DEFINITION = /^ {0,3}[:~][ \t]+(?<words>\S.*)$/u

/** PHP Markdown Extra's and pandoc's definition lists: a term, and below it `: what it means`. */
function definitionsAsItems(text: string): string {
  const lines = text.split('\n')
  const written: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const gap = lines[at + 1]?.trim() === '' ? 2 : 1
    const first = TERM.test(line) ? DEFINITION.exec(lines[at + gap] ?? '')?.groups?.['words'] : undefined
    const before = written.at(-1) ?? ''
    if (first === undefined || (before.trim() !== '' && !before.startsWith('- ') && !before.startsWith('  '))) {
      written.push(line)
      continue
    }
    const meanings: string[] = [first]
    for (at += gap + 1; at < lines.length; at++) {
      const next = lines[at] ?? ''
      const another = DEFINITION.exec(next)?.groups?.['words']
      if (another !== undefined) meanings.push(another)
      else if (/^[ \t]{2,}\S/u.test(next)) meanings.push(next.trim())
      else break
    }
    at--
    if (/^\S/u.test(before) && before.startsWith('- ')) written.push('')
    written.push(`- ${line.trim()}${isWide([...first][0] ?? '') ? '：' : ': '}${meanings.join(' ')}`)
  }
  return written.join('\n')
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/iu

function withoutMarks(text: string, embedded: string[]): string {
  return text
    .replace(/\\\[(.+?)\\\]/gu, (whole, tex: string) => (/[\\^_=+<>]/u.test(tex) ? `$${tex.trim()}$` : whole))
    .replace(/\\\((.+?)\\\)/gu, (_, tex: string) => `$${tex.trim()}$`)
    .replace(/!\[\[([^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/gu, (_, name: string, said: string | undefined) => {
      const alt = said === undefined || /^[\d\sx]*$/u.test(said) ? '' : said
      if (PICTURE.test(name.trim())) return `![${alt}](<${name.trim()}>)`
      embedded.push(name.trim())
      return ''
    })
    .replace(/^[ \t]*\[\[?_?TOC_?\]?\][ \t]*$/gimu, '')
    .replace(
      /\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/gu,
      (_, page: string, said: string | undefined) => said ?? shownLink(page),
    )
    .replace(/(?<![=\\])==(?![=\s])([^=\n]+?)(?<![\s\\])==(?!=)/gu, '$1')
    .replace(/\{\+\+([\s\S]*?)\+\+\}/gu, '$1')
    .replace(/\{--[\s\S]*?--\}/gu, '')
    .replace(/\{~~[\s\S]*?~>([\s\S]*?)~~\}/gu, '$1')
    .replace(/\{==([\s\S]*?)==\}/gu, '$1')
    .replace(/(?<!\+)\+\+(?=[^\s+])([^+\n]+?)(?<=\S)\+\+(?!\+)/gu, '$1')
    .replace(/[ \t]+\^[A-Za-z0-9-]+(?=(?:[ \t]+#[\p{L}][\p{L}\p{N}/_-]*)*[ \t]*$)/gmu, '')
    .replace(TAGS, '$1')
    .replace(
      /[｜|]?\{([\p{Script=Han}々]+)\|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}\p{M}ー| ]+\}/gu,
      '$1',
    )
    .replace(/｜([^《》\n｜]+)《[^《》\n]+》/gu, '$1')
    .replace(/^(#{1,6}[ \t].*?)[ \t]*\{[#.:][^{}\n]*\}[ \t]*$/gmu, '$1')
    .replace(/^[ \t]*\{:[^{}\n]*\}[ \t]*$/gmu, '')
    .replace(/^[ \t]*\{\{<\s*figure\b([^\n]*?)\/?>\}\}[ \t]*$/gmu, (_, attributes: string) => figure(attributes))
    .replace(/^[ \t]*\{\{[<%][^\n]*?[>%]\}\}[ \t]*$/gmu, '')
}

/** Tags alone on a line, or behind the end of its last sentence: `Nobody swims alone. #safety`. */
const TAGS = /(^|[.!?。！？…)）”"])[ \t]*(?:(?<=^|\s)#\p{L}[\p{L}\p{N}/_-]*[ \t]*)+$/gmu

/** `[[Page#Part]]` is shown as “Page > Part”, `[[#Part]]` as its part. */
function shownLink(page: string): string {
  return page.trim().replace(/^#/u, '').split('#').join(' > ')
}

/** Hugo's `{{< figure src="a.png" alt="…" title="…" >}}`. */
function figure(attributes: string): string {
  const said = (name: string): string => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'u').exec(attributes)?.[1] ?? ''
  const src = said('src')
  const title = (said('caption') || said('title')).replaceAll('"', '”')
  return src === '' ? '' : `![${said('alt').replace(/[[\]]/gu, '')}](<${src}>${title === '' ? '' : ` "${title}"`})`
}

/** pandoc's notes in the line, `^[words]`, as notes with a mark. */
function withNotes(text: string): string {
  const notes: string[] = []
  const plain = outsideFences(text, (prose) =>
    outsideCode(prose, (words) =>
      words.replace(/(?<!\\)\^\[((?:[^[\]]|\[[^[\]]*\])+)\]/gu, (_, note: string) => {
        notes.push(note)
        return `[^in-line-${notes.length}]`
      }),
    ),
  )
  return notes.length === 0
    ? plain
    : `${plain}\n\n${notes.map((note, at) => `[^in-line-${at + 1}]: ${note.replace(/\s+/gu, ' ')}`).join('\n\n')}\n`
}
