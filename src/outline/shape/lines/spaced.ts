/** What binds the clauses of a sentence in languages that part words by spaces. */
import { withoutAsides, withoutDangling, withoutMark } from './asides.js'
import { innerPieces } from './inner-pieces.js'
import { isQuotation, type Piece, piecesOf } from './pieces.js'
import { MOST_PIECES, range, type Reading, standsIn, withCapital } from './reading.js'
import { hasPredicate, NAMES_TOO, type Words, wordsOfSpeech } from './spaced-words.js'

/** At commas, and before conjunctions that add a reason, an aim, an example: what comes behind them may go. */
const BREAK =
  /(?:,(?!\s(?:1[5-9]|20)\d\d\b)|[;:،؛])(?=\s)\s*|\s+[–—-]\s+|—|\s+(?=(?:because(?! of)|so that|in order to|even though|although|whereas|such as|including|parce qu[e’']|porque|ya que)\s)/giu

/** In a part that would be left off: what takes something back from the claim before it. */
const TAKES_BACK = /\b(?:unless|except|excluding|but|if|provided|nur|außer|sofern|wenn|falls|sauf|salvo)\b/iu

/** Between commas, a word to the listener. */
const PARENTHESIS =
  /^(?:of course|however|therefore|in fact|for example|for instance|in particular|indeed|too|moreover|in turn|in general|thus|then|consequently|in addition|on the other hand|jedoch|allerdings|zum Beispiel|en effet|par exemple|toutefois|cependant|sin embargo|por ejemplo|en efecto)$/iu

/** Fewer words are a name or a cry. */
const LEAST_SENTENCE = 5

type Role = 'claim' | 'lead' | 'condition' | 'tail' | 'part' | 'name' | 'speaker'

interface Clause extends Piece {
  /** Without the conjunction at its start. */
  bare: string
  linked: string
}

export function readSpaced(sentence: string, lang: string, before: string | undefined): Reading | undefined {
  const words = wordsOfSpeech(lang)
  const item = withoutDangling(withoutMark(withoutAsides(sentence.trim()).trim())).replace(
    /(?:[.!;,\s]|[;,]\s+(?:and|or|und|oder|et|ou|y|o))+$/u,
    '',
  )
  const lead = leadOf(item, words)
  const text = lead === '' && item.charAt(0) === sentence.trim().charAt(0) ? item : withCapital(item.slice(lead.length))
  const pieces = piecesOf(text, BREAK).flatMap((piece) => innerPieces(piece, words))
  const clauses = pieces.map((piece, at) => clauseOf(piece, at, words))
  if (clauses.length === 0 || clauses.length > MOST_PIECES) return undefined
  const roles = rolesOf(clauses, words)
  const needs = clauses.map(() => 0)
  bind(clauses, roles, needs, words)
  return {
    text,
    isWhole: standsIn(text, sentence),
    pieces: clauses,
    needs,
    begins: clauses.map((clause, at) => beginning(clause, roles[at] ?? 'part', at, words, before)),
    ends: clauses.map((clause, at) => ending(clause, roles[at] ?? 'part', at === clauses.length - 1, words)),
    from: clauses.map(({ start: from, linked }) => from + linked.length),
    claims: claimsOf(clauses, roles) | saidOfName(clauses, roles, words),
    unparted: saidOfName(clauses, roles, words),
    isSentence: /[.!][”"’»)]?$/u.test(sentence.trim()) && text.split(/\s+/u).length >= LEAST_SENTENCE,
    weight: weightOf(text, words) * (lead === '' ? 1 : 0.92),
    capital: true,
  }
}

const claimsOf = (clauses: readonly Clause[], roles: readonly Role[]): number =>
  clauses.reduce((set, _, at) => (roles[at] === 'claim' ? set | (1 << at) : set), 0)

/** Behind a name and what is added to it, what is said of it. */
function saidOfName(clauses: readonly Clause[], roles: readonly Role[], { verb }: Words): number {
  if (roles[0] !== 'name') return 0
  return clauses.reduce(
    (set, { bare }, at) => (at > 1 && roles[at] === 'part' && startsWithVerb(bare, verb) ? set | (1 << at) : set),
    0,
  )
}

function clauseOf(piece: Piece, at: number, { and, but }: Words): Clause {
  const linked =
    at === 0 ? '' : (and.exec(piece.text)?.[0] ?? /^(?:but|yet|aber|doch|mais|pero)\s+/iu.exec(piece.text)?.[0] ?? '')
  return {
    ...piece,
    linked: but.test(piece.text) && linked === '' ? '' : linked,
    bare: piece.text.slice(linked.length),
  }
}

/** Conjunctions and the author's saying so, with which the sentence begins. */
function leadOf(text: string, { link, frame }: Words): string {
  let lead = ''
  for (const pattern of [link, link, frame]) {
    const found = pattern.exec(text.slice(lead.length))?.[0] ?? ''
    if (found !== '' && text.length - lead.length - found.length > 8) lead += found
  }
  return lead
}

/** Behind a cut where no mark stands (`innerPieces`): what is added to one of many. */
const ADDS = /^(?:that|which|who|where|whereby)\s/iu

/** A clause with a subject and what is said of it. */
function isIndependent({ bare, start: at }: Clause, words: Words): boolean {
  if ((!words.subject.test(bare) && !words.refers.test(bare)) || opensWithVerb(bare, words)) return false
  return hasPredicate(at === 0 ? bare : bare.replace(NAMES_TOO, ' '), words)
}

/** “offers a free lunch”: ends like a plural, and is what somebody does. */
function opensWithVerb(bare: string, { verb }: Words): boolean {
  const [first = ''] = bare.split(/\s+/u, 1)
  return /^\p{Ll}/u.test(first) && verb.exec(` ${first}`)?.[0].trim() === first
}

/** Whether behind a circumstance without a comma the claim itself follows: “By 2017 the library had moved”. */
function hasMainClause(text: string, { subject, verb }: Words): boolean {
  const words = text.split(/\s+/u)
  return words.some((_, at) => {
    const rest = at < 2 ? '' : words.slice(at).join(' ')
    return rest !== '' && subject.test(rest) && verb.test(` ${words.slice(at + 1, at + 6).join(' ')}`)
  })
}

/** “Mit diesem Buch hat das Fach …”: behind what comes first stands the verb of the claim itself; not behind wenn or weil. */
function isInverted({ bare }: Clause, words: Words): boolean {
  return (
    words.relativesBind === true && !SUBORDINATE.test(bare) && !OPEN_SUBJECT.test(bare) && hasPredicate(bare, words)
  )
}

const OPEN_SUBJECT = /\s(?:dies|diese[rsmn]?|er|sie|es)\s/u
const SUBORDINATE =
  /^(?:auch wenn|wenn|falls|sofern|soweit|solange|ob|je|weil|da|obwohl|obgleich|während|nachdem|bevor|bis|indem|als|sobald|seitdem|dass|wer|was|wo|wie)\b/iu

function startsWithVerb(text: string, verb: RegExp): boolean {
  const [first = '', second = ''] = text.split(/\s+/u, 2)
  const found = verb.exec(` ${/^\p{L}+ly$/u.test(first) ? second : first}`)
  return found !== null && found.index <= 1
}

function rolesOf(clauses: readonly Clause[], words: Words): Role[] {
  const roles: Role[] = []
  // “In Spain, France and Italy, the library …”: the lead ends where a clause of its own begins.
  let opened: 'lead' | 'condition' | undefined
  clauses.forEach((clause, at) => {
    const { bare, text } = clause
    const isFresh = at === 0 || /[;:–—-]/u.test(clauses[at - 1]?.mark ?? '')
    const role = ((): Role => {
      const later = clauses.slice(at + 1)
      const opens = words.lead.test(bare) ? 'lead' : words.condition.test(bare) ? 'condition' : undefined
      if ((isFresh || opened !== undefined) && words.speaker.test(bare) && later.length > 0) return 'speaker'
      if (isFresh && isInverted(clause, words)) return 'claim'
      if (isFresh && opens !== undefined && later.some((other) => isIndependent(other, words))) {
        opened = opens
        return opens
      }
      if (opened !== undefined && !isFresh) {
        if (!isIndependent(clause, words) && later.some((other) => isIndependent(other, words))) return opened
        opened = undefined
        return 'claim'
      }
      if (at === 0)
        return clauses.length === 1 || (opens === undefined ? hasPredicate(bare, words) : hasMainClause(bare, words))
          ? 'claim'
          : 'name'
      if (isFresh)
        return isIndependent(clause, words) ||
          (/[;]/u.test(clauses[at - 1]?.mark ?? '') && startsWithVerb(bare, words.verb))
          ? 'claim'
          : 'name'
      if (at > 0 && clauses[at - 1]?.mark === '' && ADDS.test(text)) return 'tail'
      if (words.tail.test(text) || (/^\p{Ll}{3,}ing\b/u.test(text) && words.tail !== words.lead)) return 'tail'
      if (words.condition.test(text) && !words.and.test(text)) return 'condition'
      return isIndependent(clause, words) ? 'claim' : 'part'
    })()
    roles.push(role)
  })
  return roles
}

function bind(clauses: readonly Clause[], roles: readonly Role[], needs: number[], words: Words): void {
  const last = clauses.length - 1
  const need = (at: number, set: number): void => {
    needs[at] = (needs[at] ?? 0) | set
  }
  const both = (one: number, other: number): void => {
    for (let at = one; at <= other; at++) need(at, range(one, other))
  }
  clauses.forEach((clause, at) => {
    const { text, linked } = clause
    const role = roles[at]
    const before = clauses[at - 1]
    const fresh = at === 0 || /[;]/u.test(before?.mark ?? '')
    const end = scopeEnd(clauses, at)
    if (role === 'speaker') for (let later = at + 1; later <= last; later++) need(later, 1 << at)
    const isConditional = role === 'condition' || (at === 0 && role === 'claim' && words.condition.test(clause.bare))
    if (isConditional && (at === 0 || roles[at - 1] === 'condition' || fresh))
      for (let later = at + 1; later <= end; later++) need(later, 1 << at)
    for (const [opens, closes] of words.pair) {
      if (!opens.test(text)) continue
      const closer = clauses.findIndex(({ text: other }, index) => index > at && index <= at + 3 && closes.test(other))
      if (closer > 0) both(at, closer)
    }
    if (role === 'name') {
      const predicate = clauses.findIndex(
        (other, index) => index > at + 1 && index <= end && startsWithVerb(other.bare, words.verb),
      )
      if (
        predicate > 0 &&
        clauses.slice(at + 1, predicate).every((other, index) => isAdded(other, roles[at + 1 + index], words))
      ) {
        need(at, 1 << predicate)
        for (let later = predicate; later <= end; later++) need(later, 1 << at)
        for (let between = at + 1; between < predicate; between++) need(between, (1 << at) | (1 << predicate))
      } else if (at < last) both(at, at + 1)
    }
    if (at === 0 || fresh || before === undefined) return
    const isAside = /[–—-]/u.test(before.mark) && /[–—-]/u.test(clause.mark) && at < last
    if (isAside) {
      need(at, (1 << (at - 1)) | (1 << (at + 1)))
      need(at - 1, 1 << (at + 1))
      need(at + 1, 1 << (at - 1))
      return
    }
    if (at > 1 && /[–—-]/u.test(before.mark) && /[–—-]/u.test(clauses[at - 2]?.mark ?? '')) return
    if (words.but.test(text)) {
      if (linked !== '' && role === 'claim') need(at - 1, 1 << at)
      else both(at - 1, at)
      return
    }
    switch (role) {
      case 'tail':
        if (TAKES_BACK.test(text) || (words.relativesBind && !isAdded(clause, role, words, before))) both(at - 1, at)
        else need(at, 1 << (at - 1))
        return
      case 'condition':
        if (roles[at - 1] === 'claim' || roles[at - 1] === 'tail' || roles[at - 1] === 'part')
          for (let sooner = scopeStart(clauses, at); sooner < at; sooner++) need(sooner, 1 << at)
        need(at, 1 << (at - 1))
        return
      case 'part':
        // A second thing done by the same subject may go; one more in a row may not.
        if (startsWithVerb(clause.bare, words.verb) && linked !== '') need(at, 1 << (at - 1))
        else if (roles[at - 1] !== 'tail' || !isBoundToName(needs[at] ?? 0, at)) both(at - 1, at)
        return
      case 'claim':
        if (roles[at - 1] === 'claim' && linked === '' && before.mark === ',') both(at - 1, at)
        return
      case 'lead':
      case 'name':
      case 'speaker':
      case undefined:
    }
  })
}

/** What is added to a name between commas, and may go: “, which …,”, “, a town in …,”. */
function isAdded({ text, bare }: Clause, role: Role | undefined, words: Words, before?: Clause): boolean {
  if (before !== undefined) return !words.relative.test(text) || words.definite.test(before.text)
  return (
    role === 'tail' ||
    PARENTHESIS.test(text) ||
    (role !== 'claim' &&
      !hasPredicate(bare, words) &&
      /^(?:an?|the|der|die|das|ein|eine|le|la|les|une?|el|la|los|las|un|una)\s/iu.test(bare))
  )
}

function isBoundToName(needs: number, at: number): boolean {
  return needs !== 0 && (needs & (1 << at)) === 0
}

function scopeEnd(clauses: readonly Clause[], at: number): number {
  const end = clauses.findIndex(({ mark }, index) => index >= at && /;/u.test(mark))
  return end < 0 ? clauses.length - 1 : end
}

function scopeStart(clauses: readonly Clause[], at: number): number {
  return clauses.findLastIndex(({ mark }, index) => index < at && /;/u.test(mark)) + 1
}

function beginning({ bare, text }: Clause, role: Role, at: number, words: Words, before: string | undefined): number {
  const answered = before !== undefined && !words.refers.test(before)
  if (words.refers.test(bare)) return answered ? 0.7 : 0
  if (at === 0) return (role === 'lead' || role === 'condition' ? 0.95 : 1) * (/^\p{Ll}+\s/u.test(text) ? 0.3 : 1)
  return role === 'claim' ? 0.92 : 0
}

function ending({ text, mark }: Clause, role: Role, isLast: boolean, words: Words): number {
  if (words.openEnd.test(text)) return isLast ? 0.4 : 0
  if (isLast) return mark === ':' || /:$/u.test(text) ? 0 : 1
  if (role === 'lead' || role === 'condition' || role === 'speaker' || role === 'name')
    return role === 'condition' ? 0.9 : 0
  return mark !== ':' ? 1 : words.announces.test(text) ? 0 : 0.75
}

/** “I loved that game”: ends in a thing that is known from before. */
const POINTS_BACK = /\b(?:this|that|these|those)\s\p{Ll}+$/u

/** “the fitting of to the data”, “is given by Y/”: where a formula stood in a PDF. */
const HOLE = /\b(?:of|for|by|from|with)\s(?:to|of|is|are|was|were|and)\s|[/=+]$/u

function weightOf(text: string, words: Words): number {
  return (
    (/[?？]["”’)]?\s*$/u.test(text) ? 0.3 : 1) *
    (isQuotation(text) ? 0.4 : 1) *
    (words.ofTheText.test(text) ? 0.35 : 1) *
    (words.verb.test(` ${text}`) ? 1 : 0.6) *
    (/\b(?:I|I['’]\w+|my|ich|je)\b/u.test(text) ? 0.85 : 1) *
    (POINTS_BACK.test(text) ? 0.6 : 1) *
    (HOLE.test(text) ? 0.5 : 1) *
    (/^\p{Lu}\p{Ll}{2,}ed\s(?!by\b|for\b)/u.test(text) ? 0.5 : 1)
  )
}
