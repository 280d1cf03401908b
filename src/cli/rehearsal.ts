/** What a rehearsal took: seconds for each slide, in a file beside the article. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileAtomic, slugOf } from './files.js'
import { inputError } from '../article/errors.js'

export interface Rehearsal {
  /** Seconds by slide id, in the order of the deck. */
  slides: { id: string; title: string; seconds: number }[]
}

/** `data/talk.yaml` → `data/talk.rehearsal.json`. */
export function rehearsalFile(article: string): string {
  return join(dirname(article), `${slugOf(article)}.rehearsal.json`)
}

/** Writes what a rehearsal took so far; slides that were not shown stay out. */
export async function writeRehearsal(
  article: string,
  slides: readonly { id: string; title: string }[],
  spent: Readonly<Record<string, number>>,
): Promise<void> {
  const timed = slides.flatMap(({ id, title }) => {
    const seconds = Math.round(spent[id] ?? 0)
    return seconds > 0 ? [{ id, title, seconds }] : []
  })
  const rehearsal: Rehearsal = { slides: timed }
  await writeFileAtomic(rehearsalFile(article), `${JSON.stringify(rehearsal, undefined, 2)}\n`)
}

/**
 * The last rehearsal's seconds by slide id; undefined where none was kept.
 *
 * @throws InputError where the file is none that a rehearsal writes.
 */
export async function readRehearsal(article: string): Promise<Record<string, number> | undefined> {
  const file = rehearsalFile(article)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const slides = slidesOf(text)
  if (!slides)
    throw inputError(file, {
      zh: '这不是排练记录；删掉它，再用 lectern present --rehearse 排练一次',
      en: 'this is no record of a rehearsal; delete it and rehearse again with lectern present --rehearse',
    })
  return Object.fromEntries(slides.map(({ id, seconds }) => [id, seconds]))
}

function slidesOf(text: string): Rehearsal['slides'] | undefined {
  try {
    const { slides } = JSON.parse(text) as Partial<Rehearsal>
    const good =
      Array.isArray(slides) && slides.every(({ id, seconds }) => typeof id === 'string' && typeof seconds === 'number')
    return good ? slides : undefined
  } catch {
    return undefined
  }
}
