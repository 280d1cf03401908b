/** Two things held against each other, or acting on each other. */
import { deserves, listSlide } from './lists.js'
import { byMeans, parallel } from './clauses.js'
import { CIRCUMSTANCE, linesBesides, linesOf } from '../phrases.js'
import { commonPrefix, enumerationsIn } from '../enumeration.js'
import { type Cue, type Passage, type Proposal, propose, textAt } from '../cue.js'

const MUTUAL = /相互|双向|互相|交互|彼此/u

const ONE_SIDE = /一方面/u

const OTHER_SIDE = /另一方面|另外一方面/u

/** 一方面…… 另一方面……: two things that act on each other where the text says so, else two sides. */
export const twoSides: Cue = (passage) => {
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

/** 告别、摆脱 on one side, what is new on the other. */
export const oldAndNew: Cue = (passage) => {
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
