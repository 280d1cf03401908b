/** Cues of Chinese discourse, the surest first. Each names the form of speech that it listens for. */
import { clausesOf, clauseLength } from '../clauses.js'
import { measureIn, sayingIn } from './sayings.js'
import { type Cue, type Cues, type Passage, propose, type Proposal, runLength, textAt } from './cue.js'
import { commonPrefix, type Enumeration, enumerationsIn } from './enumeration.js'
import { interview } from './interview.js'
import { CIRCUMSTANCE, linesBesides, linesOf, upright } from './phrases.js'
import { chronology, figures } from './numbers.js'
import { lineOfSentence, standsAlone } from './sentence-line.js'

const zhClauses = (text: string): string[] => clausesOf(text, 'zh')

/** What somebody said; two sayings in a row share a slide. */
const saying: Cue = (passage) => {
  const text = textAt(passage)
  const first = sayingIn(text, 'zh')
  if (first === undefined) return undefined
  const rich = enumerationsIn(text).length > 0 && text.length > 2.5 * first.text.length
  return rich ? undefined : { count: 1, slides: [propose('quote', { title: '', ...first }, `${first.by}：`)] }
}

/** 要…… 要…… 要……: what is to be done, by name alone or each with what explains it most fully. */
const demands: Cue = (passage) => {
  const count = runLength(passage, (text) => measureIn(text, 'zh') !== undefined)
  if (count < 2) return undefined
  const measures = passage.sentences.slice(passage.at, passage.at + count).flatMap(({ text }) => {
    const measure = measureIn(text, 'zh')
    return measure === undefined ? [] : [{ label: measure.label, items: linesBesides(text, [measure.label], 'zh', 1) }]
  })
  const heard = measures.map(({ label }) => `要${label}`).join('；')
  const explained = propose(
    'measures',
    { title: '', items: measures.map(({ label, items: [text] }) => ({ label, ...(text !== undefined && { text }) })) },
    heard,
  )
  const overview = propose('measures', { title: '', items: measures.map(({ label }) => label) }, heard)
  const isExplained = measures.some(({ items }) => items.length > 0)
  return { count, oneTitle: true, slides: isExplained ? [overview, explained] : [overview] }
}

const MUTUAL = /相互|双向|互相|交互|彼此/u
const ONE_SIDE = /一方面/u
const OTHER_SIDE = /另一方面|另外一方面/u

/** 一方面…… 另一方面……: two things that act on each other where the text says so, else two sides. */
const twoSides: Cue = (passage) => {
  const announced =
    MUTUAL.test(textAt(passage)) && ONE_SIDE.test(textAt(passage, 1)) && !ONE_SIDE.test(textAt(passage)) ? 1 : 0
  const one = textAt(passage, announced)
  if (!/^[^，。]{0,12}一方面/u.test(one) || /^另/u.test(one)) return undefined
  const within = one.search(OTHER_SIDE)
  const distance =
    within > 0 ? 0 : [1, 2, 3, 4].find((offset) => OTHER_SIDE.test(textAt(passage, announced + offset).slice(0, 8)))
  if (distance === undefined) return undefined
  const first = within > 0 ? one.slice(0, within) : one
  const second = within > 0 ? one.slice(within) : textAt(passage, announced + distance)
  const sides = [first, second].map((text) => linesBesides(text, ['一方面'], 'zh', 2))
  const [forward = [], back = []] = sides
  if (forward.length === 0 || back.length === 0) return undefined
  const count = announced + distance + 1
  const between = passage.sentences
    .slice(passage.at + announced + 1, passage.at + count - 1)
    .flatMap((_, index) => inner(passage, announced + 1 + index))
  const pair = announced === 1 || MUTUAL.test(passage.heading) ? pairIn(passage.heading, first) : undefined
  if (pair === undefined) {
    const side = (label: string, items: string[]): { label: string; items: string[] } => ({ label, items })
    return {
      count,
      slides: [
        propose(
          'compare',
          { title: '', left: side('一方面', forward), right: side('另一方面', back) },
          '一方面……另一方面',
        ),
        ...between,
      ],
    }
  }
  const center =
    announced === 1
      ? shortLines(textAt(passage))
          .filter((line) => !CIRCUMSTANCE.test(line))
          .slice(0, 2)
      : []
  const content = { title: '', ...pair, forward, back, ...(center.length > 0 && { center }) }
  return { count, slides: [propose('relation', content, '一方面……另一方面'), ...between] }
}

