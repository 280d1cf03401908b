/** Words and signs by which a sentence claims, defines or counts something, or shows that it matters less. */

/**
 * A sentence that draws the sum or names the main thing: 因此, 关键在于, therefore, the key is, entscheidend ist. Cue words
 * of Edmundson 1969 ("bonus words"), in the languages that drafts know.
 */
const CLAIM = [
  // zh
  /因此|因而|所以|由此可见|由此可見|可见[，,]|可見[，,]|总之|總之|总的来说|總的來說|总体而言|總體而言|综上|綜上|归根结底|歸根結底|归根到底|说到底|說到底|换言之|換言之|换句话说|換句話說|也就是说|也就是說|这就是说|這就是說|关键在于|關鍵在於|关键是|關鍵是|核心是|核心在于|核心在於|本质上?[是在]|本質上?[是在]|实质上?[是在]|實質上?[是在]|根本[在是]|重点[是在]|重點[是在]|最(?:为|為)?(?:重要|关键|關鍵|主要|根本|核心)|(?:唯有|只有).{2,40}(?:才能|才会|才會|才是)|必须|必須|(?:不|并非|並非).{1,30}[，,]而是|不是.{1,30}而是|非.{1,16}不可|最.{1,8}的是|问题(?:就在|在于)|問題(?:就在|在於)|结果表明|結果表明|结果显示|結果顯示|研究发现|研究發現|(?:这|這)?(?:说明|說明|表明|证明|證明|意味着|意味著)/u,
  // en
  /\b(?:therefore|thus|hence|consequently|in (?:short|sum|summary|conclusion)|to (?:sum up|conclude|summari[sz]e)|overall|ultimately|above all|in other words|the (?:key|core|point|crux|essence|upshot|bottom line|main|most important|central)(?:\s\p{L}+){0,3}\s(?:is|are|was)|(?:most|extremely|very|especially|particularly) (?:important|importantly)|(?:it is|it's) (?:important|essential|crucial|vital|critical)|essential|crucial|we (?:show|find|found|conclude|propose|argue|demonstrate|suggest|present|introduce)|the best way|primarily|misconception|(?:a|one|the) (?:key|main|primary|central|core) \p{L}+|(?:results?|findings?|data|analys[ie]s|study) (?:show|shows|showed|suggest|suggests|suggested|indicate|indicates|indicated|reveal|reveals|demonstrate|demonstrates|demonstrated)|must|should|the (?:goal|aim|purpose|objective)\b|not (?:just|only|about)\b.{2,60}\b(?:but|it's))\b/iu,
  // de
  /\b(?:daher|deshalb|folglich|somit|demnach|letztlich|insgesamt|zusammenfassend|kurz gesagt|mit anderen worten|entscheidend|wesentlich|unverzichtbar|im kern|der kern|kern des|das wichtigste|vor allem|in erster linie|es zeigt sich|zeigt,? dass|muss|müssen|ergebnis(?:se)?|fazit)\b/iu,
  // fr
  /(?:c['’]est pourquoi|par conséquent|ainsi[, ]|donc\b|en somme|en résumé|en conclusion|au fond|avant tout|surtout\b|l['’]essentiel|le plus important|la clé|il faut|doivent?\b|montrent? que|nous (?:montrons|concluons))/iu,
  // es
  /(?:por (?:lo )?tanto|por eso|por ello|así pues|en (?:suma|resumen|conclusión|definitiva)|ante todo|sobre todo|lo (?:más )?(?:importante|esencial|fundamental)|la clave|hay que|debe[n]?\b|muestran? que|concluimos)/iu,
  // ja
  /したがって|従って|そのため|このため|ゆえに|つまり|要するに|すなわち|結論として|このように|最も重要|もっとも大切|重要なのは|大切なのは|必要がある|なければならない|べきである|ことが(?:わかった|分かった|明らか)/u,
  // ko
  /따라서|그러므로|결국|요컨대|즉[,\s]|결론적으로|가장 중요|핵심은|관건은|필요가 있|해야 한다|하여야 한다|로 나타났다|것으로 보인다/u,
]

/** What something is, or is called: X是指…, is defined as, bezeichnet. */
const DEFINITION =
  /(?:是指|指的是|就是指|所谓|所謂|被称为|被稱為|称之为|稱之為|的定义|的定義|定义为|定義為)|^[^，。,；]{2,16}(?:，[^，。]{0,6})?是.{0,40}(?:的[\p{Script=Han}]{2,8}|之一)[。；]?$|\b(?:is|are) (?:an?|the) [^.]{10,}|\b(?:refers? to|is defined as|are defined as|is called|are called|is known as|means that)\b|\b(?:bezeichnet|versteht man|ist (?:ein|eine|der|die|das)|sind (?:die|eine))\b|\b(?:on appelle|désigne|est (?:un|une|le|la)|se define como|se llama|es (?:un|una|el|la))\b|とは.{2,}(?:である|です|をいう|のこと)|란 .{2,}(?:이다|말한다)|는 것은/u

