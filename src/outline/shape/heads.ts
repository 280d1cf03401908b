/** Names in front of what they name: a run-in head, a term before its definition, the head of an item. */
import { isSpaceless } from '../../text/script.js'
import { simplified } from '../../text/simplified.js'
import { withoutAsides, withoutMark } from './lines/asides.js'
import { hasPredicate, wordsOfSpeech } from './lines/spaced-words.js'
import { lengthOf, withCapital } from './lines/reading.js'
import { piecesOf } from './lines/pieces.js'
import * as zh from './lines/zh-words.js'
import { linesOf } from './lines.js'

export interface Labelled {
  label: string
  text: string
}

/** 可解释性：…… and *Feature selection.* …, marks of emphasis and numbers left off. */
const MARKED = /^(?<mark>\*{1,2}|_{1,2})(?<label>[^*_]{2,60}?)[.:：。]?\k<mark>[.:：。]?\s*[—–-]?\s*(?<text>\S.{3,})$/su
const COLON = /^(?<label>[^,，。；;：:!?！？、“”"]{2,48}?)\s?[：:](?!\/\/|\d)\s*(?<text>\S.{3,})$/su
const DASHED = /^(?<label>[^,，。；;：:!?！？]{2,40}?)(?:\s[–—-]\s|——)(?<text>\S.{3,})$/su
const STOPPED = /^(?<label>\p{Lu}[^.,;:!?“”"]{2,48})\.\s+(?<text>[\p{Lu}\p{N}“"].{6,})$/su

/** Units of a name (Han characters, or two for a word). */
const LONGEST_NAME = 14

/** A name of a picture, a table or a note: no head of a text. */
const OF_A_PICTURE =
  /^(?:图|表|附图|照片|注|注意|来源|作者|摘要|关键词|fig(?:ure)?\.?|table|note|notes|source|credit|abb(?:ildung)?\.?|tab(?:elle)?\.?|figura|tabla|tableau|図|写真)\s*\d*$/iu

/** The name in front of a sentence, and the sentence behind it; undefined where it has none. */
export function runInHead(sentence: string, lang: string): Labelled | undefined {
  const text = withoutMark(sentence.trim())
  const found = [MARKED, COLON, isSpaceless(lang) ? DASHED : STOPPED, DASHED]
    .map((pattern) => pattern.exec(text)?.groups)
    .find((groups) => groups !== undefined && isName(groups['label'] ?? '', lang, groups['mark'] !== undefined))
  const label = found?.['label']?.trim()
  const words = found?.['text']?.trim()
  return label === undefined || words === undefined ? undefined : { label, text: words }
}

/**
 * A thing's name: short, says nothing itself, and nobody who speaks.
 *
 * @param isMarked the author has set it off: **安静要求**：… is no 某人要求：….
 */
function isName(label: string, lang: string, isMarked: boolean): boolean {
  const name = label.trim()
  if (lengthOf(name) > LONGEST_NAME || lengthOf(name) < 2 || OF_A_PICTURE.test(name)) return false
  if (isSpaceless(lang)) {
    const plain = simplified(name)
    return (
      (isMarked || !zh.SPEAKER.test(plain)) &&
      !zh.ANNOUNCES.test(plain) &&
      !zh.REFERS.test(plain) &&
      !zh.CONDITION.test(plain) &&
      !/[了吗呢吧]$|^(?:即|如|例如|比如|问|答|记者)$/u.test(plain)
    )
  }
  const words = wordsOfSpeech(lang)
  return (
    !words.speaker.test(name) && !words.refers.test(name) && !words.announces.test(name) && !hasPredicate(name, words)
  )
}

/** 某某是指……, 所谓某某，就是……, X is defined as …, X refers to …: what comes behind says what the term means. */
const DEFINITIONS: readonly RegExp[] = [
  /^(?:所谓)?[“「]?(?<label>[^，。；：、“”「」]{2,14}?)[”」]?(?:，|（[^（）]{1,60}）)?(?:就?是指|指的?就?是|是一[种個个類类門门項项]|即为|的(?:含义|定义|意思)是|的本质是|可以?定义为|被定义为)[，：]?(?<text>.{4,})$/su,
  /^所谓[“「]?(?<label>[^，。；：“”「」]{2,14}?)[”」]?，(?:就|即|也)?是?(?<text>.{4,})$/su,
  /^(?:An?\s|The\s)?(?<label>[\p{L}][\p{L}\p{N}\s’'-]{1,40}?)\s(?:is defined as|are defined as|refers? to|denotes?|means(?! (?:of|for|to|that|by|we|you)\b)|stands for)\s(?<text>.{8,})$/su,
  /^(?:Unter\s(?<label>\p{Lu}[\p{L}-]{2,30})\sversteht man\s)(?<text>.{8,})$/su,
  /^(?<label>[^、。はが]{2,16})とは、?(?<text>.{4,}?)(?:のこと(?:である|です|を(?:いう|指す))?)?。?$/su,
  /^(?<label>[^,.]{2,30}?)(?:이?란|은|는)\s(?<text>.{6,}?(?:을|를) (?:말한다|뜻한다|의미한다))\.?$/su,
  /^(?:On appelle|Se llama)\s(?<label>[\p{L}\s’'-]{2,40}?)\s(?<text>(?:toute?|un|una|une|le|la|el|l['’]).{8,})$/su,
]

/** A term or a run-in head with what is said of it; undefined where the sentence begins with neither. */
export function labelled(sentence: string, lang: string): Labelled | undefined {
  const head = runInHead(sentence, lang)
  if (head !== undefined) return head
  const text = withoutAsides(withoutMark(sentence.trim())).replace(/[。.]$/u, '')
  for (const pattern of DEFINITIONS) {
    const { label, text: words } = pattern.exec(text)?.groups ?? {}
    if (label === undefined || words === undefined) continue
    if (
      isSpaceless(lang)
        ? zh.REFERS.test(simplified(label)) || /[这那它他她我你此其]/u.test(label)
        : wordsOfSpeech(lang).refers.test(label)
    )
      continue
    return { label: label.trim(), text: words.trim() }
  }
  return undefined
}

/** Han characters of an item that is shown whole. */
const SHORT_ITEM = 10

/** 从图3可以看到, 可以得出以下结论: shows where to look, and says nothing yet. */
function isAboutText(plain: string): boolean {
  return (
    zh.OF_THE_TEXT.test(plain) ||
    (zh.ANNOUNCES.test(plain) && /[图表见看得知]/u.test(plain)) ||
    /^(?:图|表)中/u.test(plain)
  )
}

/** Half a sentence in brackets belongs to no name. */
export const LONG_ASIDE = /\s?\([^()]{30,}\)|（[^（）]{15,}）/gu

/** 从2020年到2035年, 到2050年, 上世纪80年代. */
const DATED = /^\P{P}{0,8}\d{2,4}年\P{P}{0,10}$/u

/** A subject, and then why, as what or like what, before anything is said of it. */
const BREAKS_OFF =
  /^\P{P}{2,14}(?:由于|因为|作为|随着|按照|根据)\P{P}{2,}$|^\P{P}{2,8}如\P{P}{2,}(?:、\P{P}+)*等\P{P}{0,4}$/u

/** Where the head of an item ends. */
const STOPS = /[，；：。！？,;:.!?](?=\s|$|\p{Script=Han})\s*|——|\s[–—-]\s/gu
const STRONG_STOPS = /[;:.!?](?=\s|$)\s*|—|\s[–—-]\s/gu

/**
 * What an item of a list or a member of a chain is called: its words up to the first stop that leaves something whole,
 * without its number.
 */
export function headOf(item: string, lang: string): string {
  const text = withoutMark(withoutAsides(item.trim()).replace(LONG_ASIDE, '').trim()).replace(
    /^\*{1,2}([^*]+)\*{1,2}/u,
    '$1',
  )
  const spaceless = isSpaceless(lang)
  const pieces = piecesOf(text, spaceless ? STOPS : STRONG_STOPS)
  const [first] = pieces
  if (first === undefined) return text
  // 空话连篇，言之无物: so short an item is a name as it is.
  if (spaceless && lengthOf(text) <= SHORT_ITEM && pieces.length <= 2 && first.mark === '，')
    return text.replace(/[。；]$/u, '')
  if (spaceless) {
    const plain = simplified(first.text)
    // 从1990年到2000年，建成总馆: when it is done tells it from the others.
    const [, done] = pieces
    if (done !== undefined && DATED.test(plain) && lengthOf(text.slice(first.start, done.end)) <= 30)
      return text.slice(first.start, done.end)
    // 北部村庄由于道路不通，很少有人来: what stands before the stop is no claim yet.
    if (done !== undefined && BREAKS_OFF.test(plain) && lengthOf(text.slice(first.start, done.end)) <= 40)
      return text.slice(first.start, done.end)
    const waits =
      (pieces.length > 1 && isAboutText(plain)) ||
      (pieces.length > 1 &&
        first.mark !== '：' &&
        (zh.CIRCUMSTANCE.test(plain) ||
          zh.CONDITION.test(plain) ||
          zh.CONCESSION.test(plain) ||
          zh.SPEAKER.test(plain)))
    // 在学校的支持下，开办阅览室，…: what is done stands behind the circumstance.
    if (waits && done !== undefined && zh.CIRCUMSTANCE.test(plain) && zh.DEED.test(simplified(done.text)))
      return done.text
    if (!waits && lengthOf(first.text) >= 2 && lengthOf(first.text) <= 30) return first.text
  } else if (lengthOf(first.text) <= 24) return withCapital(first.text)
  const lines = linesOf(text, { lang })
  return lines.filter(({ alone }) => alone > 0.6).at(-1)?.text ?? lines.at(-1)?.text ?? first.text
}

/** “Seed library” and “The seed library is a shelf of …”: behind its name what it is says enough: “a shelf of …”. */
export function behindLabel(label: string, text: string): string {
  const subject = text.replace(/^(?:The|An?|Der|Die|Das|Le|La|Les|El|Los|Las)\s+/u, '')
  if (label === '' || !subject.toLowerCase().startsWith(label.toLowerCase())) return text
  const said = COPULA.exec(subject.slice(label.length))?.groups?.['said'] ?? ''
  return lengthOf(said) >= LEAST_BEHIND_LABEL ? said : text
}

const COPULA = /^(?:\s(?:is|are|was|were|ist|sind|war|est|sont|était|es|son|era)\s|就?是(?!否))(?<said>.+)$/su
const LEAST_BEHIND_LABEL = 6
