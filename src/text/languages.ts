/**
 * Everything that depends on a language, in one table. Whoever measures, paints or writes asks here, so that all treat a
 * language alike; nobody else looks into a language tag (eslint.config.mjs holds that).
 */
import { type LanguageTag, parseLanguageTag, withLikelyParts } from './language-tag.js'
import { remember } from './remember.js'

/**
 * How text is set. `han` (Chinese, Japanese): without spaces, broken between any two characters, with “ ” … · from the
 * Han font, an em wide (CLREQ 3.1, JLREQ 3.1). `korean`: broken at spaces alone (KLREQ 5.1.1). `western`: all others.
 */
export type Setting = 'han' | 'korean' | 'western'

/** Whose shapes East Asian characters have; a theme names a font for each. */
export type EastAsianScript = 'Hans' | 'Hant' | 'Jpan' | 'Hang'

/** Languages in which Lectern has the few words that it puts on slides by itself. */
export type WordsLanguage = 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko' | 'en' | 'de' | 'fr' | 'ar'

/** Languages of messages. */
export type MessageLanguage = 'zh' | 'en'

export interface Language {
  /** ISO 15924. */
  script: string
  setting: Setting
  direction: 'ltr' | 'rtl'
  /** Also for western text, which may quote Chinese words. */
  eastAsian: EastAsianScript
  words: WordsLanguage
  /** In which messages about an article are read; undefined where the reader's own language decides. */
  messages?: MessageLanguage
  /** Opening and closing quotation marks (CLDR, delimiters). */
  quotes: readonly [open: string, close: string]
  /** Between the parts of a list, and between parts that hold commas themselves. */
  comma: string
  semicolon: string
  /** Language and region as Office knows them, for spelling and fonts: `zh-HK` for zh-Hant-HK. */
  office: string
}

interface Entry {
  /** Where CLDR's likely script is not the one that we want: by region, else `default`. */
  script?: { default: string; regions?: Record<string, string> }
  words?: WordsLanguage
  messages?: MessageLanguage
  quotes?: readonly [string, string]
  /** Where Office expects another region than the likeliest. */
  region?: string
}

const CURLED = ['“', '”'] as const
const CORNERS = ['「', '」'] as const
const GUILLEMETS = ['«', '»'] as const

/** CLDR gives Traditional script to Chinese abroad (zh-US); schools in Singapore and Malaysia write Simplified. */
const CHINESE: Entry = {
  script: { default: 'Hans', regions: { TW: 'Hant', HK: 'Hant', MO: 'Hant' } },
  messages: 'zh',
}

/** By ISO 639 code; a language that is not named is western English but for its script, direction and region. */
const LANGUAGES: Record<string, Entry> = {
  zh: CHINESE,
  wuu: CHINESE,
  hak: CHINESE,
  nan: CHINESE,
  gan: CHINESE,
  hsn: CHINESE,
  cdo: CHINESE,
  mnp: CHINESE,
  cjy: CHINESE,
  yue: { script: { default: 'Hant', regions: { CN: 'Hans' } }, messages: 'zh' },
  lzh: { script: { default: 'Hant', regions: { CN: 'Hans' } }, messages: 'zh' },
  ja: { words: 'ja' },
  ko: { words: 'ko' },
  en: { words: 'en', messages: 'en', region: 'US' },
  de: { words: 'de', quotes: ['„', '“'] },
  fr: { words: 'fr', quotes: ['«\u00A0', '\u00A0»'] },
  ar: { words: 'ar', region: 'SA' },
  pt: { region: 'PT' },
  // On the web Serbian is written in Latin letters at least as often as in Cyrillic ones.
  sr: { script: { default: 'Latn' } },
  cs: { quotes: ['„', '“'] },
  pl: { quotes: ['„', '”'] },
  es: { quotes: GUILLEMETS },
  it: { quotes: GUILLEMETS },
  el: { quotes: GUILLEMETS },
  ru: { quotes: GUILLEMETS },
  uk: { quotes: GUILLEMETS },
  fa: { quotes: GUILLEMETS },
}

interface ScriptFacts {
  setting: Setting
  eastAsian: EastAsianScript
  direction: 'ltr' | 'rtl'
}

/** By ISO 15924 code; a script that is not named is set as western text, from left to right. */
const SCRIPTS: Record<string, Partial<ScriptFacts>> = {
  Hans: { setting: 'han', eastAsian: 'Hans' },
  Hani: { setting: 'han', eastAsian: 'Hans' },
  Hant: { setting: 'han', eastAsian: 'Hant' },
  Hanb: { setting: 'han', eastAsian: 'Hant' },
  Bopo: { setting: 'han', eastAsian: 'Hant' },
  Jpan: { setting: 'han', eastAsian: 'Jpan' },
  Hira: { setting: 'han', eastAsian: 'Jpan' },
  Kana: { setting: 'han', eastAsian: 'Jpan' },
  Hrkt: { setting: 'han', eastAsian: 'Jpan' },
  Kore: { setting: 'korean', eastAsian: 'Hang' },
  Hang: { setting: 'korean', eastAsian: 'Hang' },
  Jamo: { setting: 'korean', eastAsian: 'Hang' },
  // Written from right to left (CLDR, characterOrder).
  Adlm: { direction: 'rtl' },
  Arab: { direction: 'rtl' },
  Aran: { direction: 'rtl' },
  Hebr: { direction: 'rtl' },
  Mand: { direction: 'rtl' },
  Nkoo: { direction: 'rtl' },
  Rohg: { direction: 'rtl' },
  Samr: { direction: 'rtl' },
  Syrc: { direction: 'rtl' },
  Thaa: { direction: 'rtl' },
}

