/** The language of a text, guessed from its script and its commonest words. Enough to split sentences and choose a font. */

/** Characters that only simplified, or only traditional, Chinese writes; the commonest of each. */
const SIMPLIFIED =
  /[这个们国来时为说对会发经业后学实现与产动应机关进过还员问间题种样点长东车马书见语话认让识论设计许该读课变总没将从两给无头电开单当带导张师习义乡专严丰临举乐买乱争亏云亚产亲仅仓们优传伤]/gu
const TRADITIONAL =
  /[這個們國來時為說對會發經業後學實現與產動應機關進過還員問間題種樣點長東車馬書見語話認讓識論設計許該讀課變總沒將從兩給無頭電開單當帶導張師習義鄉專嚴豐臨舉樂買亂爭虧雲亞親僅倉優傳傷]/gu

const LATIN_WORDS: [string, RegExp][] = [
  ['en', /\b(the|of|and|to|in|is|that|for|it|with|as|was|are|on)\b/giu],
  ['de', /\b(der|die|das|und|nicht|ist|ein|eine|den|von|zu|mit|auf|für|sich)\b/giu],
  ['fr', /\b(le|la|les|des|et|est|une|dans|que|pour|qui|sur|pas|du|au)\b/giu],
  ['es', /\b(el|los|las|que|una|por|con|para|del|se|es|en|no|como)\b/giu],
  ['it', /\b(il|che|di|per|una|della|con|non|sono|gli|nel|alla|è)\b/giu],
  ['pt', /\b(o|os|que|uma|por|com|para|do|da|não|em|se|mais|como)\b/giu],
  ['nl', /\b(de|het|een|van|en|dat|niet|is|op|te|zijn|voor|met)\b/giu],
]

const SCRIPTS: [string, RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** The BCP 47 tag that fits a text best; `en` where nothing speaks. Reads the first 4,000 characters. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (letters === 0) return 'en'
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters * 0.08) return 'ja'
  for (const [lang, script] of SCRIPTS) if (count(script) > letters * 0.3) return lang
  // A Chinese text full of names and code in Latin letters is Chinese still.
  if (count(/\p{Script=Han}/gu) > letters * 0.15) return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-TW' : 'zh-CN'
  const [best] = LATIN_WORDS.map(([lang, words]) => ({ lang, hits: count(words) })).sort((a, b) => b.hits - a.hits)
  return best && best.hits > 0 ? best.lang : 'en'
}
