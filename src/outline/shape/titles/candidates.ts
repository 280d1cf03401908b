/** Phrases of a slide's own passage that might be its title. */
import { primaryLanguage } from '../../../text/languages.js'
import { isSpaceless } from '../../../text/script.js'
import { isWordStart, segmentsOf } from '../../../text/words.js'
import { runInHead } from '../heads.js'
import { linesOf } from '../lines.js'
import { withoutAsides, withoutMark } from '../lines/asides.js'
import { withCapital } from '../lines/reading.js'
import { hasPredicate, wordsOfSpeech } from '../lines/spaced-words.js'
import { simplified } from '../../../text/simplified.js'
import * as zh from '../lines/zh-words.js'

export interface Candidate {
  text: string
  /** Where it comes from. */
  from: 'heading' | 'announced' | 'head' | 'claim' | 'name'
  /** How well it stands by itself, 0 to 1. */
  alone: number
}

/** 遵循以下原则：, 主要有三个方面的原因, There are three reasons …: what says that something will be counted, as a name of it. */
export function announcedName(sentence: string, lang: string): string | undefined {
  const text = withoutMark(withoutAsides(sentence.trim()).trim()).replace(/[。.：:；;\s]+$/u, '')
  return isSpaceless(lang) ? announcedInChinese(text) : announcedInSpaced(text, lang)
}

const COUNTED =
  /[一二两三四五六七八九十几多\d]{1,3}(?:个|大|条|种|类|步|点|项|方面|层|重|对|组|段|阶段|环节|步骤|原则)|以下|如下|下列|主要|基本|包括/u

/** 八条写文章的规则, 四篇文章, 八大罪状: what is counted, at the end of a clause. */
const COUNTED_NOUN =
  /(?<name>(?:[一二两三四五六七八九十]{1,2}|\d{1,2})(?:[个大条种类步点项篇章层对组段]|方面|阶段|环节)\p{Script=Han}{2,14}?)[吧了]?$/u
/** “八个明确”, 《读书指南》: the name by which a text calls what it counts. */
const NAMED = /“(?<name>[一二三四五六七八九十]{1,2}\p{Script=Han}{1,8})”|(?<book>《[^《》]{2,14}》)/u

function announcedInChinese(text: string): string | undefined {
  const plain = simplified(text)
  const counted = plain.split(/[，；：。]/u).findLast((one) => COUNTED_NOUN.test(one))
  const match = counted === undefined ? null : COUNTED_NOUN.exec(counted)
  if (counted !== undefined && match !== null) {
    const at = plain.indexOf(counted) + match.index
    return text.slice(at, at + (match.groups?.['name'] ?? '').length)
  }
  const named = NAMED.exec(plain)
  if (named !== null) return text.slice(named.index, named.index + named[0].length).replace(/^“|”$/gu, '')
  const clauses = text.split(/[，；：。]/u).filter((clause) => COUNTED.test(simplified(clause)))
  const clause = clauses.at(-1)?.trim()
  const name = clause
    ?.replace(/^(?:因此|所以|为此|对此|具体|其中|那么|一般|总的)?(?:来说|而言)?(?:我们|它|其|这|也|就|还)?/u, '')
    .replace(/(?:如下|的是|有|是|为|包括|包含|分为|来自|体现在|表现在|表现为)$/u, '')
    .replace(/^(?:主要)?(?:有|存在|包括|具有|分为|体现在|表现在|表现为)(?:以下|下列|如下)?/u, '')
  return name === undefined || name.length < 3 ? undefined : name
}

