/** Which language a run is in, so that PowerPoint spells, breaks and picks fonts rightly. */

import { remember } from '../layout/remember.js'

/** Tags as Office knows them, by the deck's language. */
const TAGS: Record<string, string> = {
  zh: 'zh-CN',
  'zh-hans': 'zh-CN',
  'zh-hant': 'zh-TW',
  en: 'en-US',
  ja: 'ja-JP',
  ko: 'ko-KR',
  de: 'de-DE',
  fr: 'fr-FR',
  ar: 'ar-SA',
  es: 'es-ES',
  ru: 'ru-RU',
  it: 'it-IT',
  pt: 'pt-PT',
}

export type EastAsianScript = 'Hans' | 'Hant' | 'Jpan' | 'Hang'

const known = remember<string>()

/** The deck's language with a region and without a script, as `a:rPr/@lang` wants it. */
export function officeLanguage(lang: string): string {
  return known.of(lang, () => findLanguage(lang))
}

function findLanguage(lang: string): string {
  return TAGS[lang.toLowerCase()] ?? (/^[a-z]{2,3}-[A-Z]{2}$/.test(lang) ? lang : likelyLanguage(lang))
}

/** `zh-Hant-HK` is zh-HK to Office; a language without a region gets that of most who write it. */
function likelyLanguage(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize()
    return region === undefined ? language : `${language}-${region}`
  } catch {
    return lang
  }
}

/** Whose East-Asian font the theme names first. */
export function eastAsianScript(lang: string): EastAsianScript {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(lang)) return 'Hant'
  if (/^ja\b/i.test(lang)) return 'Jpan'
  return /^ko\b/i.test(lang) ? 'Hang' : 'Hans'
}

export { isRightToLeft } from '../layout/mirror.js'

const CJK = /^(zh|ja|ko)\b/i

/**
 * `lang` and `altLang` of a run. In a Chinese, Japanese or Korean deck a run of Latin words is English; a mixed run
 * stays one run, in the deck's language.
 */
export function runLanguage(text: string, lang: string): { lang: string; altLang?: string } {
  const deck = officeLanguage(lang)
  if (!CJK.test(lang)) return { lang: deck }
  const latin =
    /[A-Za-z]/.test(text) && !/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\u3000-\u30FF\uFF00-\uFFEF]/u.test(text)
  return latin ? { lang: 'en-US', altLang: deck } : { lang: deck, altLang: 'en-US' }
}
