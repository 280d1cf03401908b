/** Articles in processes of their own: what one does to its process, no other notices. */
import type { Tinypool } from 'tinypool'
import type { Bilingual } from '../../article/errors.js'
import { inReadersLanguage } from '../locale.js'
import type { Done, Failed, Job } from './job.js'

/** Seconds that an article may take: half a million characters took 16 as a PowerPoint (`npm run bench -- growth`), the deck some 10 more. */
const LIMIT = 120

/**
 * Megabytes of a process: the heap's old and young generations, which V8 bounds. Beside them stand some 150 of code, of
 * pictures and of the layout's WebAssembly, so that the whole stays below 1024.
 */
const MEMORY = { old: 768, young: 16 }

interface PoolOptions {
  /** Script of a worker. */
  worker?: URL
  memory?: typeof MEMORY
}

/** @param done called with each outcome as it comes. */
export async function runAll(
  jobs: readonly Job[],
  atATime: number,
  done: (job: Job, outcome: Done | Failed) => Promise<void>,
  { worker = new URL('./worker.js', import.meta.url), memory = MEMORY }: PoolOptions = {},
): Promise<void> {
  const hands = Math.min(atATime, jobs.length)
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'child_process',
    // A worker tells faults in the language of whoever runs the command.
    env: { ...process.env } as Record<string, string>,
    minThreads: hands,
    maxThreads: hands,
    execArgv: [`--max-old-space-size=${memory.old}`, `--max-semi-space-size=${memory.young}`],
  })
  const waiting = [...jobs]
  try {
    await Promise.all(
      Array.from({ length: hands }, async () => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
          await done(job, await runOne(pool, job))
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
    const reason = signal.aborted
      ? {
          zh: `用了 ${LIMIT} 秒还没有做完；请把它分成几篇`,
          en: `it took more than ${LIMIT} seconds; divide it into several articles`,
        }
      : reasonOf(error)
    const said = inReadersLanguage({ zh: `没有做成：${reason.zh}`, en: `no talk could be made of it: ${reason.en}` })
    return {
      article: job.article,
      seconds: Number(((performance.now() - start) / 1000).toFixed(1)),
      errors: [`${job.article}: ${said}`],
    }
  }
}

/** A process that is gone has mostly used up its memory; it cannot say so itself. */
function reasonOf(error: unknown): Bilingual {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s*[\r\n]+\s*/gu, ' ')
  if (!/exited unexpectedly/u.test(message)) return { zh: message, en: message }
  return {
    zh: `它的进程中途结束了，多半是内存不够（最多用 ${MEMORY.old} MB）；请把它分成几篇`,
    en: `its process ended, most likely for want of memory (it may take ${MEMORY.old} MB); divide it into several articles`,
  }
}