/** What stands between the two sides speaks for itself where it has a form of its own. */
function inner(passage: Passage, offset: number): Proposal[] {
  const here = { ...passage, at: passage.at + offset }
  const found = [byMeans, parallel].map((cue) => cue(here)).find((find) => find?.count === 1)
  return found?.slides ?? []
}

function shortLines(text: string): string[] {
  return linesOf(text, 'zh').filter((line) => line.length <= 16)
}

/** A与B in the heading; the one that the first side speaks of acts first. */
function pairIn(heading: string, first: string): { left: string; right: string } | undefined {
  const match =
    /^(?<a>\p{Script=Han}{2,8}?)[与和同](?<b>\p{Script=Han}{2,8}?)(?=具有|之间|的|相互|双向|互相|是|如何|怎样|$)/u.exec(
      heading,
    )
  const { a, b } = match?.groups ?? {}
  if (a === undefined || b === undefined) return undefined
  const places = [a, b].map((name) => first.indexOf(name)).map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at))
  return (places[1] ?? 0) < (places[0] ?? 0) ? { left: b, right: a } : { left: a, right: b }
}

/** 既……也……, 不仅……而且……: two halves of one claim. */
const both: Cue = (passage) => {
  const clauses = zhClauses(textAt(passage))
  const at = clauses.findIndex((clause) => /^(?:既(?!然)|不仅|不但)/u.test(clause))
  const next = clauses.findIndex((clause, index) => index > at && /^(?:也|又|而且|还|更|同时也?)/u.test(clause))
  if (at < 0 || next < 0) return undefined
  const items = [
    (clauses[at] ?? '').replace(/^(?:既|不仅仅?|不但)(?:是|要|能)?/u, ''),
    (clauses[next] ?? '').replace(/^(?:而且|同时|也|又|还|更)(?:也|是|要|能)?/u, ''),
  ]
  const [title = ''] = clauses
    .slice(0, at)
    .filter((clause) => clause.length >= 4 && clause.length <= 18 && !CIRCUMSTANCE.test(clause))
  const conclusion = concluding(passage)
  const good = items.every((item) => item.length >= 5 && item.length <= 44)
  if (!good) return undefined
  return {
    count: 1 + conclusion.length,
    slides: [propose('points', { title, items: [...items, ...conclusion] }, '既……也 / 不仅……而且')],
  }
}

/** 为此，…… behind a claim says what follows from it. */
function concluding(passage: Passage): string[] {
  const next = textAt(passage, 1)
  return /^(?:为此|因此|所以|由此)/u.test(next) ? linesBesides(next, [], 'zh', 1) : []
}

/** 告别、摆脱 on one side, what is new on the other. */
const oldAndNew: Cue = (passage) => {
  const text = textAt(passage)
  const old = [
    ...text.matchAll(
      /(?:告别|摆脱|取代|改变|超越|打破)(?:了)?(?<what>(?:传统|旧|原有|过去)\p{Script=Han}{2,12}?)(?=[、，。；的]|$)/gu,
    ),
  ].map((match) => match.groups?.['what'] ?? '')
  const lists = enumerationsIn(text)
  const fresh = lists.find(({ prefix }) => /^新/u.test(prefix))
  if (old.length === 0 || fresh === undefined) return undefined
  const cause = lists.find((list) => list !== fresh && text.includes(`由${list.items[0]}`))
  const because = cause?.items.filter((item) => item.length <= 12).slice(0, 4)
  const left = { label: commonPrefix([...old, '传统']) || '传统', items: old.slice(0, 4) }
  const content = {
    title: '',
    left,
    right: { label: fresh.prefix, items: fresh.items.slice(0, 6) },
    ...(because !== undefined && because.length > 0 && { because }),
  }
  const rest = lists.filter((list) => list !== fresh && list !== cause && deserves(list))
  return { count: 1, slides: [propose('compare', content, '告别、摆脱'), ...rest.map((list) => listSlide(list, text))] }
}

