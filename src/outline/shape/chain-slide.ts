/** A chain as a slide: the kind that shows what it counts. */
import type { AuthoredSlide } from '../../article/article.js'
import { sizeOf } from '../choose/budget.js'
import type { Offered } from '../choose/offer.js'
import type { Shaping } from './shape.js'
import { MOST_IN_LEAD } from './groups.js'
import { behindLabel } from './heads.js'
import { waysToSay } from '../choose/line-offers.js'
import { simplified } from '../../text/simplified.js'
import { withoutAsides } from './lines/asides.js'
import { wordsOfSpeech } from './lines/spaced-words.js'
import * as zh from './lines/zh-words.js'
import { slide } from './slide.js'
import { titleKey } from './titles.js'

type ChainOffer = Extract<Offered, { type: 'chain' }>

/** 步骤, 流程, 环节, steps, stages: what is counted is done one after the other. */
const STEPS =
  /步骤|步驟|流程|环节|環節|阶段|階段|程序|手順|단계|절차|\b(?:steps?|stages?|phases?|procedure|algorithm|Schritte?|Phasen?|étapes?|pasos|etapas|fases)\b/iu

/** Longer heads do not fit into boxes, in the units of `sizeOf`. */
const MOST_IN_BOX = 16

/**
 * @param titled gives the title, from the lines that stand below it and what announces them.
 * @param why gives the reason, from the form.
 * @param lineBefore leads to the chain where nothing announces it.
 */
export function chainSlide(
  { chain, heads, texts: said }: ChainOffer,
  titled: (lines: readonly string[], announced?: string) => string,
  why: (form: string) => string,
  { reading }: Shaping,
  lineBefore?: string,
): AuthoredSlide {
  const { announced, form } = chain
  const texts = said.map((text, index) => text && behindLabel(heads[index] ?? '', text))
  const lines = [...heads, ...texts.flatMap((text) => text ?? [])]
  const title = titled(lines, announced)
  const lead = announced === undefined || form === 'headings' ? lineBefore : leadOf(announced, title, reading.lang)
  const reason = why(`${form}: ${announced ?? heads.join(', ')}`)
  const common = { title, ...(lead !== undefined && { lead }) }
  if (form === 'dates')
    return slide(
      'timeline',
      { ...common, items: heads.map((date, index) => ({ date, label: texts[index] ?? '' })) },
      reason,
    )
  const labelled = heads.map((label, index) => {
    const text = texts[index]
    return text === undefined ? label : { label, text }
  })
  const isBare = texts.every((text) => text === undefined)
  if (isBare && STEPS.test(`${announced ?? ''} ${title}`) && heads.length <= 8)
    return slide('process', { ...common, items: [...heads] }, reason)
  const fitsBoxes = isBare && heads.every((head) => sizeOf(head) <= MOST_IN_BOX)
  if (fitsBoxes && heads.length >= 3 && heads.length <= 4)
    return slide('pillars', { ...common, items: [...heads] }, reason)
  if (fitsBoxes && heads.length > 4 && heads.length <= 8)
    return slide('features', { ...common, items: [...heads] }, reason)
  const entries = heads.flatMap((term, index) => {
    const text = texts[index]
    return text === undefined ? [] : [{ term, text }]
  })
  const areTerms = heads.every((head) => sizeOf(head) <= MOST_IN_BOX)
  if (entries.length === heads.length && heads.length >= 3 && areTerms)
    return slide('glossary', { ...common, items: entries }, reason)
  return slide('points', { ...common, items: labelled }, reason)
}

/** What announces the chain, where the title does not say it already. */
function leadOf(announced: string, title: string, lang: string): string | undefined {
  const plain = withoutAsides(announced)
  const whole = sizeOf(plain) <= MOST_IN_LEAD ? plain : waysToSay(announced, lang)[0]?.text
  // 从图3可以看到: points at what the slide does not show.
  if (whole === undefined || zh.OF_THE_TEXT.test(simplified(whole)) || wordsOfSpeech(lang).ofTheText.test(whole))
    return undefined
  return titleKey(whole).includes(titleKey(title)) && titleKey(title).length > titleKey(whole).length / 2
    ? undefined
    : whole
}
