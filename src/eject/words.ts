/** Paragraphs of a scene as Markdown. */
import type { Paragraph, Run } from '../layout/scene.js'
import { atStart, escapeAddress, escapeWords } from './escape.js'

/**
 * A paragraph within a line. One that is bold from end to end wears asterisks; what stands out within a line wears tags,
 * for between Han characters Markdown does not take asterisks beside punctuation for marks.
 */
export function words({ runs }: Pick<Paragraph, 'runs'>): string {
  const spoken = runs.filter((run) => run.text.trim() !== '')
  const bold = spoken.length > 0 && spoken.every((run) => run.bold === true)
  const inner = joinAlike(runs)
    .map((run) => runWords(run, bold))
    .join('')
    .trim()
  return bold && inner !== '' ? `**${inner}**` : inner
}

/** The same as a block of its own. */
export function block(paragraph: Pick<Paragraph, 'runs'>): string {
  return atStart(words(paragraph))
}

/** Neighbours of one look as one: what they say together is escaped together. */
function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    if (before !== undefined && lookOf(before) === lookOf(run))
      joined[joined.length - 1] = { ...before, text: before.text + run.text }
    else joined.push(run)
  }
  return joined
}

function lookOf({ bold, italic, font, link, script }: Run): string {
  return JSON.stringify([bold === true, italic === true, font === 'code', link, script])
}

function runWords({ text, bold, italic, font, link, script }: Run, within: boolean): string {
  const tags = [
    ...(bold === true && !within ? ['strong'] : []),
    ...(italic === true ? ['em'] : []),
    ...(font === 'code' ? ['code'] : []),
    ...(script === undefined ? [] : [script === 'super' ? 'sup' : 'sub']),
  ]
  const inner = tags.reduceRight((said, tag) => `<${tag}>${said}</${tag}>`, escapeWords(text))
  return link === undefined ? inner : linked(inner, link)
}

/** Words that lead to an address. */
export function linked(inner: string, url: string): string {
  return /^(?:https?:|mailto:)/i.test(url) ? `[${inner}](${escapeAddress(url)})` : inner
}
