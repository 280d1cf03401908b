/** Words by which a sentence tells its part in the argument, by language. */

import { isChinese, primaryLanguage } from '../../text/languages.js'

interface Openings {
  /** It concludes or claims. */
  claims: RegExp
  /** It gives an example or says something aside, so the argument holds without it. */
  aside: RegExp
  /** It cannot be understood without the sentence before. */
  leans: RegExp
}

/** 关键在于改革。 claims, 例如某校开了新课。 is aside, 这就是原因。 leans. */
const CHINESE: Openings = {
  claims: /^(?:因此|所以|由此可见|可见|总之|总的来说|归根到底)|关键(?:在于|是)|核心(?:在于|是)|(?:本质|实质)(?:上)?是/u,
  aside: /^(?:例如|比如|譬如|以.{1,12}为例|另外|顺便|值得一提)|(?:如|见)(?:下?图|下?表)|^[（(]/u,
  leans: /^(?:这|那|它|其|他|她|此|但|然而|而|因此|所以|于是|同时|此外|另外|相反|不过|例如|比如|由此|可见)/u,
}

/** “Therefore it pays.” claims, “For example, Anna reads.” is aside, “This is why.” leans. */
const ENGLISH: Openings = {
  claims: /^(?:therefore|thus|hence|in short|in sum|overall|so)\b|\bthe (?:key|point|main|central|core) /iu,
  aside: /^(?:for example|for instance|incidentally|by the way|consider|suppose)\b|\bsee (?:figure|table|fig)\b|^\(/iu,
  leans:
    /^(?:this|that|these|those|it|they|he|she|its|their|his|her|but|and|or|however|therefore|thus|hence|so|also|moreover|for example|for instance|then|yet|instead|otherwise)\b/iu,
}

/** As in English, in French, German, Spanish, Japanese and Korean, with their commonest words. */
const OTHERS: Record<string, Openings> = {
  fr: {
    claims: /^(?:donc|ainsi|par conséquent|en somme|bref)\b|l['’]essentiel /iu,
    aside: /^(?:par exemple|à propos|notons)\b|^\(/iu,
    leans: /^(?:ce|cela|ceci|cette|ces|il|elle|ils|elles|mais|or|donc|ainsi|cependant|pourtant|aussi)\b/iu,
  },
  de: {
    claims: /^(?:also|daher|deshalb|folglich|kurz|insgesamt)\b|entscheidend ist/iu,
    aside: /^(?:zum beispiel|beispielsweise|übrigens)\b|^\(/iu,
    leans: /^(?:dies|diese[rs]?|das|er|sie|es|aber|doch|jedoch|daher|deshalb|also|auch|dann|dabei)\b/iu,
  },
  es: {
    claims: /^(?:por tanto|por lo tanto|así|en suma|en resumen)\b|lo esencial /iu,
    aside: /^(?:por ejemplo|por cierto)\b|^\(/iu,
    leans: /^(?:est[eao]s?|es[eao]s?|él|ella|ellos|ellas|pero|sin embargo|por tanto|además|así)\b/iu,
  },
  ja: {
    claims: /^(?:したがって|だから|つまり|要するに)|(?:重要|大切)なのは/u,
    aside: /^(?:例えば|たとえば|ちなみに)|^[（(]/u,
    leans: /^(?:これ|それ|あれ|この|その|あの|しかし|だが|また|そして|したがって|だから|つまり|例えば|たとえば)/u,
  },
  ko: {
    claims: /^(?:따라서|그러므로|요컨대|결국)|중요한 것은/u,
    aside: /^(?:예를 들어|예컨대|참고로)|^[（(]/u,
    leans: /^(?:이것|그것|이는|그는|그녀|이런|그런|그러나|하지만|또한|그리고|따라서|그러므로|예를 들어)/u,
  },
}

const NONE = /(?!)/u

function openingsOf(lang: string): Openings {
  if (isChinese(lang)) return CHINESE
  const tag = primaryLanguage(lang)
  if (tag === 'en') return ENGLISH
  return OTHERS[tag] ?? { claims: NONE, aside: NONE, leans: NONE }
}

export function claims(sentence: string, lang: string): boolean {
  return openingsOf(lang).claims.test(sentence.trim())
}

export function isAside(sentence: string, lang: string): boolean {
  return openingsOf(lang).aside.test(sentence.trim())
}

/** Whether a sentence leans on the one before it: with a pronoun, or a conjunction at its start. */
export function leansOn(sentence: string, lang: string): boolean {
  return openingsOf(lang).leans.test(sentence.trim())
}
