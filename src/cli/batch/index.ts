/** Many articles at once: those that have changed, several at a time; one that cannot be made fails alone. */
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { CommandOptions } from '../options.js'
import { UsageError } from '../options.js'
import { expand, placed, shardOf } from './articles.js'
import type { Job, Outcome } from './job.js'
import { runAll } from './pool.js'
import { Record } from './record.js'
import { summary } from './summary.js'
import { remark, say } from '../terminal.js'

/**
 * Makes the talks of all articles that the options name.
 *
 * @param what `html`: the deck too, not the PowerPoint alone.
 * @returns the exit code: 1 where one of them failed.
 * @throws InputError where a pattern fits nothing, UsageError where the output is no folder.
 */
export async function runMany(options: CommandOptions, what: { html: boolean }): Promise<number> {
  const folder = options.out ?? 'out'
  // Whether there are any articles is known first.
  const articles = await expand(options.articles, folder)
  if (/\.(?:pptx|html|pdf|docx)$/iu.test(folder))
    throw new UsageError({
      zh: `-o ${folder} 是一个文件，文章却有好几篇；请写一个文件夹`,
      en: `-o ${folder} is one file, but there are several articles; name a folder`,
    })
  const all = placed(articles, folder).map((entry): Job => ({ ...entry, ...what, options }))
  const jobs = options.shard === undefined ? all : shardOf(all, options.shard)
  const record = await Record.open(folder)
  const outcomes = new Map<string, Outcome>()
  for (const job of options.force ? [] : jobs) {
    const same = await record.unchanged(job)
    if (same !== undefined) outcomes.set(job.article, same)
  }
  const changed = jobs.filter(({ article }) => !outcomes.has(article))
  if (changed.length > 0) {
    const stamps = new Map(
      await Promise.all(changed.map(async ({ article }) => [article, await stampOf(article)] as const)),
    )
    await runAll(changed, options.jobs ?? availableParallelism(), async (job, outcome) => {
      outcomes.set(job.article, outcome)
      // What was edited meanwhile may not pass for made.
      if ('files' in outcome && stamps.get(job.article) === (await stampOf(job.article)))
        await record.note(job, outcome)
      tell(outcome, outcomes.size, jobs.length, options)
      if (outcomes.size % SAVED === 0) await record.save()
    })
    await record.save()
  }
  return report(
    jobs.flatMap(({ article }) => outcomes.get(article) ?? []),
    options,
  )
}

/** After so many articles what was made is written down, so that a run that is stopped goes on from there. */
const SAVED = 10

/** When a file was last changed; empty where it is not there. */
function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => '',
  )
}

/** On a terminal, how far the work is; what failed, everywhere. */
function tell(outcome: Outcome, count: number, of: number, { quiet }: CommandOptions): void {
  if (!quiet && process.stderr.isTTY) remark(`${count}/${of} ${outcome.article}`)
  if ('told' in outcome && !quiet) for (const line of outcome.told ?? []) remark(line)
  if ('errors' in outcome) for (const line of outcome.errors) remark(line)
}

function report(outcomes: readonly Outcome[], { json, quiet }: CommandOptions): number {
  say(
    json
      ? JSON.stringify({ articles: outcomes }, (key, value: unknown) => (key === 'told' ? undefined : value))
      : summary(outcomes, quiet),
  )
  return outcomes.some((outcome) => 'errors' in outcome) ? 1 : 0
}