/**
 * A figure with its unit, its share or its money: 15.3%, 3亿元, 40 km, € 84, 12,7 Mio. A number without a unit names a
 * page or a chapter as often as an amount; a year alone tells when, not how much.
 */
const FIGURE =
  /\p{N}[\p{N}.,]*\s?(?:%|％|‰|percent|per cent|prozent|pour cent|por ciento)|[$€£¥￥]\s?\p{N}|\p{N}[\p{N}.,]*(?:多|余|餘)?\s?(?:[万萬亿億千百]?(?:元|人|个|個|家|项|項|户|戶|亩|畝|吨|噸|公里|平方米|米|倍|次|岁|歲|名|件|台|辆|篇|字|小时|小時|分钟|分鐘|天|个月)|[万萬亿億])|百分之[\p{Script=Han}]+|\p{N}[\p{N}.,]*\s?(?:km|kg|mm|cm|m²|m2|ha|mw|gw|kwh|ms|gb|mb|hours?|minutes?|days?|weeks?|months?|years?|people|students?|members?|countries|times|euros?|dollars?|pounds?|millions?|billions?|mio|mrd|seiten|stunden|jahre|minuten|ans|heures|años|horas|명|원|개|건|년간|배|人|円|年間|回|件)\b/iu

/** @returns 1 where the sentence draws a conclusion or names what matters most, else 0. */
export function cueOfClaim(text: string): number {
  return CLAIM.some((cue) => cue.test(text)) ? 1 : 0
}

/** @returns 1 where the sentence says what something is. */
export function definition(text: string): number {
  return DEFINITION.test(text) ? 1 : 0
}

/** @returns 1 where the sentence gives an amount with its unit. */
export function figures(text: string): number {
  return FIGURE.test(text) ? 1 : 0
}

/** 例如, for example, zum Beispiel: what only shows what another sentence says. */
const EXAMPLE =
  /^\s*(?:例如|比如|譬如|举例|舉例|又如|再如|举个例子|舉個例子|for (?:example|instance)|e\.g\.|as an example|to give|consider\b|zum beispiel|z\. ?b\.|etwa\b|par exemple|por ejemplo|たとえば|例えば|예를 들)/iu

/** What is coming, or where it stands: 如下, as follows, see below, in this section we. */
const ANNOUNCEMENT =
  /(?:如下(?:图示|圖示|图所示|所示|表)?|见下|見下|下面|以下|接下来|接下來|本文将|本文將|本节|本節|下文|前文|上文|如图|如圖|参见|參見|详见|詳見)[^。]{0,16}[：:。]?\s*$|[：:]\s*$|^\s*(?:in (?:this|the (?:next|following|previous)) (?:section|chapter|post|article)|as (?:shown|described|mentioned) (?:above|below|earlier)|see (?:also|below|above|fig)|this (?:section|chapter|post) |let (?:me|us) |let's |i(?:'ll| will) (?:now |also )?(?:describe|discuss|explain|talk)|im folgenden|wie oben|dans (?:ce qui suit|cette section)|en (?:esta sección|lo que sigue))|\b(?:as follows|the following|wie folgt|comme suit|como sigue)\b[^.]{0,20}[.:]?\s*$/iu

const QUESTION = /[?？؟]\s*["”’」』）)]*\s*$/u

/** A remark beside the matter: in brackets, 注：, by the way. */
const REMARK =
  /^\s*(?:[（(【[].*[）)】\]][。.]?|注[：:]|註[：:]|按[：:]|顺便|順便|(?:by the way|fun fact|as a (?:fun )?aside|just kidding|edit:|update:|note:|nb\b|p\.s\.|übrigens|au passage|por cierto|ちなみに|참고로))/iu

/** Greetings and courtesies of a speaker: 谢谢大家, have fun. */
const COURTESY =
  /^(?:各位|同志们|同學們|同学们|朋友们|大家好|谢谢|謝謝|ladies and gentlemen|thank(?:s| you)|hello|dear |have (?:a |fun)|viel spaß|merci|gracias|ありがとう|감사합니다)/iu

/** Han characters or words below which a sentence says little, and the factor for it. */
const SHORTEST = { han: 9, words: 6 }

/** A factor from 0.2 to 1: less for examples, questions, announcements, remarks and very short sentences. */
export function discountOf(text: string): number {
  const trimmed = text.trim()
  let factor = 1
  if (EXAMPLE.test(trimmed)) factor *= 0.6
  if (ANNOUNCEMENT.test(trimmed)) factor *= 0.6
  if (QUESTION.test(trimmed)) factor *= 0.6
  if (REMARK.test(trimmed)) factor *= 0.4
  if (COURTESY.test(trimmed)) factor *= 0.4
  if (isShort(trimmed)) factor *= 0.7
  return Math.max(0.2, factor)
}

function isShort(text: string): boolean {
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const words =
    text.match(/[\p{Script=Latin}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Cyrillic}\p{N}]+/gu)?.length ?? 0
  return han / SHORTEST.han + words / SHORTEST.words < 1
}
