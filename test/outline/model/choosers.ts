/** Models of our own, for tests: each answers a request as some model would. */
import type { ModelRequest } from '../../../src/outline/model/request.js'

interface SentLine {
  id: string
  weight: number
  clauses: { number: number; size: number; text: string }[]
}

/** The sentences that a request sends: `S0.1 12 {1:5}In the town, {2:8}which …`. */
export function sentencesIn({ messages }: ModelRequest): SentLine[] {
  return (messages[1]?.content ?? '').split('\n').flatMap((line) => {
    const {
      id = '',
      weight = '',
      text = '',
    } = /^(?<id>S\d+\.\d+) (?<weight>\d+) (?<text>.*)$/u.exec(line)?.groups ?? {}
    if (id === '') return []
    const clauses = [...text.matchAll(/\{(\d+):(\d+)\}([^{]*)/gu)].map(([, number, size, words = '']) => ({
      number: Number(number),
      size: Number(size),
      text: words,
    }))
    return [{ id, weight: Number(weight), clauses }]
  })
}

/** As many of its first clauses as have room on a line. */
function shortened({ clauses, ...one }: SentLine): SentLine {
  let size = 0
  return { ...one, clauses: clauses.filter((clause) => (size += clause.size) <= 50) }
}

const sizeOf = ({ clauses }: SentLine): number => clauses.reduce((sum, { size }) => sum + size, 0)

/** The beginnings of the sentences that weigh most, three to a slide, as many as have room. */
export function goodChoice(request: ModelRequest): { slides: object[] } {
  const { slides: most = '1', size: room = '60' } =
    /at most (?<slides>\d+) slides with lines of size (?<size>\d+)/u.exec(request.messages[1]?.content ?? '')?.groups ??
    {}
  const sentences = sentencesIn(request)
    .map(shortened)
    .filter((one) => sizeOf(one) > 8)
  const best: SentLine[] = []
  let left = Number(room) * 0.8
  for (const one of [...sentences].sort((a, b) => b.weight - a.weight)) {
    if (sizeOf(one) > left || best.length >= Number(most) * LINES) continue
    best.push(one)
    left -= sizeOf(one)
  }
  const chosen = sentences.filter((one) => best.includes(one))
  const slides: object[] = []
  for (let at = 0; at < chosen.length; at += LINES) {
    const lines = chosen.slice(at, at + LINES).map(({ id, clauses }) => ({
      s: id,
      keep: clauses.map(({ number }) => number),
      starts: clauses[0]?.text.slice(0, 8) ?? '',
      as: 'item',
    }))
    const heading = `H${lines[0]?.s.slice(1).split('.')[0] ?? ''}`
    const title = { s: heading, keep: [], starts: '' }
    const isSent = request.messages[1]?.content.includes(`\n${heading} # `) === true
    slides.push({ kind: 'points', why: 'claim', ...(isSent && { title }), lines })
  }
  return { slides }
}

/** On a slide. */
const LINES = 3

export const answerOf = (choice: object): string => JSON.stringify(choice)
