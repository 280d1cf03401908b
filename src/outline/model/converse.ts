/**
 * The talk of an article as a model chooses it, part by part: each part is asked for, checked, asked for again with what
 * is wrong, and drafted by the rules where no sound choice comes of it.
 */
import type { Bilingual } from '../../article/errors.js'
import type { Article, AuthoredSlide } from '../../article/article.js'
import { draftedByRules, framed, readHidden, roomOf } from '../draft.js'
import type { Reading } from '../read/reading.js'
import { readAnswer } from './answer.js'
import { type Checked, checkChoice, type Room, type SoundSlide } from './check.js'
import { ModelFault } from './fault.js'
import { materialOf } from './material.js'
import { type Part, partsOf } from './parts.js'
import { byId, lineOf, type ModelRequest, repairOf, requestOf } from './request.js'
import type { SectionSlides } from '../shape/shape.js'
import { slidesInOrder, slidesOfChoice } from './slides.js'
import { withinRoom } from './within-room.js'

/** Which request of how many is asked, for whoever waits. */
export interface Asking {
  /** The part, from 1, of how many. */
  number: number
  of: number
  /** 1 for the first time, more for a repair. */
  attempt: number
}

/**
 * Asks the model.
 *
 * @returns all that it answers, as text.
 * @throws ModelFault where there is no answer.
 */
export type Ask = (request: ModelRequest, asking: Asking) => Promise<string>

export interface ModelChooser {
  ask: Ask
  /** As it is to stand in the data: the model's name and the date, `qwen3:8b, 2026-12-01`. */
  signature: string
  /** Tokens of the model's window. */
  tokens: number
}

/** What became of a part. */
export interface PartOutcome {
  by: 'model' | 'rules'
  /** Why the rules drafted it. */
  fault?: Bilingual
  /** Lines that the model named and that could not be found in the article. */
  dropped: number
}

export interface ChosenTalk {
  slides: AuthoredSlide[]
  parts: PartOutcome[]
}

/** So often a part is asked for again with what is wrong. */
const REPAIRS = 2

/** A part is drafted by the rules where fewer of its lines are sound. */
const LEAST_SOUND = 0.5

/** @throws what `ask` throws, but for ModelFault. */
export async function chooseByModel(article: Article, { ask, signature, tokens }: ModelChooser): Promise<ChosenTalk> {
  const plan = planOf(article, tokens)
  const { reading, parts } = plan
  const { chosen, outcomes } = await chooseParts(plan, ask)
  const rules = draftedByRules(reading, article.duration)
  if (chosen.every((slides) => slides === undefined))
    return { slides: plan.signs.show(framed(article, reading, rules)), parts: outcomes }
  const drafted = slidesInOrder(
    parts.map(({ from, to }, index) => ({
      chosen: chosen[index],
      offers: rules.offers.filter(({ at }) => at >= from && at < to),
    })),
    reading,
    signature,
  )
  return { slides: plan.signs.show(framed(article, reading, drafted)), parts: outcomes }
}

/** What of a talk that is there is chosen again. */
export interface Scope {
  /** Indexes of the sections whose sentences may be chosen. */
  sections: readonly number[]
  /** A share of the talk's by the sections' weight, unless it is said. */
  room?: Room
  /** Titles of the slides that stay. */
  titles: readonly string[]
}

/** Slides for a part of a talk that is there already; none where no answer was sound. */
export async function chooseAgain(
  article: Article,
  { ask, signature, tokens }: ModelChooser,
  { sections, room, titles }: Scope,
): Promise<{ slides: SectionSlides[]; parts: PartOutcome[] }> {
  const whole = planOf(article, tokens)
  const plan = planOf(article, tokens, { sections, titles })
  const share = weightOfAll(plan.parts) / Math.max(1, weightOfAll(whole.parts))
  const ofTalk = { size: whole.room.size * share, slides: Math.max(1, Math.round(whole.room.slides * share)) }
  const { chosen, outcomes } = await chooseParts({ ...plan, room: room ?? ofTalk }, ask)
  const sound = chosen.flatMap((slides) => slides ?? [])
  return { slides: plan.signs.show(slidesOfChoice(sound, plan.reading, signature, titles)), parts: outcomes }
}

/** Asks for one part after another. */
async function chooseParts(
  plan: Plan,
  ask: Ask,
): Promise<{ chosen: (SoundSlide[] | undefined)[]; outcomes: PartOutcome[] }> {
  const { parts } = plan
  const chosen: (SoundSlide[] | undefined)[] = []
  const outcomes: PartOutcome[] = []
  let lasting: Bilingual | undefined
  for (const [index, part] of parts.entries()) {
    const room = roomFor(index, parts, plan.room, chosen)
    const result: PartResult =
      lasting === undefined ? await choosePart(part, index, room, plan, chosen, ask) : { fault: lasting, dropped: 0 }
    if (result.isLasting === true) lasting = result.fault
    chosen.push(result.slides)
    outcomes.push({
      by: result.slides === undefined ? 'rules' : 'model',
      ...(result.fault !== undefined && { fault: result.fault }),
      dropped: result.dropped,
    })
  }
  return { chosen, outcomes }
}

