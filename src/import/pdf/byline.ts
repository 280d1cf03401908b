/** Who wrote a paper, as its first page says it: in a labelled line, or in one that stands where a byline can. */
import type { Line } from './lines.js'

/** Author: Ann Reader; 作者：林小雨; 作者姓名 王五. A label without a colon stands before a short name alone. */
const LABELLED =
  /^(?:作\s*者(?:姓\s*名)?|学\s*生\s*姓\s*名|姓\s*名|著\s*者|撰\s*文|authors?|저자)(?:\s*[：:／/]\s*(?<author>\S.{0,60})|\s+(?<short>\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}))$/iu

const PARTICLE = '(?:de|del|della|van|von|der|den|ter|la|le|du|di|da|dos|bin|ibn|al|el|y|af|zu)'
const NAME = `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${PARTICLE})`
/** By Ann Reader and J. van Dam; von Rosa Licht: a name of two words at least, each with a capital. */
const BY = new RegExp(
  `^(?:by|von|par|por)\\s*[：:]?\\s+(?<author>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:,?\\s(?:${NAME}|and|und|et|&))+)$`,
  'iu',
)
const NAMES = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:,?\\s(?:${NAME}|and|und|et|&))+$`, 'u')

/** Among the first lines of a page, so many may hold a labelled name. */
const HEAD = 20
/** A byline stands so many lines below the title or above it. */
const NEAR = 3

export interface Byline {
  author: string
  line: Line
}

/**
 * @param front lines of the first page.
 * @param title those that hold the title.
 */
export function bylineOf(front: readonly Line[], title: readonly Line[]): Byline | undefined {
  const labelled = front.slice(0, HEAD).flatMap((line) => {
    const { author, short } = LABELLED.exec(line.text)?.groups ?? {}
    const name = (author ?? short)?.trim()
    return name === undefined || /[。，；！？!?;]$/u.test(name) ? [] : [{ author: name, line }]
  })
  return labelled[0] ?? besideTitle(front, title)
}

/** “By …” right below the title or right above it, a line of its own and the only one of its kind. */
function besideTitle(front: readonly Line[], title: readonly Line[]): Byline | undefined {
  const first = front.findIndex((line) => title.includes(line))
  const last = front.findLastIndex((line) => title.includes(line))
  if (first < 0) return undefined
  const found = front.flatMap((line, at) => {
    const author = nameOf(line.text)
    const near = (at > last && at <= last + NEAR) || (at < first && at >= first - NEAR)
    return author !== undefined && near ? [{ author, line }] : []
  })
  const [only] = found
  return found.length === 1 ? only : undefined
}

function nameOf(text: string): string | undefined {
  const author = BY.exec(text)?.groups?.['author']
  // The letters of “by” may be small or large, those of a name may not.
  return author !== undefined && NAMES.test(author) ? author : undefined
}

/** What programs write where an author should stand. */
const NOBODY =
  /^(?:admin(?:istrator)?|users?|owner|default|unknown|anonymous|author|windows|microsoft|office|dell|hp|lenovo|acer|asus|pc|test|root|latex|tex|adobe|acrobat|wps)\b|^(?:微软|用户|未知|作者)|(?:用户|user|pc)$|^[\w.-]+@/iu

/** What the file says of its author, unless a program said it. */
export function statedAuthor(author: string | undefined): string | undefined {
  return author === undefined || NOBODY.test(author) || !/\p{L}{2}/u.test(author) ? undefined : author
}
