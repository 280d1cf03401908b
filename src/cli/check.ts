/** `lectern check`: what is unfit in a talk, a line each. Exit code 1 if anything is an error. */
import { checkTalk, type Finding } from '../check/index.js'
import { loadLayout } from '../layout/place.js'
import type { CommandOptions } from './options.js'
import { loadArticle, talkOf } from './talk.js'

export async function run(options: CommandOptions): Promise<number> {
  const file = options.articles[0] ?? ''
  const [article] = await Promise.all([loadArticle(file), loadLayout()])
  const findings = checkTalk(article, await talkOf(article, file, options), file)
  if (options.json) process.stdout.write(`${JSON.stringify(findings, undefined, 2)}\n`)
  else for (const finding of findings) process.stdout.write(`${findingLine(finding)}\n`)
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** `data/x.yaml:12: warning: what is unfit; how to mend it [rule]`. */
export function findingLine({ place, severity, message, mend, rule }: Finding): string {
  return `${place}: ${severity}: ${message}; ${mend} [${rule}]`
}
