/** A browser as a host: a page, or better a worker of it, for a talk takes a second. */
import type { Host } from '../host.js'
import { assertNoAddress, assertPath, assertSize, LEADS_OUT, NO_FILE, PictureFault } from '../picture-source.js'
import { SvgQueue } from '../svg-queue.js'
import { beginThread } from './svg-thread.js'

export interface BrowserHostOptions {
  /** See `Host.packageFile`; `fetchedFrom` asks a server. */
  packageFile: Host['packageFile']
  /** Starts a worker that runs svg-worker.js, which stands beside this file. */
  svgWorker: () => Worker
  /** What the user opened along with the article, by its path from the article's folder: `pictures/lamp.png`. */
  files?: ReadonlyMap<string, Uint8Array>
  /** See `Host.date`. */
  date?: Date
}

/** A host without a network: pages of other sites may not be read. */
export function browserHost({ packageFile, svgWorker, files = new Map(), date }: BrowserHostOptions): Host {
  const queue = new SvgQueue(() => beginThread(svgWorker, packageFile))
  return {
    packageFile,
    async fileBeside(_, path) {
      return { file: path, bytes: opened(path, files) }
    },
    async pictureBeside(_, source) {
      assertNoAddress(source)
      const bytes = opened(source, files)
      assertSize(bytes.length)
      return bytes
    },
    drawSvg: (task) => queue.draw(task),
    ...(date !== undefined && { date }),
  }
}

/** @throws PictureFault where no file of this path was opened. */
function opened(source: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  assertPath(source)
  const path = withoutSteps(source)
  if (path === undefined) throw new PictureFault(LEADS_OUT)
  const bytes = files.get(path)
  if (bytes === undefined) throw new PictureFault(NO_FILE)
  return bytes
}

/**
 * Files of packages as a server has them.
 *
 * @param base address of the folder that holds the packages, with a slash at its end.
 */
export function fetchedFrom(base: string): Host['packageFile'] {
  return async (path) => {
    const response = await fetch(new URL(path, base))
    if (!response.ok) throw new Error(`${path} of Lectern cannot be loaded: the server answers ${response.status}.`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** A path without `.` and `..`: `./a/../b.png` is `b.png`. Undefined for one that leads out of the folder. */
function withoutSteps(path: string): string | undefined {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined
    if (step !== '' && step !== '.' && step !== '..') steps.push(step)
  }
  return steps.join('/')
}
