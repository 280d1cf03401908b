/** Captions and credits: put to the picture or the table that they name; told apart from the text where that is not there. */
import type { ImportedBlock } from './block.js'

type Captionlike = Extract<ImportedBlock, { type: 'text' | 'caption' }>

const NUMBER = '\\s*[\\d一二三四五六七八九十]+(?:[-–.．][\\dA-Za-z]+)*'
const FIGURE_CAPTION = new RegExp(
  `^[（(【[]?\\s*(?:图|圖|図|fig(?:ure|\\.)?|abb(?:ildung|\\.)?|그림|الشكل|شكل)${NUMBER}`,
  'iu',
)
const TABLE_CAPTION = new RegExp(`^[（(【[]?\\s*(?:表|table|tab\\.|tabelle|표|الجدول|جدول)${NUMBER}`, 'iu')

/** Behind the number something parts it from the words: “图 3 readers” names a picture, “图3显示” speaks of it. */
const NAMED = new RegExp(
  `(?:${FIGURE_CAPTION.source}|${TABLE_CAPTION.source})\\s*(?:$|[.:：．、）)\\]】—–-]|(?<=\\s)[^\\p{Ll}\\s])`,
  'iu',
)

/** Chinese may leave out what parts them: “表2回归分析结果”, but “图3显示” speaks. */
const NAMED_CLOSE =
  /^[图圖表]\s*\d+(?:[-–.．]\d+)?(?!.*(?:显示|給出|给出|列出|说明|可见|可知|所示|反映|中的|是))[\p{Script=Han}\p{L}\d\s（）()]{2,24}$/u

/** Whose picture it is, or where it came from. */
const CREDIT =
  /^[（(【[]?\s*(?:(?:photo(?:graph)?|image|picture|illustration|graphic|screenshot|cover)s?(?:\s(?:credits?|courtesy(?: of)?|source|by))?\s?[:：]|(?:photo(?:graph)?|image|illustration|picture)s?\s(?:by|courtesy of)\s|credits?\s?[:：]|(?:图片|圖片|照片|摄影|攝影|供图|供圖|图源|圖源|题图|配图|插图|制图|头图)(?:来源|來源|提供|作者|说明|說明)?\s?[:：/／]|图\s?[:：/／]|(?:foto|bild|grafik)(?:s|quelle|nachweis)?\s?[:：/]|crédits?(?:\sphoto)?\s?[:：]|写真\s?[:：]|사진\s?[:：=]|(?:ال)?صورة\s?[:：])/iu

/** Behind a picture or a table, where that came from. */
const SOURCE = /^[（(【[]?\s*(?:sources?|数据来源|资料来源|資料來源|来源|來源|出处|quelle|출처|자료|المصدر)\s?[:：]/iu

const LONGEST = 120

/**
 * “图 3 …” below a picture and “表 1 …” beside a table are theirs; where there is nothing to name, they stay what they are.
 * Below a table without a caption it is that table's: where captions stand above, that table has one by now.
 */
export function withCaptions(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const kept: ImportedBlock[] = []
  const pending = new Map<ImportedBlock, string>()
  blocks.forEach((block, at) => {
    const before = kept.at(-1)
    const after = blocks[at + 1]
    const pictured = isFigureCaption(block) ? picturesBefore(kept, captionsFrom(blocks, at)) : -1
    const picture = kept[pictured]
    if ('text' in block && picture !== undefined) {
      kept[pictured] = captioned(picture, block.text.trim())
    } else if (isTableCaption(block) && before !== undefined && isUnnamedTable(before)) {
      kept[kept.length - 1] = captioned(before, block.text.trim())
    } else if (isTableCaption(block) && after !== undefined && isUnnamedTable(after)) {
      pending.set(after, block.text.trim())
    } else if (isLone(block, before)) kept.push({ type: 'caption', text: block.text })
    else kept.push(block.type === 'table' && pending.has(block) ? { ...block, caption: pending.get(block) } : block)
  })
  return kept
}

/** “图 3”, “Table 2”: what names a picture or a table by its number. */
export function isNumberedCaption(text: string): boolean {
  return FIGURE_CAPTION.test(text) || TABLE_CAPTION.test(text)
}

/** A caption by its style is any picture's, unless it names a table. */
function isFigureCaption(block: ImportedBlock | undefined): block is Captionlike {
  if (block?.type === 'caption') return !TABLE_CAPTION.test(block.text.trim())
  return isCaption(block, FIGURE_CAPTION) || (isShort(block) && CREDIT.test(block.text.trim()))
}

function isTableCaption(block: ImportedBlock | undefined): block is Captionlike {
  return block?.type === 'caption' ? !FIGURE_CAPTION.test(block.text.trim()) : isCaption(block, TABLE_CAPTION)
}

function isCaption(block: ImportedBlock | undefined, form: RegExp): boolean {
  return isShort(block) && !/[。！？；]$/u.test(block.text.trim()) && form.test(block.text.trim())
}

function isShort(block: ImportedBlock | undefined): block is Captionlike {
  return (block?.type === 'text' || block?.type === 'caption') && block.text.length <= LONGEST
}

/** What nothing else can be than a caption, though there is nothing to be named. */
function isLone(block: ImportedBlock, before: ImportedBlock | undefined): block is Captionlike {
  if (block.type === 'caption') return true
  if (!isShort(block)) return false
  const text = block.text.trim()
  const isBehind = before?.type === 'figure' || before?.type === 'table' || before?.type === 'caption'
  return (
    CREDIT.test(text) ||
    (isBehind && SOURCE.test(text)) ||
    ((NAMED.test(text) || NAMED_CLOSE.test(text)) && !/[。！？；]$/u.test(text))
  )
}

/** How many captions stand one after the other: those of as many pictures above, in their order. */
function captionsFrom(blocks: readonly ImportedBlock[], at: number): number {
  let count = 1
  while (isFigureCaption(blocks[at + count])) count++
  return count
}

/**
 * Index of the first of so many pictures without a caption at the end; -1 where there are not as many. A picture that
 * floats may be anchored in the paragraph before its caption.
 */
function picturesBefore(kept: readonly ImportedBlock[], count: number): number {
  const first = kept.length - count
  if (first >= 0 && kept.slice(first).every(isUnnamedPicture)) return first
  const floating = kept.at(-2)
  return count === 1 && kept.at(-1)?.type === 'text' && floating !== undefined && isUnnamedPicture(floating)
    ? kept.length - 2
    : -1
}

function isUnnamedPicture(block: ImportedBlock): boolean {
  return (block.type === 'figure' || (block.type === 'table' && block.chart === true)) && block.caption === undefined
}

function isUnnamedTable(block: ImportedBlock): boolean {
  return block.type === 'table' && block.chart !== true && block.caption === undefined
}

function captioned(block: ImportedBlock, caption: string): ImportedBlock {
  if (block.type === 'figure') return { ...block, alt: block.alt || caption, caption }
  return block.type === 'table' ? { ...block, caption } : block
}
