/** Draws for svg-thread.ts, in a thread of its own: WebAssembly cannot be interrupted, a thread can be ended. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm } from '@resvg/resvg-wasm'
import { answerTo } from '../draw-svg.js'

await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))

parentPort.on('message', (task) => parentPort.postMessage(answerTo(task)))
parentPort.postMessage('ready')
