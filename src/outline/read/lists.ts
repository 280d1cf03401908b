/** Chains that the article's form shows: items of a list, paragraphs with names of their own, headings below a heading. */
import type { Article } from '../../article/article.js'
import { orderMarkOf } from './marks-of-order.js'
import type { Chain, Member, SentenceUnit, Unit } from './reading.js'

/** Items of each list, with what announces them. */
export function listChains(units: readonly Unit[]): Chain[] {
  const chains: Chain[] = []
  for (let at = 0; at < units.length; at++) {
    const first = units[at]
    if (first?.type !== 'sentence' || first.form !== 'item') continue
    let end = at
    while (isItem(units[end], first.section)) end++
    const members = membersByParagraph(units, at, end)
    if (members.length > 1) {
      const before = units[at - 1]
      const announced =
        before?.type === 'sentence' && before.section === first.section && before.form === 'prose'
          ? before.text.replace(/[：:。.\s]+$/u, '')
          : undefined
      chains.push({ form: 'list', section: first.section, members, ...(announced !== undefined && { announced }) })
    }
    at = end - 1
  }
  return chains
}

function isItem(unit: Unit | undefined, section: number): unit is SentenceUnit {
  return unit?.type === 'sentence' && unit.form === 'item' && unit.section === section
}

function membersByParagraph(units: readonly Unit[], from: number, to: number): Member[] {
  const members: (Member & { paragraph: string })[] = []
  for (let at = from; at < to; at++) {
    const unit = units[at]
    if (unit?.type !== 'sentence') continue
    const last = members.at(-1)
    if (last?.paragraph === unit.paragraph) last.text += ` ${unit.text}`
    else {
      const mark = orderMarkOf(unit.text)
      members.push({ text: unit.text.slice(mark?.length ?? 0), unit: at, paragraph: unit.paragraph })
    }
  }
  return members.map(({ text, unit }) => {
    const { label } = labelOf(text)
    return label === undefined ? { text, unit } : { label, text: text.slice(label.length + 1).trim(), unit }
  })
}

/** 可解释性：…, “Feature selection. …”, „Kosten: …“: the name with which a paragraph begins. */
const HAN_HEAD = /^(?<label>[^，。；：:！？、（）“”]{2,16})[：:](?<rest>\S.*)$/su
const LATIN_HEAD = /^(?<label>\p{Lu}[^.:!?“”"]{1,60}?)(?:[.:]|\s[–—])\s+(?<rest>\S.*)$/su

export function labelOf(text: string): { label?: string } {
  const han = HAN_HEAD.exec(text)?.groups?.['label']
  // 第七条罪状是：… counts, and names nothing.
  if (han !== undefined)
    return /第[一二三四五六七八九十\d]{1,3}(?:[^，]*是|[条條点點个個项項步])$/u.test(han) ? {} : { label: han }
  const label = LATIN_HEAD.exec(text)?.groups?.['label']
  return label !== undefined && label.split(/\s+/u).length <= 7 ? { label } : {}
}

const LEAST_HEADS = 3

/** Paragraphs of a section that begin with a name of their own, with others between them or not. */
export function headChains(units: readonly Unit[]): Chain[] {
  const bySection = new Map<number, Member[]>()
  let paragraph = ''
  units.forEach((unit, at) => {
    if (unit.type !== 'sentence') return
    const opens = unit.paragraph !== paragraph
    paragraph = unit.paragraph
    if (!opens || unit.form !== 'prose') return
    const next = units[at + 1]
    const rest = next?.type === 'sentence' && next.paragraph === unit.paragraph ? next.text : ''
    const { label } = labelOf(`${unit.text} ${rest}`)
    // A sentence of its own is no name: the whole of it must be read as one.
    if (label === undefined || (rest === '' && label.length >= unit.text.length - 1)) return
    const text = unit.text.length <= label.length + 1 ? rest : unit.text.slice(label.length + 1).trim()
    const members = bySection.get(unit.section) ?? []
    members.push({ label, text, unit: at })
    bySection.set(unit.section, members)
  })
  return [...bySection].flatMap(([section, members]) =>
    members.length < LEAST_HEADS || isRepeated(members) ? [] : [{ form: 'heads' as const, section, members }],
  )
}

/** Labels that come again and again tell who speaks, or what sort of thing follows: 问：, “Answer:”. */
function isRepeated(members: readonly Member[]): boolean {
  return new Set(members.map(({ label }) => label)).size < 0.8 * members.length
}

/** Words, and no figure, sign or unit alone: a table of figures is shown as a table. */
const SAYS_SOMETHING = /\p{Script=Han}{4}|[\p{Script=Hiragana}\p{Script=Katakana}]{4}|\p{L}{2,}\s+\p{L}{2,}/u

/** Rows of each table of words: what the first cell names, and the cell that says most of it. */
export function rowChains(units: readonly Unit[]): Chain[] {
  return units.flatMap((unit, at): Chain[] => {
    if (unit.type !== 'form' || unit.part.type !== 'table' || unit.part.paragraphs === undefined) return []
    const { paragraphs, rows } = unit.part
    let next = at + 1
    const members = paragraphs.flatMap(({ sentences }, index): Member[] => {
      const first = next
      next += sentences.length
      const [name = '', ...others] = (rows[index] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
      const label = name.slice(orderMarkOf(name)?.length ?? 0)
      const [text] = [...others].sort((a, b) => b.length - a.length)
      return text === undefined ? [] : [{ label, text, unit: first }]
    })
    const announced = unit.part.caption
    return members.length < 2 || !members.every(({ text }) => SAYS_SOMETHING.test(text))
      ? []
      : [{ form: 'rows', section: unit.section, members, ...(announced !== undefined && { announced }) }]
  })
}

/** Headings of one level below a heading, three of them or more; they stand where the first of them does. */
export function headingChains(article: Article, units: readonly Unit[]): Chain[] {
  const starts = new Map<number, number>()
  units.forEach((unit, at) => {
    if (!starts.has(unit.section)) starts.set(unit.section, at)
  })
  return article.sections.flatMap((section, index) => {
    const level = section.level ?? 1
    const below: Member[] = []
    let next: number | undefined
    for (let at = index + 1; at < article.sections.length; at++) {
      const other = article.sections[at]
      const depth = other?.level ?? 1
      if (other === undefined || depth <= level) break
      next ??= depth
      if (depth === next && other.heading !== undefined)
        below.push({ text: other.heading, unit: starts.get(at) ?? below.at(-1)?.unit ?? starts.get(index) ?? 0 })
    }
    return section.heading === undefined || below.length < LEAST_HEADS
      ? []
      : [{ form: 'headings' as const, section: index, members: below, announced: section.heading }]
  })
}
