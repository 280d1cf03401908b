/** The page's side of the engine. */
import type { Bilingual } from '../../src/article/errors.js'
import type { PackageSource } from '../packages.js'
import type { Asked, FromEngine, Name, ToEngine } from './protocol.js'

/** A request failed; what is said is for whoever sits before the page. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault'

  constructor(readonly told: Bilingual) {
    super(told.en)
  }
}

export interface Engine {
  /** @throws EngineFault */
  ask<Asking extends Name>(name: Asking, of: Asked[Asking]['of']): Promise<Asked[Asking]['gives']>
  /** Ends what it does and starts anew: the only way to stop a long import. */
  restart(): void
}

interface Waiting {
  resolve: (gives: never) => void
  reject: (fault: EngineFault) => void
}

const STOPPED: Bilingual = { zh: '已停止', en: 'stopped' }

/** @param file what lies beside the article, by its path. */
export function startEngine(packages: PackageSource, file: (path: string) => Promise<Uint8Array | undefined>): Engine {
  let worker: Worker | undefined
  let count = 0
  const waiting = new Map<number, Waiting>()
  const rejectAll = (told: Bilingual): void => {
    for (const { reject } of waiting.values()) reject(new EngineFault(told))
    waiting.clear()
  }

  async function start(): Promise<Worker> {
    await painted()
    const [engine, svg] = await Promise.all([packages.script('engine.js'), packages.scriptText('svg.js')])
    const started = new Worker(engine)
    const send = (message: ToEngine): void => started.postMessage(message)
    send({ type: 'begin', svg })
    started.onerror = ({ message }) =>
      rejectAll({ zh: `引擎停了：${message}`, en: `the engine has stopped: ${message}` })
    started.onmessage = ({ data }: MessageEvent<FromEngine>) => {
      switch (data.type) {
        case 'package':
          return void packages.file(data.path).then(
            (bytes) => send({ type: 'package', path: data.path, bytes }),
            () => send({ type: 'package', path: data.path, bytes: undefined }),
          )
        case 'file':
          return void file(data.path).then((bytes) => send({ type: 'file', path: data.path, bytes }))
        case 'answer':
          waiting.get(data.id)?.resolve(data.gives as never)
          return void waiting.delete(data.id)
        case 'fault':
          waiting.get(data.id)?.reject(new EngineFault(data.told))
          return void waiting.delete(data.id)
      }
    }
    return started
  }

  let starting = start()
  return {
    async ask(name, of) {
      worker = await starting
      const id = ++count
      const answered = new Promise<never>((resolve, reject) => waiting.set(id, { resolve, reject }))
      const message: ToEngine = { type: 'ask', id, name, of }
      worker.postMessage(message)
      return answered
    },
    restart() {
      void starting.then((running) => running.terminate())
      rejectAll(STOPPED)
      starting = start()
    },
  }
}

/** Milliseconds to wait for a frame: a page that is not seen paints none. */
const UNSEEN = 300

/** When the page has been painted: to unpack the engine keeps the page busy. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, UNSEEN)
  })
}
