/** Finds the choice in what a model answers: JSON, perhaps with thoughts, chatter or a fence of Markdown around it. */
import { type ChosenSlide, chosenSlide } from './choice.js'

export interface Answer {
  slides: ChosenSlide[]
  /** What is wrong with the answer's form, to be told to the model. */
  faults: string[]
}

/** Objects of an answer that are tried; an answer full of braces costs no more. */
const MOST_TRIED = 20

/** @returns undefined where the answer holds no whole object with slides: it is cut off, or no JSON. */
export function readAnswer(text: string): Answer | undefined {
  const slides = slidesIn(withoutThoughts(text))
  if (slides === undefined) return undefined
  const read = slides.map((slide) => chosenSlide.safeParse(slide))
  return {
    slides: read.flatMap(({ data }) => data ?? []),
    faults: read.flatMap(({ error }, index) =>
      (error?.issues.slice(0, 2) ?? []).map(({ path, message }) => `slide ${index + 1}: ${path.join('.')}: ${message}`),
    ),
  }
}

/** `<think>…</think>`, which thinking models write before they answer. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>')
  return end < 0 ? text : text.slice(end + '</think>'.length)
}

function slidesIn(text: string): unknown[] | undefined {
  let tried = 0
  for (let at = text.indexOf('{'); at >= 0 && tried < MOST_TRIED; at = text.indexOf('{', at + 1), tried++) {
    const end = endOfObject(text, at)
    if (end === undefined) continue
    const value = parsed(text.slice(at, end))
    if (typeof value === 'object' && value !== null && 'slides' in value && Array.isArray(value.slides))
      return value.slides as unknown[]
  }
  return undefined
}

/** Behind the brace that closes the one at `start`; braces within strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0
  let isString = false
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (isString && sign === '\\') at++
    else if (sign === '"') isString = !isString
    else if (!isString && sign === '{') depth++
    else if (!isString && sign === '}' && --depth === 0) return at + 1
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
