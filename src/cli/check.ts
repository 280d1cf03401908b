/** `lectern check`: what is unfit in a talk, a line each. Exit code 1 if anything is an error. */
import { findingsOfEdits } from '../check/by-hand.js'
import { checkTalk, type Finding } from '../check/index.js'
import { loadLayout } from '../layout/place.js'
import { readInput } from './files.js'
import type { CommandOptions } from './options.js'
import { readRehearsal } from './rehearsal.js'
import { loadArticle, talkOf } from './talk.js'

export async function run(options: CommandOptions): Promise<number> {
  const file = options.articles[0] ?? ''
  const findings = (await changedByHand(file)) ?? (await unfit(file, options))
  if (options.json) process.stdout.write(`${JSON.stringify(findings, undefined, 2)}\n`)
  else for (const finding of findings) process.stdout.write(`${findingLine(finding)}\n`)
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function unfit(file: string, options: CommandOptions): Promise<Finding[]> {
  const [article] = await Promise.all([loadArticle(file), loadLayout()])
  return checkTalk(article, await talkOf(article, file, options), file, await readRehearsal(file))
}

/** Of a PowerPoint that Lectern exported: what colleagues have changed since. */
async function changedByHand(file: string): Promise<Finding[] | undefined> {
  if (!/\.pptx$/i.test(file)) return undefined
  const { pptxEdits } = await import('../import/pptx/index.js')
  const found = pptxEdits(await readInput(file), file)
  return found && findingsOfEdits(found.edits, file, found.lang)
}

/** `data/x.yaml:12: warning: what is unfit; how to mend it [rule]`. */
export function findingLine({ place, severity, message, mend, rule }: Finding): string {
  return `${place}: ${severity}: ${message}; ${mend} [${rule}]`
}