/** All requests for an article as they would be sent first, without repairs. */
export function requestsFor(article: Article, tokens: number): ModelRequest[] {
  const plan = planOf(article, tokens)
  return plan.parts.map((part, index) =>
    requestForPart(part, index, roomFor(index, plan.parts, plan.room, []), plan, []),
  )
}

interface Plan {
  reading: Reading
  signs: ReturnType<typeof readHidden>['signs']
  parts: Part[]
  room: Room
  /** Titles of slides that are there already. */
  titles: readonly string[]
}

function planOf(article: Article, tokens: number, scope?: Pick<Scope, 'sections' | 'titles'>): Plan {
  const { reading, signs } = readHidden(article)
  const material = materialOf(reading).filter(({ section }) => scope?.sections.includes(section) ?? true)
  const parts = partsOf(material, tokens, (sent) => lineOf(sent, reading))
  return { reading, signs, parts, room: roomOf(reading, article.duration), titles: scope?.titles ?? [] }
}

/** A part's share of what is left of the talk's room, by the weight of its sentences. */
function roomFor(
  index: number,
  parts: readonly Part[],
  room: Room,
  chosen: readonly (SoundSlide[] | undefined)[],
): Room {
  const done = chosen.flatMap((slides) => slides ?? [])
  // A part that the rules draft uses its share.
  const weights = parts.map((part, at) => (at < index && chosen[at] !== undefined ? 0 : weightOf(part)))
  const share =
    (weights[index] ?? 0) /
    Math.max(
      1,
      weights.reduce((sum, one) => sum + one, 0),
    )
  const used = done.reduce((sum, { size }) => sum + size, 0)
  return {
    size: Math.max(LEAST_SIZE, (room.size - used) * share),
    slides: Math.max(1, Math.round((room.slides - done.length) * share)),
  }
}

/** A part that is asked for has room for a slide. */
const LEAST_SIZE = 60

const weightOfAll = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + weightOf(part), 0)

function weightOf({ sent }: Part): number {
  return sent.reduce((sum, one) => sum + (one.type === 'sentence' ? one.weight * one.text.length : 0), 0)
}

interface PartResult {
  slides?: SoundSlide[]
  fault?: Bilingual
  isLasting?: boolean
  dropped: number
}

function requestForPart(
  { sent }: Part,
  index: number,
  room: Room,
  { reading, signs, parts, titles: others }: Plan,
  chosen: readonly (SoundSlide[] | undefined)[],
): ModelRequest {
  const titles = [...others, ...chosen.flatMap((slides) => (slides ?? []).flatMap(({ title }) => title ?? []))]
  return requestOf(sent, room, {
    reading,
    show: (text) => signs.show({ text }).text,
    number: index + 1,
    of: parts.length,
    titles,
  })
}

async function choosePart(
  part: Part,
  index: number,
  room: Room,
  plan: Plan,
  chosen: readonly (SoundSlide[] | undefined)[],
  ask: Ask,
): Promise<PartResult> {
  const first = requestForPart(part, index, room, plan, chosen)
  const material = byId(part.sent)
  let request = first
  let best: Checked | undefined
  for (let attempt = 1; attempt <= 1 + REPAIRS; attempt++) {
    const answer = await answered(() => ask(request, { number: index + 1, of: plan.parts.length, attempt }))
    if (answer instanceof ModelFault) {
      const result = accepted(best, room)
      // What was sound of an earlier answer stays.
      return { ...result, ...(result.slides === undefined && { fault: answer.told }), isLasting: answer.isLasting }
    }
    const read = readAnswer(answer)
    const checked = read === undefined ? undefined : checkChoice(read.slides, material, room)
    const faults = checked === undefined ? [NOT_WHOLE] : [...(read?.faults ?? []), ...checked.faults]
    if (checked !== undefined && (best === undefined || faults.length === 0 || worth(checked) >= worth(best)))
      best = checked
    if (faults.length === 0) break
    request = repairOf(first, answer, faults, room)
  }
  return accepted(best, room)
}

const NOT_WHOLE =
  'it holds no whole JSON object with "slides"; answer with the JSON alone, and with fewer slides if it was cut off'

async function answered(ask: () => Promise<string>): Promise<string | ModelFault> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ModelFault) return error
    throw error
  }
}

/** Of two answers the one with more sound lines and fewer faults is the better. */
function worth({ sound, faults }: Checked): number {
  return sound - faults.length
}

function accepted(checked: Checked | undefined, room: Room): PartResult {
  if (checked === undefined) return { fault: NO_CHOICE, dropped: 0 }
  const dropped = checked.named - checked.sound
  if (checked.slides.length === 0 || checked.sound < LEAST_SOUND * checked.named)
    return { fault: NOT_OF_ARTICLE, dropped }
  return { slides: withinRoom(checked.slides, room), dropped }
}

const NO_CHOICE: Bilingual = {
  zh: '回答里没有完整的 JSON',
  en: 'its answer holds no whole JSON',
}
const NOT_OF_ARTICLE: Bilingual = {
  zh: '它选的大半不是文章里的话',
  en: 'most of what it chose is not in the article',
}
