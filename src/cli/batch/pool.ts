/** Articles in processes of their own: what one does to its process, no other notices. */
import type { Tinypool } from 'tinypool'
import type { Done, Failed, Job } from './job.js'

/** Seconds that an article may take: half a million characters took 16 as a PowerPoint (`npm run bench -- growth`), the deck some 10 more. */
const LIMIT = 120

/** Memory of a process in megabytes. */
const MEMORY = 1024

/** @param done called with each outcome as it comes. */
export async function runAll(jobs: readonly Job[], atATime: number, done: (job: Job, outcome: Done | Failed) => Promise<void>): Promise<void> {
  const hands = Math.min(atATime, jobs.length)
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    runtime: 'child_process',
    minThreads: hands,
    maxThreads: hands,
    execArgv: [`--max-old-space-size=${MEMORY}`],
  })
  const waiting = [...jobs]
  try {
    await Promise.all(
      Array.from({ length: hands }, async () => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await done(job, await runOne(pool, job))
      }),
    )
  } finally {
    await pool.destroy()
  }
}

async function runOne(pool: Tinypool, job: Job): Promise<Done | Failed> {
  const start = performance.now()
  const signal = AbortSignal.timeout(LIMIT * 1000)
  try {
    return (await pool.run(job, { signal })) as Done | Failed
  } catch (error) {
    const reason = signal.aborted ? `it took more than ${LIMIT} seconds; divide it into several articles` : reasonOf(error)
    return { article: job.article, seconds: Number(((performance.now() - start) / 1000).toFixed(1)), errors: [`${job.article}: no talk could be made of it: ${reason}`] }
  }
}

/** A process that is gone has mostly used up its memory; it cannot say so itself. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /exited unexpectedly/u.test(message) ? `its process ended, most likely for want of memory (it may take ${MEMORY} MB); divide it into several articles` : message.replace(/\s*[\r\n]+\s*/gu, ' ')
}
