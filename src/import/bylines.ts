/** Lines of a page that are about the article and none of it: who wrote it, whose picture stood there, what to click. */
import type { ImportedBlock } from './block.js'

const BYLINE = /^(?:本?[报刊网社]?\p{Script=Han}{0,5}记者|作者|文|撰文|حوار|بقلم|إعداد|by|von|par)\s*[：:／/\s]\s*(?<author>[\p{L}\p{M}·.' -]{2,40})$/iu
const PHOTOGRAPHER = /\s\p{Script=Han}{2,4}\s?[/／]?\s?摄(?:影)?(?:报道)?[）)]?$/u
const BUTTON = /^(?:tweet|share|like|print|e-?mail|pin it|分享|分享到.{0,6}|打印|收藏|转发|举报|anzeige:?|werbung|advertisement|teilen|drucken)$/iu

/** Where a page goes on to other pages. */
const ELSEWHERE = /^(?:references|external links|see also|further reading|einzelnachweise|weblinks|siehe auch|外部链接|参见|相关链接|相关阅读|延伸阅读|脚注)$/iu

/** Of the first blocks, those among which a byline is looked for. */
const HEAD = 6

export function withoutBylines(blocks: readonly ImportedBlock[]): { blocks: ImportedBlock[]; author?: string } {
  const kept: ImportedBlock[] = []
  let author: string | undefined
  let left: number | undefined
  blocks.forEach((block, at) => {
    if (block.type === 'heading') {
      if (left !== undefined && block.level <= left) left = undefined
      if (left === undefined && ELSEWHERE.test(block.text.trim())) left = block.level
    }
    if (left !== undefined) return
    const text = block.type === 'text' || block.type === 'heading' ? block.text.trim() : ''
    const name = at < HEAD && author === undefined ? BYLINE.exec(text)?.groups?.['author'] : undefined
    if (name !== undefined) author = name.trim()
    else if (block.type === 'text' && PHOTOGRAPHER.test(text) && text.length < 80) captionOf(kept.at(-1), text)
    else if (!BUTTON.test(text)) kept.push(block)
  })
  return { blocks: kept, ...(author !== undefined && { author }) }
}

/** Under a picture it is the picture's; without one it says nothing. */
function captionOf(block: ImportedBlock | undefined, text: string): void {
  if (block?.type === 'figure') block.caption ??= text
}
