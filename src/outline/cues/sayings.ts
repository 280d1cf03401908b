/** Forms of speech in which a slide offers itself: what somebody said, and parallel demands. */
import { isChinese } from '../../text/languages.js'
import { clausesOf, clauseLength } from '../clauses.js'

export interface Saying {
  by: string
  text: string
  /** Without quotation marks in the article: then none on the slide either. */
  reported: boolean
}

const SAID = '强调|指出|提出|认为|表示|要求|写道|说过|说|強調|表示'
const SPEAKER = `(?<by>[\\p{Script=Han}·A-Za-z.]{2,20}?)(?:曾经|曾|也|还|多次|反复|明确)?(?:${SAID})`
/** 某人强调，…… or 某人说：“……”. */
const QUOTED = new RegExp(`^${SPEAKER}[了过]?[，：:]?\\s*“(?<text>[^“”]{12,})”`, 'u')
const REPORTED = new RegExp(`^${SPEAKER}[，：:](?<rest>[^“”]+)$`, 'u')
const LATER_QUOTED = new RegExp(
  `^(?<by>[\\p{Script=Han}]{2,10}?)[^“”]{0,80}(?:${SAID})了?[，：:]?“(?<text>[^“”]{16,})”`,
  'u',
)
/** Only who bears a title is taken for a speaker where other words stand between name and saying. */
const TITLED = /(?:总书记|書記|书记|主席|总理|部长|校长|院长|教授|院士|博士|主任|先生|女士|同志)/u

const ENGLISH_AFTER =
  /^[“"](?<text>[^“”"]{30,}?),?[”"],?\s+(?:said|says|wrote|writes|argues|argued)\s+(?<by>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})/u
const ENGLISH_BEFORE =
  /^(?<by>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})\s+(?:said|says|wrote|writes|argues|argued)[,:]\s*[“"](?<text>[^“”"]{30,})[”"]/u

/** What somebody says in a sentence, with the speaker; undefined where nobody is named. */
export function sayingIn(sentence: string, lang: string): Saying | undefined {
  if (!isChinese(lang))
    return groups(ENGLISH_AFTER.exec(sentence.trim())) ?? groups(ENGLISH_BEFORE.exec(sentence.trim()))
  const direct = groups(QUOTED.exec(sentence))
  if (direct) return direct
  const later = LATER_QUOTED.exec(sentence)?.groups
  const titled = later?.['by'] === undefined ? undefined : titledName(sentence)
  if (titled !== undefined && later?.['text'] !== undefined) return { by: titled, text: later['text'], reported: false }
  const reported = REPORTED.exec(sentence)?.groups
  const text = reported?.['rest']?.trim().replace(/[。！？]$/u, '')
  const by = reported?.['by']
  return by !== undefined && text !== undefined && TITLED.test(by) && text.length <= 90
    ? { by, text, reported: true }
    : undefined
}

function groups(match: RegExpExecArray | null): Saying | undefined {
  const { by, text } = match?.groups ?? {}
  return by === undefined || text === undefined
    ? undefined
    : { by: by.replace(/\.$/, ''), text: text.replace(/[。，]$/u, ''), reported: false }
}

/** A name with its title at the sentence's very beginning: 习近平总书记. */
function titledName(sentence: string): string | undefined {
  const match = new RegExp(`^[\\p{Script=Han}·]{1,6}?${TITLED.source}`, 'u').exec(sentence)
  return match?.[0]
}

export interface Measure {
  label: string
  text?: string
}

/** A demand: 要优化专业布局，根据…… gives the label without its 要, and the first clause that explains it. */
export function measureIn(sentence: string, lang: string): Measure | undefined {
  if (!isChinese(lang)) return undefined
  const [first, ...others] = clausesOf(sentence, lang)
  const label = /^要(?<label>[^要是]\P{P}{2,15})$/u.exec(first ?? '')?.groups?.['label']
  if (label === undefined) return undefined
  const text = others.find((clause) => clauseLength(clause, lang) >= 8 && clauseLength(clause, lang) <= 32)
  return text === undefined ? { label } : { label, text }
}
