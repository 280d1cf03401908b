/** Draws for svg-thread.ts, in a worker of its own: WebAssembly cannot be interrupted, a worker can be ended. */
import { initWasm } from '@resvg/resvg-wasm'
import { answerTo } from '../draw-svg.js'

/** The first message brings the WebAssembly, which is answered when it is ready. */
self.onmessage = async ({ data }) => {
  if (data.wasm === undefined) self.postMessage(answerTo(data))
  else
    self.postMessage(
      await initWasm(data.wasm).then(
        () => ({ drawn: {} }),
        (error) => ({ fault: String(error) }),
      ),
    )
}