/** Tags of East Asian languages that Office knows, the first of them for all other regions. */
const OFFICE: Record<EastAsianScript, readonly [string, ...string[]]> = {
  Hans: ['zh-CN', 'zh-SG'],
  Hant: ['zh-TW', 'zh-HK', 'zh-MO'],
  Jpan: ['ja-JP'],
  Hang: ['ko-KR'],
}

const known = remember<Language>()

/** What holds for a language. @param tag BCP 47, or whatever stands in its place: nothing makes this throw. */
export function languageOf(tag: string): Language {
  return known.of(tag, () => find(tag))
}

function find(tag: string): Language {
  const said = parseLanguageTag(tag)
  const likely = withLikelyParts(said)
  const { script: scripts, ...entry } = LANGUAGES[said.language] ?? LANGUAGES[likely.language] ?? {}
  const script = said.script ?? scripts?.regions?.[said.region ?? ''] ?? scripts?.default ?? likely.script ?? 'Latn'
  const facts = factsOf(script)
  const isHan = facts.setting === 'han'
  return {
    script,
    ...facts,
    words: wordsOf(facts, likely, entry),
    ...(entry.messages !== undefined && { messages: entry.messages }),
    quotes: isHan && facts.eastAsian !== 'Hans' ? CORNERS : (entry.quotes ?? CURLED),
    comma: isHan ? '、' : ', ',
    semicolon: isHan ? '；' : '; ',
    office: officeOf(facts, likely, said.region ?? entry.region ?? likely.region),
  }
}

function factsOf(script: string): ScriptFacts {
  return { setting: 'western', eastAsian: 'Hans', direction: 'ltr', ...SCRIPTS[script] }
}

/** How the language is set in the script of most who write it: pinyin is Chinese in letters of another setting. */
function usualSetting({ language }: LanguageTag): Setting {
  return factsOf(withLikelyParts({ language }).script ?? 'Latn').setting
}

function wordsOf({ setting, eastAsian }: ScriptFacts, likely: LanguageTag, { words = 'en' }: Entry): WordsLanguage {
  if (setting === 'han' && eastAsian !== 'Jpan') return eastAsian === 'Hant' ? 'zh-Hant' : 'zh-Hans'
  return setting === usualSetting(likely) ? words : 'en'
}

function officeOf({ setting, eastAsian }: ScriptFacts, likely: LanguageTag, region: string | undefined): string {
  if (setting !== 'western') {
    const tags = OFFICE[eastAsian]
    return tags.find((tag) => tag.endsWith(`-${region}`)) ?? tags[0]
  }
  // Office takes the marks of a run from its East Asian font where the language is one, even in Latin letters.
  if (likely.language === 'und' || usualSetting(likely) !== 'western') return 'en-US'
  return region === undefined ? likely.language : `${likely.language}-${region}`
}

/** Chinese or Japanese in their own script. */
export function isHanSet(lang: string): boolean {
  return languageOf(lang).setting === 'han'
}

/** Any Chinese language in Han characters. */
export function isChinese(lang: string): boolean {
  const { words } = languageOf(lang)
  return words === 'zh-Hans' || words === 'zh-Hant'
}

export function isEnglish(lang: string): boolean {
  return parseLanguageTag(lang).language === 'en'
}

/** The language without script or region: `pt` of `pt-BR`. For tables of words that hold one entry a language. */
export function primaryLanguage(lang: string): string {
  return parseLanguageTag(lang).language
}

export function isKorean(lang: string): boolean {
  return languageOf(lang).setting === 'korean'
}

/** Chinese, Japanese or Korean in their own script. */
export function isEastAsian(lang: string): boolean {
  return languageOf(lang).setting !== 'western'
}

/** Whether lines begin at the right and pages are laid out as in a mirror. */
export function isRightToLeft(lang: string): boolean {
  return languageOf(lang).direction === 'rtl'
}

/**
 * Whether messages about an article are in Chinese, else in English: after the article's language, else after that of
 * whoever reads them.
 *
 * @param locale of the reader, as the environment names it: `zh_CN.UTF-8`.
 */
export function speaksChinese(lang: string, locale = ''): boolean {
  return (languageOf(lang).messages ?? languageOf(locale).messages) === 'zh'
}

/** A message in both languages as it is read beside an article in this language. */
export function inMessageLanguage<Message>(lang: string, { zh, en }: Record<MessageLanguage, Message>): Message {
  return speaksChinese(lang) ? zh : en
}
