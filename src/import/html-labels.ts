/** The numbers that a browser draws before the items of an ordered list (HTML, 4.4.5 and 4.4.8), as words. */
import { isWide } from '../text/script.js'
import { letters, numeral, roman } from './numerals.js'

/** By `type` and by the values of CSS’ `list-style-type`. */
const FORMS: Record<string, (value: number) => string> = {
  '1': String,
  a: letters,
  A: (value) => letters(value).toUpperCase(),
  i: (value) => roman(value).toLowerCase(),
  I: roman,
  'lower-alpha': letters,
  'lower-latin': letters,
  'upper-alpha': (value) => letters(value).toUpperCase(),
  'upper-latin': (value) => letters(value).toUpperCase(),
  'lower-roman': (value) => roman(value).toLowerCase(),
  'upper-roman': roman,
  'decimal-leading-zero': (value) => String(value).padStart(2, '0'),
  'cjk-ideographic': (value) => numeral(value, 'chineseCounting'),
  'simp-chinese-informal': (value) => numeral(value, 'chineseCounting'),
  'trad-chinese-informal': (value) => numeral(value, 'chineseCounting'),
  'cjk-decimal': (value) => numeral(value, 'ideographDigital'),
}

/** What an author already typed before an item: `1.`, `(2)`, `第三`, `一、`, `a)`. */
const TYPED =
  /^\s*(?:[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[.)）、．:：]|第[\d一二三四五六七八九十]+|[①-⑳])/iu

/** @param list `ol`. Items that begin with a number of their own get none. */
export function labelsOf(list: Element): Map<Element, string> {
  const items = [...list.children].filter(({ localName }) => localName === 'li')
  if (/(?:^|;)\s*list-style(?:-type)?\s*:\s*none/iu.test(list.getAttribute('style') ?? '')) return new Map()
  const typed = items.filter((item) => TYPED.test(item.textContent ?? '')).length
  if (items.length === 0 || 2 * typed >= items.length) return new Map()
  const step = list.hasAttribute('reversed') ? -1 : 1
  const form = formOf(list)
  let value = integer(list.getAttribute('start')) ?? (step < 0 ? items.length : 1)
  return new Map(
    items.map((item) => {
      value = integer(item.getAttribute('value')) ?? value
      const label = form(value)
      value += step
      return [item, isWide([...label][0] ?? '') ? `${label}、` : `${label}. `]
    }),
  )
}

function formOf(list: Element): (value: number) => string {
  const styled = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(list.getAttribute('style') ?? '')?.[1]
  const named = styled?.toLowerCase() ?? list.getAttribute('type') ?? '1'
  return Object.hasOwn(FORMS, named) ? (FORMS[named] ?? String) : String
}

function integer(text: string | null): number | undefined {
  const value = Number(text ?? Number.NaN)
  return Number.isInteger(value) && text?.trim() !== '' ? value : undefined
}
