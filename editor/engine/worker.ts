/** The engine in a worker of the page. Files that it needs it asks of the page, which has them within or from its server. */
import { InputError, problemLine, type Bilingual } from '../../src/article/errors.js'
import { browserHost } from '../../src/host/browser/index.js'
import { answersOf } from './answers.js'
import type { FromEngine, Name, ToEngine } from './protocol.js'

const say = (message: FromEngine, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

/** Asks that wait, by type and path. */
const waiting = new Map<string, ((bytes: Uint8Array | undefined) => void)[]>()

function fromPage(type: 'package' | 'file', path: string): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const key = `${type} ${path}`
    const others = waiting.get(key)
    if (others !== undefined) return void others.push(resolve)
    waiting.set(key, [resolve])
    say({ type, path })
  })
}

let svgScript = ''

const files = new Map<string, Uint8Array>()

const host = browserHost({
  async packageFile(path) {
    const bytes = await fromPage('package', path)
    if (bytes === undefined) throw new Error(`${path} is not within this page of Lectern.`)
    return bytes
  },
  svgWorker: () => new Worker(URL.createObjectURL(new Blob([svgScript], { type: 'text/javascript' }))),
  files,
})

const answers = answersOf(host, files, async (paths) => {
  for (const path of paths.map((name) => name.replace(/^\.\//, ''))) {
    if (files.has(path)) continue
    const bytes = await fromPage('file', path)
    if (bytes !== undefined) files.set(path, bytes)
  }
})

/** One after another: a talk is made of the latest data only when the one before it is done. */
let last: Promise<unknown> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  switch (data.type) {
    case 'begin':
      svgScript = data.svg
      return
    case 'ask':
      last = last.then(() => answer(data.id, data.name, data.of))
      return
    case 'package':
    case 'file': {
      const key = `${data.type} ${data.path}`
      for (const resolve of waiting.get(key) ?? []) resolve(data.bytes)
      waiting.delete(key)
    }
  }
})

async function answer(id: number, name: Name, of: unknown): Promise<void> {
  try {
    say({ type: 'answer', id, gives: await answers[name](of as never) })
  } catch (error) {
    say({ type: 'fault', id, told: toldOf(error) })
  }
}

function toldOf(error: unknown): Bilingual {
  if (error instanceof InputError) {
    const lines = (chinese: boolean): string => error.problems.map((fault) => problemLine(fault, chinese)).join('\n')
    return { zh: lines(true), en: lines(false) }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { zh: `出了不该出的错：${message}`, en: `something went wrong that should not: ${message}` }
}
