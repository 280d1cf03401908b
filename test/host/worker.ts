/** The engine in a Web Worker: makes what a message asks for, and answers with it. */
import { browserHost, fetchedFrom } from '../../src/host/browser/index.js'
import { make } from './make.js'

interface Asked {
  file: string
  bytes: Uint8Array
  /** Beside the article. */
  files: Map<string, Uint8Array>
}

const packageFile = fetchedFrom(new URL('/packages/', self.location.href).href)
const svgWorker = () => new Worker(new URL('./svg-worker.js', import.meta.url), { type: 'module' })

self.addEventListener('message', ({ data }: MessageEvent<{ asked?: Asked }>) => {
  // The page of this test says `asked`; what else comes is not meant for the engine.
  if (data.asked === undefined) return
  const { file, bytes, files } = data.asked
  make({ file, bytes }, browserHost({ packageFile, svgWorker, files })).then(
    (made) => self.postMessage({ made }),
    (error: unknown) =>
      self.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