/** 通过A而B, several times: what is done, and by what. */
const byMeans: Cue = (passage) => {
  const items = zhClauses(textAt(passage)).flatMap((clause) => {
    const { means, end } = /通过(?<means>.{4,40}?)(?:而|来|从而)(?<end>.{4,20})$/u.exec(clause)?.groups ?? {}
    return means === undefined || end === undefined ? [] : [{ label: end, text: means }]
  })
  return items.length < 2
    ? undefined
    : { count: 1, slides: [propose('pillars', { title: '', items: items.slice(0, 4) }, '通过……而……')] }
}

/** V了……，V了……，V了……; 是……，是……，也是……: clauses of one build. */
const parallel: Cue = (passage) => {
  const clauses = zhClauses(textAt(passage))
  const done = clauses.filter((clause) => /^.{0,12}?\p{Script=Han}{2}了.{3,}/u.test(clause))
  const being = clauses
    .filter((clause) => /^(?:也|更|都|还|就)?是.{4,}/u.test(clause))
    .map((clause) => clause.replace(/^(?:也|更|都|还|就)?是/u, ''))
  const items =
    done.length >= 3
      ? done.map((clause) => /(?<=^.{2,14}的(?:发展|变化|进步))\p{Script=Han}{2}了.+$/u.exec(clause)?.[0] ?? clause)
      : being.length >= 3
        ? being
        : []
  const fit = items.filter((item) => item.length <= 34)
  return fit.length < 3
    ? undefined
    : {
        count: 1,
        slides: [
          propose('points', { title: '', items: fit.slice(0, 6) }, done.length >= 3 ? '……了……，……了……' : '是……，是……'),
        ],
      }
}

const CAUSES =
  /^(?:也|而|并|将|还)?(?:进而|从而)?(?:将)?(?:引发|引致|导致|带来|带动|促使|催生|造成|推动|获得|产生)(?:了)?/u

/** 引发…… 引致…… 带来……: one thing leads to the next, over two sentences at most. */
const consequences: Cue = (passage) => {
  const links = (text: string): string[] => zhClauses(text).flatMap((clause) => linkOf(clause) ?? [])
  const first = links(textAt(passage))
  const second = links(textAt(passage, 1))
  const joined = first.length > 0 && second.length > 0 && passage.sentences[passage.at + 1] !== undefined
  const items = joined ? [...first, ...second] : first
  if (items.length < 3 || (joined && second.length < 2 && first.length < 3)) return undefined
  return {
    count: joined ? 2 : 1,
    slides: [propose('process', { title: '', items: items.slice(0, 6) }, '引发、引致、带来、进而')],
  }
}

function linkOf(clause: string): string | undefined {
  const match = CAUSES.exec(clause)
  if (match === null) return undefined
  const rest = clause.slice(match[0].length)
  return rest.length >= 4 && rest.length <= 26 ? rest : undefined
}

/** Headings ask for it or the sentence begins with a topic: 某某是指……, 所谓某某，就是……. */
const definition: Cue = (passage) => {
  const text = textAt(passage).replace(/。$/u, '')
  const match =
    /^(?:所谓)?[“]?(?<term>[\p{L}\p{N}][^，。；：“”,;:]{1,13}?)[”]?(?:，)?(?:就?是指|指的?是|是一种|即是|就是)(?<rest>.{8,110})$/u.exec(
      text,
    )
  const { term = '', rest = '' } = match?.groups ?? {}
  const spoken =
    passage.topics.some((topic) => topic.includes(term)) || text.startsWith('所谓') || /是指|指的是/u.test(text)
  if (match === null || !spoken || /[这那它他她我你们此其]/u.test(term)) return undefined
  return { count: 1, slides: [propose('definition', { title: '', term, text: rest }, '是指')] }
}

/** 某某的第一条罪状是：…… announces what the sentences behind it treat. */
const announcement: Cue = (passage) => {
  const text = textAt(passage).replace(/。$/u, '')
  const { title, words } =
    /^(?<title>(?!如果|假如|若)\P{P}{0,12}第[一二三四五六七八九十]+[条点个大项种]\P{P}{0,6}?)(?:就?是)?[：:，](?<words>.{4,60})$/u.exec(
      text,
    )?.groups ?? {}
  return title === undefined || words === undefined
    ? undefined
    : { count: 1, slides: [propose('statement', { title, text: words }, title)] }
}

