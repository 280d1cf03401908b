/** Lines of a page that are about the article and none of it: who wrote it, whose picture stood there, what to click. */
import type { ImportedBlock } from './block.js'
import { leavesOf } from '../slides/leaves.js'
import type { Passed } from './ledger/index.js'

const BYLINE =
  /^(?:本?[报刊网社]?\p{Script=Han}{0,5}记者|作者|文|撰文|حوار|بقلم|إعداد|by|von|par)\s*[：:／/\s]\s*(?<author>[\p{L}\p{M}·.' -]{2,40})$/iu
const PHOTOGRAPHER = /\s\p{Script=Han}{2,4}\s?[/／]?\s?摄(?:影)?(?:报道)?[）)]?$/u
const BUTTON =
  /^(?:tweet|share|like|print|e-?mail|pin it|分享|分享到.{0,6}|打印|收藏|转发|举报|anzeige:?|werbung|advertisement|teilen|drucken)$/iu

/** Where a page goes on to other pages, or to what its readers say. */
const ELSEWHERE =
  /^(?:(?:\d+\s+)?(?:comments?|responses|replies)|\d+\s+thoughts on .*|leave a (?:comment|reply)|\d+\s?条评论|网友评论|评论区?|related (?:posts|articles|stories)|you (?:may|might) also like|相关文章|推荐阅读|references|external links|see also|further reading|einzelnachweise|weblinks|siehe auch|外部链接|参见|相关链接|相关阅读|延伸阅读|脚注)$/iu

/** The fields of a cover sheet, filled in or not, with a colon or a row of blanks: “姓名：______”, “Name: ____”. */
const FIELD =
  /^(?:课\s*程(?:名称)?|(?:学生)?姓\s*名|班\s*级|学\s*号|学\s*院|专\s*业|院\s*系|指导(?:教师|老师)|任课教师|日\s*期|name|class|student id|course|date)\s*\s*(?:[：:]\s*(?<value>.{0,40})|[_＿\s\u3000]{2,})$/iu
const NAME_FIELD = /^(?:学生)?姓\s*名|^name/iu

/** Of the first blocks, so many may be a cover sheet. */
const COVER = 16

/** Of the first blocks, those among which a byline is looked for. */
const HEAD = 6

/**
 * @param passed takes what is left out, with its reason.
 * @param isPage of a site, which also holds buttons and ways to other pages; what a document lists at its end is its own.
 */
export function withoutBylines(
  blocks: readonly ImportedBlock[],
  passed: Passed[],
  isPage = false,
): {
  blocks: ImportedBlock[]
  author?: string
  date?: string
} {
  const kept: ImportedBlock[] = []
  let author: string | undefined
  let date: string | undefined
  let left: number | undefined
  const fields = fieldsIn(blocks)
  const pass = (why: Passed['why'], block: ImportedBlock): void => {
    for (const { text } of leavesOf(block)) passed.push({ why, text })
  }
  blocks.forEach((block, at) => {
    if (block.type === 'heading') {
      if (left !== undefined && block.level <= left) left = undefined
      if (isPage && left === undefined && ELSEWHERE.test(block.text.trim())) left = block.level
    }
    if (left !== undefined) return pass('links', block)
    const text = block.type === 'text' || block.type === 'heading' ? block.text.trim() : ''
    const field = fields.has(block) ? (FIELD.exec(text) ?? BARE_FIELD.exec(text)) : null
    if (field !== null) {
      const value = field.groups?.['value']?.trim() ?? ''
      if (NAME_FIELD.test(text) && value !== '') author = value
      if (/^(?:日|date)/iu.test(text) && value !== '') date = value
      return pass('byline', block)
    }
    if (at < COVER && text !== '' && text === author) return pass('byline', block)
    const name = at < HEAD && author === undefined ? bylineOf(block, blocks) : undefined
    if (name !== undefined) {
      author = name.trim()
      pass('byline', block)
    } else if (block.type === 'text' && PHOTOGRAPHER.test(text) && text.length < 80)
      kept.push({ type: 'caption', text })
    else if (!isPage || !BUTTON.test(text)) kept.push(block)
    else pass('byline', block)
  })
  return { blocks: kept, ...(author !== undefined && { author }), ...(date !== undefined && { date }) }
}

/** Chinese cover sheets may set nothing but blanks behind the name, “姓名 李晓”, or leave it empty. */
const BARE_FIELD =
  /^(?:课\s*程(?:名称)?|(?:学生)?姓\s*名|班\s*级|学\s*号|学\s*院|专\s*业|院\s*系|指导(?:教师|老师)|任课教师|日\s*期)(?:\s+(?<value>.{0,40}))?$/u

/** So many of them are a cover sheet. */
const LEAST_BARE = 3

/** Fields stand beside each other; a date may stand alone. */
const DATE_FIELD = /^(?:日\s*期|date)\s*[：:].*\d/iu

function fieldsIn(blocks: readonly ImportedBlock[]): Set<ImportedBlock> {
  const found = blocks.slice(0, COVER).filter((block) => block.type === 'text' && FIELD.test(block.text.trim()))
  const bare = blocks.slice(0, COVER).filter((block) => isBare(block) || found.includes(block))
  if (bare.length >= LEAST_BARE) return new Set(bare)
  return new Set(found.filter((block) => found.length > 1 || ('text' in block && DATE_FIELD.test(block.text.trim()))))
}

function isBare(block: ImportedBlock): boolean {
  return (block.type === 'text' || block.type === 'heading') && BARE_FIELD.test(block.text.trim())
}

/** “By train” is no author: a name begins with a capital. A heading names one only where no other begins like it. */
function bylineOf(block: ImportedBlock, blocks: readonly ImportedBlock[]): string | undefined {
  if (block.type !== 'text' && block.type !== 'heading') return undefined
  const text = block.text.trim()
  const name = BYLINE.exec(text)?.groups?.['author']?.trim()
  const preposition = /^(?:by|von|par)\s/iu.exec(text)?.[0].toLowerCase()
  if (name === undefined || preposition === undefined) return name
  if (!/^\p{Lu}|^\p{Lo}/u.test(name)) return undefined
  if (block.type === 'text') return name
  const alike = blocks.filter((one) => one.type === 'heading' && one.text.trim().toLowerCase().startsWith(preposition))
  return alike.length === 1 && /^\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*)+$/u.test(name) ? name : undefined
}
