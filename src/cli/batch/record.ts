/** What was made from what, so that a later run leaves alone what has not changed: a file beside the outputs. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { writeFileAtomic } from '../files.js'
import { version } from '../version.js'
import type { Done, Job, Unchanged } from './job.js'

const NAME = '.lectern.json'

const schema = z.object({
  made: z.record(z.string(), z.object({ key: z.string(), files: z.array(z.string()), sources: z.array(z.string()) })),
})

type Made = z.infer<typeof schema>['made']

export class Record {
  /** What this run made. */
  private readonly noted: Made = {}

  private constructor(
    private readonly folder: string,
    private readonly version: string,
    private readonly made: Made,
  ) {}

  /**
   * One that cannot be read is as good as none: everything is made again.
   *
   * @param release of Lectern; what another release made is made again.
   */
  static async open(folder: string, release?: string): Promise<Record> {
    const text = await readFile(join(folder, NAME), 'utf8').catch(() => '')
    return new Record(folder, release ?? (await version()), madeIn(text))
  }

  /** What an earlier run made of the same article, with the same options, from the same bytes; undefined where it must be made. */
  async unchanged(job: Job): Promise<Unchanged | undefined> {
    const before = this.made[job.article]
    if (before === undefined || !before.files.every((file) => existsSync(file))) return undefined
    return before.key === (await this.keyOf(job, before.sources))
      ? { article: job.article, files: before.files, unchanged: true }
      : undefined
  }

  async note(job: Job, { files, sources }: Done): Promise<void> {
    this.noted[job.article] = { key: await this.keyOf(job, sources), files, sources }
  }

  /** Read again before it is written: another shard may have written its part since. */
  async save(): Promise<void> {
    const others = madeIn(await readFile(join(this.folder, NAME), 'utf8').catch(() => ''))
    const made = Object.fromEntries(Object.entries({ ...others, ...this.noted }).sort(([a], [b]) => (a < b ? -1 : 1)))
    await writeFileAtomic(join(this.folder, NAME), `${JSON.stringify({ made }, undefined, 2)}\n`)
  }

  private async keyOf({ article, output, html, options }: Job, sources: readonly string[]): Promise<string> {
    const { theme, ratio, duration, audience, builds, pdf, script, allowRemote } = options
    const hash = createHash('sha256').update(
      JSON.stringify([this.version, output, html, theme, ratio, duration, audience, builds, pdf, script, allowRemote]),
    )
    for (const file of [article, ...sources]) hash.update(file).update(await readFile(file).catch(() => ''))
    return hash.digest('hex')
  }
}

function madeIn(text: string): Made {
  try {
    return schema.parse(JSON.parse(text)).made
  } catch {
    return {}
  }
}