/** Lists of like things within the sentence, each a slide of its own. */
const enumeration: Cue = (passage) => {
  const text = textAt(passage)
  const lists = enumerationsIn(text).filter(deserves)
  return lists.length === 0 ? undefined : { count: 1, slides: lists.map((list) => listSlide(list, text)) }
}

/** Characters of all items: a shorter list is a detail of its sentence. */
const LEAST_LIST = 15

/** Three that say what they share, or four and more. */
function deserves({ items, prefix, suffix, head }: Enumeration): boolean {
  if (items.join('').length < LEAST_LIST) return false
  return (
    items.length >= 4 ||
    (items.length === 3 &&
      (prefix.length > 1 || suffix !== '' || (head !== undefined && items.every((item) => item.length >= 4))))
  )
}

function listSlide({ items, head, prefix }: Enumeration, sentence: string): Proposal {
  const heard = items.join('、')
  if (items.length > 4 || (items.length === 4 && prefix === ''))
    return propose('features', { title: head ?? '', items: items.slice(0, 8) }, heard)
  const others = linesBesides(sentence, items, 'zh', 6)
    .filter((line) => line.length <= 18 && !line.includes('、'))
    .slice(0, 3)
  return propose('pillars', { title: head ?? '', items, ...(others.length > 1 && { base: others }) }, heard)
}

/** In view of what something is done; 把 and its object are what is done. */
const IN_VIEW = /^(?:按照|根据|依据|围绕|针对|面对|面向|随着|在(?!于)|为了|对于|关于)/u

/** 应……，……，……: what ought to be done, in clauses that begin alike. */
const duties: Cue = (passage) => {
  const clauses = zhClauses(textAt(passage))
  const at = clauses.findIndex((clause) =>
    /^(?:应该?当?|必须|需要|要(?!是|使|不|么|想|知|紧|害|求|么)|便?应)(?!用|对|运|付|变)/u.test(clause),
  )
  const items = clauses.slice(at).map((clause) => upright(clause).replace(/^(?:应该|应当|必须|需要|便应|应|要)/u, ''))
  // What is done counts, not in view of what.
  const good = items.filter((item) => item.length >= 5 && item.length <= 30 && !IN_VIEW.test(item))
  return at < 0 || good.length < 3
    ? undefined
    : { count: 1, slides: [propose('points', { title: '', items: good.slice(0, 6) }, clauses[at]?.slice(0, 6) ?? '')] }
}

/** A question and what answers it. */
const question: Cue = (passage) => {
  const text = textAt(passage)
  const answer = textAt(passage, 1)
  if (!/？$/u.test(text) || text.length > 34 || clauseLength(text, 'zh') < 5 || answer === '' || /？$/u.test(answer))
    return undefined
  const clauses = linesBesides(answer, [], 'zh', 4)
  const title = text.length <= 24 ? text : ''
  if (clauses.length > 1 && clauses.every(standsAlone))
    return { count: 2, slides: [propose('points', { title, items: clauses }, '？')] }
  const said = answers(passage)
  return said.length < 2
    ? undefined
    : { count: 1 + said.length, slides: [propose('points', { title, items: said }, '？')] }
}

const MOST_ANSWERS = 3

/** Lines of the sentences behind a question, as far as each stands by itself and asks nothing. */
function answers(passage: Passage): string[] {
  const lines: string[] = []
  for (let offset = 1; offset <= MOST_ANSWERS; offset++) {
    const text = textAt(passage, offset)
    const line = /？$/u.test(text) ? undefined : lineOfSentence(text)
    if (line === undefined) break
    lines.push(line.text)
  }
  return lines
}

export const zh: Cues = {
  interview,
  demands,
  announcement,
  chronology: (passage) => chronology(passage),
  'old and new': oldAndNew,
  'two sides': twoSides,
  saying,
  'by means': byMeans,
  definition,
  enumeration,
  consequences,
  both,
  parallel,
  duties,
  figures: (passage) => figures(passage),
  question,
}
