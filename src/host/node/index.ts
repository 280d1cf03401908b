/** This machine as a host. What takes time to load is loaded when it is first asked for. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Host } from '../host.js'
import type { SvgQueue } from '../svg-queue.js'
import { packageFilePath } from './package-file.js'
import { readInput } from './read-input.js'

/** A host with a thread of its own to draw SVGs in. */
export function nodeHost(): Required<Pick<Host, 'fetchPicture'>> & Host {
  let queue: Promise<SvgQueue> | undefined
  return {
    packageFile: async (path) => plain(await readFile(packageFilePath(path))),
    async fileBeside(article, path) {
      const { fileWithin } = await import('./picture-file.js')
      const folder = dirname(article)
      return { file: join(folder, path), bytes: await readInput(await fileWithin(path, folder)) }
    },
    async pictureBeside(article, source) {
      const { pictureFile } = await import('./picture-file.js')
      return plain(await readFile(await pictureFile(source, dirname(article))))
    },
    async drawSvg(task) {
      queue ??= newQueue()
      return (await queue).draw(task)
    },
    async fetchPicture(address) {
      const { fetchPicture } = await import('./remote-picture.js')
      return fetchPicture(address)
    },
    get date() {
      return dateFromEnvironment()
    },
  }
}

/** The same memory without what Node adds: the engine is to see no `Buffer`, whose `slice` copies nothing. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

async function newQueue(): Promise<SvgQueue> {
  const [{ SvgQueue: Queue }, { beginThread }] = await Promise.all([
    import('../svg-queue.js'),
    import('./svg-thread.js'),
  ])
  return new Queue(beginThread)
}

/** SOURCE_DATE_EPOCH, in seconds (reproducible-builds.org). */
function dateFromEnvironment(): Date | undefined {
  const date = new Date(Number(process.env['SOURCE_DATE_EPOCH']) * 1000)
  return date.getTime() > 0 ? date : undefined
}
