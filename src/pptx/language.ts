/** Which language a run is in, so that PowerPoint spells, breaks and picks fonts rightly. */
import { isEastAsian, languageOf } from '../text/languages.js'

/**
 * `lang` and `altLang` of a run. In a Chinese, Japanese or Korean deck a run of Latin words is English; a mixed run
 * stays one run, in the deck's language.
 */
export function runLanguage(text: string, lang: string): { lang: string; altLang?: string } {
  const { office } = languageOf(lang)
  if (!isEastAsian(lang)) return { lang: office }
  const latin =
    /[A-Za-z]/.test(text) && !/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\u3000-\u30FF\uFF00-\uFFEF]/u.test(text)
  return latin ? { lang: 'en-US', altLang: office } : { lang: office, altLang: 'en-US' }
}
