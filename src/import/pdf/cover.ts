/** Covers: first pages that say what follows and by whom, and hold nothing of it. */
import { imprintOf } from './imprint.js'
import type { Line } from './lines.js'
import type { Usual } from './measure.js'

/** Lines of a cover at most, and their characters. */
const MOST = { lines: 30, characters: 600 }

/** 学号：2019; 指导教师 王五; Submitted to the University of …: what covers have and first pages of texts have not. */
const FIELD =
  /^(?:作\s*者|(?:学\s*生\s*)?姓\s*名|学\s*号|班\s*级|学\s*院|院\s*系|系\s*别|专\s*业|学科专业|指导(?:教师|老师)|导\s*师|任课教师|培养单位|单\s*位|学位类别|学校代码|密\s*级|分类号|日\s*期|submitted|supervis|advis[eo]r|department|faculty|student|prepared (?:for|by)|version|draft)/iu
const PLACE =
  /大学|学院|研究所|研究院|出版社|中学|小学|学校|universit|institut|college|school|department|press\b|academy|대학교|연구원/iu

/** A sentence, or a part of one: its mark at the end, a verse that begins small. */
const SAID = /[.。!?！？,，;；…]["”’」』）)]*$/u
/** Behind abbreviations a full stop ends no sentence: Inc., Dr. */
const SHORT_FORM = /\b(?:\p{Lu}\p{Ll}{0,3}|\d+|st|nd|rd|th)\.$/u

/** A page of title, names, dates and places in front of pages of text. */
export function isCover(front: readonly Line[], lines: readonly Line[], title: readonly Line[], usual: Usual): boolean {
  if (front.length === lines.length || front.length > MOST.lines) return false
  if (front.reduce((sum, { text }) => sum + text.length, 0) > MOST.characters) return false
  const others = front.filter((line) => !title.includes(line))
  if (others.some((line) => isText(line, usual)) || hasVerses(others, usual)) return false
  const dated = imprintOf(others).date !== undefined
  return dated || others.some(({ text }) => FIELD.test(text) || PLACE.test(text))
}

/** A line that says something: it ends a sentence, or fills its column in the type of the text. */
function isText({ text, size, right, x, edge, left, cells }: Line, usual: Usual): boolean {
  const fills = size <= 1.1 * usual.size && right - x > 0.8 * (edge - left) && text.length > 40
  const said = SAID.test(text) && !SHORT_FORM.test(text) && !FIELD.test(text)
  return fills || said || cells.length > 2 || /^[•●■◆–]\s/u.test(text)
}

/** Lines below one another from the same edge, in the type of the text and as far apart, none of which is a field. */
function hasVerses(lines: readonly Line[], usual: Usual): boolean {
  let count = 0
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const isVerse = Math.abs(line.size - usual.size) < 0.5 && !FIELD.test(line.text) && !PLACE.test(line.text)
    const follows = before !== undefined && Math.abs(before.x - line.x) < 2 && line.y - before.y < 2.6 * line.size
    count = isVerse ? (follows ? count + 1 : 1) : 0
    if (count >= LEAST_VERSES) return true
  }
  return false
}

const LEAST_VERSES = 4
