/** What a sentence says aside, in brackets and marks of notes, and what numbers it. */

import { isBalanced } from './pieces.js'

/** Between brackets: an exception, a denial, a bound. Such an aside stays. */
const LIMITING =
  /[不未无無没沒非除仅僅只限若须須约約]|如果|以上|以下|至少|至多|必须|\b(?:not|no|never|except|excluding|only|unless|without|if|but|at least|at most|up to|about|approximately)\b|n['’]t\b/iu

/**
 * [12], [3, 4], ①, ². A raised figure behind a number, a bracket or a short unit is a power, as in 10²³, km² and s⁻¹, and no
 * note; nor is the charge of Ca²⁺.
 */
const NOTE =
  /\s?[[［〔]\d{1,3}(?:\s?[,，、–-]\s?\d{1,3})*[\]］〕]|[\u2460-\u249B]+|(?<![\p{N})\]⁺⁻⁾]|(?<!\p{L})\p{L}{1,2}|(?<!\p{L})(?:sin|cos|tan|log))[\u00B9\u00B2\u00B3\u2070-\u2079]+(?![\u2070-\u207F])/gu
/** Brackets with anything in them. */
const BRACKETS = /\s?\([^()]{1,160}\)|（[^（）]{1,80}）|〔[^〔〕]{1,8}〕/gu

/** 1. 2、 （三） (4) 一是 第五， 首先， First, — at the start of an item. */
const MARK_OF_ITEM =
  /^(?:[-–—•·●▪■◆★]\s*|\*\s+|[（(]?(?:\d{1,2}|[ivx]{1,4}|[a-hA-H])[）)]\s*|\d{1,2}(?:\.\d{1,2})*[.．、]\s*(?!\d)|[（(][一二三四五六七八九十]{1,3}[）)][、，]?|[一二三四五六七八九十]{1,3}、|[①-⑳⑴-⒇]\s*|其?[一二三四五六七八九十][是则](?:要(?=\p{Script=Han}{2}))?|[一二三四五六七八九十]要|第[一二三四五六七八九十]{1,2}[，、：,:]|其[一二三四五六]，|(?:首先|其次|再次|再者|最后|最後|另外)[，,是要]|(?:First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Fifth(?:ly)?|Finally|Lastly|To begin with|Erstens|Zweitens|Drittens|Viertens|Schließlich|Premièrement|Deuxièmement|Troisièmement|Enfin|Primero|Segundo|Tercero|Finalmente|첫째|둘째|셋째|넷째|마지막으로|第[一二三四五六](?:に|は|の)、?|まず、|次に、|最後に、)[,，:]?\s+|(?:第[一二三四五六]に|まず|次に|最後に)、)/u

/** The text without note marks and without what brackets only explain. Names of functions keep theirs: `fold()`, f(x). */
export function withoutAsides(text: string): string {
  if (!/[[［〔（(\u2460-\u249B\u00B9\u00B2\u00B3\u2070-\u2079]/u.test(text)) return text
  return text.replace(NOTE, '').replace(BRACKETS, (said, at: number) => {
    const isCall = said.startsWith('(') && /[\p{L}\p{N}_]$/u.test(text.slice(0, at))
    // 重复（2）、（3）步: the number of a step or an equation is a word of its sentence.
    const isNumber = /^\s?[（(][\dA-Za-z]{1,2}[)）]$/u.test(said) && /^[、步个条式]/u.test(text.slice(at + said.length))
    return LIMITING.test(said) || isCall || isNumber || at === 0 ? said : ''
  })
}

/** The text behind the mark that numbers an item. */
export function withoutMark(text: string): string {
  const rest = text.replace(MARK_OF_ITEM, '')
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text
}

/** The text without a quotation mark that another sentence opens or closes. */
export function withoutDangling(text: string): string {
  if (isBalanced(text)) return text
  const shorn = [text.replace(/^[“‘「『"]/u, ''), text.replace(/[”’」』"][。.!！?？]?$/u, '')]
  return shorn.find(isBalanced) ?? text
}