const COUNTED_THINGS =
  /(?:^|\s)(?<name>(?:the (?:following|main|key|basic)|(?:two|three|four|five|six|seven|eight|nine|ten|several|many)(?: (?:main|key|basic|different|major|important))?|(?:zwei|drei|vier|fünf|sechs|sieben|acht|folgende)|(?:deux|trois|quatre|cinq|six|sept|huit)|(?:dos|tres|cuatro|cinco|seis|siete|ocho))\s(?:[\p{L}’'-]+\s?){1,7})/iu

function announcedInSpaced(text: string, lang: string): string | undefined {
  const name = COUNTED_THINGS.exec(text)?.groups?.['name']?.trim()
  if (name === undefined) return undefined
  const bare = name
    .replace(/^the following\s/iu, '')
    .replace(/\s(?:that|which|who|are|is|to|in|for|of|and|with|:).*$/iu, (rest) =>
      /^\s(?:of|for|in)\s/iu.test(rest) && !wordsOfSpeech(lang).verb.test(rest) ? rest : '',
    )
  return bare.length < 3 ? undefined : withCapital(bare)
}

/** All of them; none is judged yet. */
export function candidatesOf(
  { sentences, heading, announced }: { sentences: readonly string[]; heading?: string; announced?: string },
  lang: string,
): Candidate[] {
  const candidates: Candidate[] = []
  const add = (from: Candidate['from'], text: string | undefined, alone = 1): void => {
    const bare = text?.trim().replace(/[。.：:；;，,\s]+$/u, '')
    if (bare !== undefined && bare !== '') candidates.push({ from, text: bare, alone })
  }
  if (announced !== undefined) {
    add('announced', announcedName(announced, lang))
    add('announced', withoutMark(announced.trim()), 0.9)
  }
  add('heading', heading)
  sentences.forEach((sentence, index) => {
    add(
      'head',
      runInHead(sentence, lang)?.label ?? (index < sentences.length - 1 ? headSentence(sentence, lang) : undefined),
    )
    for (const { text, alone } of linesOf(sentence, { lang })) if (alone > 0.65) add('claim', text, alone)
    for (const name of namesIn(sentence, lang)) add('name', name)
  })
  for (const term of termsOf(sentences, lang)) add('name', term)
  return candidates
}

/** “Collecting references.”: a sentence that names what its paragraph is about and says nothing of it. */
function headSentence(sentence: string, lang: string): string | undefined {
  const text = sentence.trim()
  if (isSpaceless(lang) || !/^\p{Lu}[^.!?“”"]{2,48}[.:]$/u.test(text) || text.split(/\s+/u).length > 6) return undefined
  const words = wordsOfSpeech(lang)
  return hasPredicate(text, words) || words.refers.test(text) ? undefined : text
}

const NAME_ZH =
  /(?<=^|[，；：。（(“、]|(?:^|[，；：。])(?:因此|所以|同时|此外|目前|当前))(?<name>[\p{Script=Han}“”「」\w]{4,16}?)(?=是(?!否)|就是|有着|具有|包括|主要|要(?!求|素|点)|应(?!用|对)|必须|需要|可以|能够|不仅|不是|不能|体现|表现|分为|取决于|来自|源于|在于|，)/gu

const OF_SOMETHING =
  /(?<name>[\p{Script=Han}“”「」A-Za-z]{2,10}的(?:\p{Script=Han}{0,4})(?:性|化|度|力|率|法|论|制|观|式|系|程|路径|措施|原则|问题|关系|作用|意义|特点|特征|优势|挑战|方法|策略|思路|原因|影响|目标|任务|要求|内容|过程|结构|模式|机制|体系|条件|基础|概念|定义|本质|核心|关键|规律|价值|功能|步骤|流程|结果|结论|建议|现状|背景|趋势|方向|变化|区别|联系|实践|经验|教训|启示))(?=[，。；：、是有不在为也]|$)/gu

/** The subjects of a sentence's clauses, and names of the form 新质生产力的基本特征. */
function namesIn(sentence: string, lang: string): string[] {
  const text = withoutAsides(sentence.trim())
  if (!isSpaceless(lang)) return subjectsIn(text, lang)
  return [...text.matchAll(NAME_ZH), ...text.matchAll(OF_SOMETHING)].flatMap(({ groups, index }) => {
    const name = groups?.['name'] ?? ''
    const whole = isWordStart(text, index, 'zh') && isWordStart(text, index + name.length, 'zh')
    return whole && !zh.says(simplified(name).replace(/的.*$/u, '')) ? [name] : []
  })
}

/** The subject of a sentence, up to its verb, without its article where it is long enough. */
function subjectsIn(text: string, lang: string): string[] {
  const { verb, refers, condition, lead } = wordsOfSpeech(lang)
  if (condition.test(text) || lead.test(text) || refers.test(text)) return []
  const at = verb.exec(` ${text}`)?.index ?? -1
  const subject = at < 1 ? '' : text.slice(0, at - 1).trim()
  const count = subject.split(/\s+/u).length
  if (count < 2 || count > 8 || /[,;:]/u.test(subject)) return []
  return [
    subject,
    withCapital(subject.replace(/^(?:the|an?|der|die|das|ein|eine|les?|la|une?|el|los|las|una?)\s/iu, '')),
  ]
}

const LEAST_TERM = 3
const MOST_TERM = 12

/** Stretches that come back in the passage, the longest first, none that lies in another. */
export function termsOf(sentences: readonly string[], lang: string): string[] {
  const counts = isSpaceless(lang) ? stretches(sentences) : phrases(sentences)
  const often = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, n], [b, m]) => b.length * m - a.length * n || (a < b ? -1 : 1))
  const terms: string[] = []
  for (const [term] of often)
    if (terms.length < 6 && !terms.some((one) => one.includes(term) || term.includes(one))) terms.push(term)
  return terms.map(withCapital)
}

/**
 * The word of the passage that tells it best from others: it comes often here and seldom elsewhere.
 *
 * @param isGood whether a word may stand as the term.
 */
export function keyTermOf(
  sentences: readonly string[],
  lang: string,
  worth: (term: string) => number,
  isGood: (term: string) => boolean,
): string | undefined {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (const word of wordsOf(sentence, lang)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const terms = [...counts]
    .filter(([word]) => isGood(word))
    .map(([word, count]) => ({ word, worth: count * worth(word) }))
  return terms.sort((a, b) => b.worth - a.worth || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))[0]?.word
}

function wordsOf(sentence: string, lang: string): string[] {
  if (!isSpaceless(lang))
    return (sentence.match(/\p{L}[\p{L}\p{N}’'-]{3,}/gu) ?? []).filter(
      (word) =>
        !SMALL.test(word) &&
        !wordsOfSpeech(lang).verb.test(` ${word}`) &&
        // German writes its names with a capital; adverbs of English name nothing.
        (primaryLanguage(lang) === 'de' ? /^\p{Lu}/u.test(word) : !/^\p{Ll}+ly$/u.test(word)),
    )
  return segmentsOf(sentence, primaryLanguage(lang)).filter(
    (word) =>
      word.length > 1 &&
      !LOOSE.test(word) &&
      !NAMES_NOTHING.test(simplified(word)) &&
      /\p{L}/u.test(word) &&
      !zh.says(simplified(word)),
  )
}

/** Adverbs, and verbs of the teller: 依次, 所述, 得知. */
const NAMES_NOTHING =
  /^(?:依次|所述|得知|全面|如果|现在|才能|请先|首先|其次|然后|随后|因为|所以|虽然|但是|总之|一共|一样|这样|那样|怎样|什么|已经|正在|可能|必须|应该|能够|可以|作为|通过|根据|按照|由于|关于|对于|以及|或者|并且|而且|同时|此时|这时|今天|昨天|有时|常常|往往|非常|十分|比较|一些|有些|许多|很多|大家|我们|他们|自己|别人|十几|几个|综上|不同|一定|主要|之间|之后|之前|需要|进行|使用|看到|表明|说明|显示|发现|认为|知道)/u

/** Begins or ends no name. */
const LOOSE =
  /^[的了着过和与及或在是就也都而把被对从为于中上下以将要不有这那其此该并又还则之一个们等更最很]|[的了着过和与及或在是就也都而把被对从为于以将要不有这那其此该并又还则之个等更最很新大小高多]$/u

function stretches(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (const [run] of sentence.matchAll(/\p{Script=Han}{3,}/gu)) {
      for (let start = 0; start + LEAST_TERM <= run.length; start++) {
        for (let length = LEAST_TERM; length <= MOST_TERM && start + length <= run.length; length++) {
          const stretch = run.slice(start, start + length)
          const known = counts.get(stretch)
          if (known !== undefined) counts.set(stretch, known + 1)
          else if (!LOOSE.test(stretch)) counts.set(stretch, 1)
        }
      }
    }
  }
  for (const [stretch, count] of counts) if (count > 1 && !isWhole(stretch, sentences)) counts.delete(stretch)
  return counts
}

function isWhole(stretch: string, sentences: readonly string[]): boolean {
  const text = sentences.find((sentence) => sentence.includes(stretch)) ?? ''
  const at = text.indexOf(stretch)
  return isWordStart(text, at, 'zh') && isWordStart(text, at + stretch.length, 'zh') && !zh.says(simplified(stretch))
}

/** Two to four words that come back, none of them a function word at the ends. */
function phrases(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (const [run] of sentence.matchAll(/[\p{L}][\p{L}\p{N}’'-]*(?: [\p{L}][\p{L}\p{N}’'-]*)+/gu)) {
      const words = run.split(' ')
      for (let start = 0; start < words.length; start++) {
        for (let length = 2; length <= 4 && start + length <= words.length; length++) {
          const phrase = words.slice(start, start + length)
          if ([phrase[0], phrase.at(-1)].some((word = '') => word.length < 4 || SMALL.test(word))) continue
          const key = phrase.join(' ')
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
      }
    }
  }
  return counts
}

const SMALL =
  /^(?:that|this|these|those|with|from|they|them|their|there|then|than|have|will|would|could|should|about|into|which|what|when|where|your|some|more|most|very|such|also|only|just|were|been|does|being|because|other|each|every|make|want|like|dass|oder|aber|eine|einen|einem|einer|nicht|auch|wird|werden|sind|sich|durch|über|pour|dans|avec|sont|cette|plus|mais|como|para|pero|este|esta|entre|sobre)$/iu
