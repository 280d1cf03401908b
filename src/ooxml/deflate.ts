/**
 * Deflate by zlib itself, compiled to WebAssembly as zip.js ships it: the same bytes on every processor and version of
 * Node, as those of Node's own zlib are not, in half the time that JavaScript takes.
 */
import { joinBytes } from '../text/bytes.js'

/** What the module exports, of which only deflating is used; places are byte offsets in `memory`. */
interface Zlib {
  memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  deflate_new(): number
  deflate_init_raw(stream: number, level: number): number
  /** Returns the bytes produced in the low 24 bits, zlib's return code above them. */
  deflate_process(
    stream: number,
    input: number,
    inputLength: number,
    output: number,
    outputLength: number,
    flush: number,
  ): number
  deflate_last_consumed(stream: number): number
  deflate_end(stream: number): number
}

interface Deflater {
  zlib: Zlib
  /** Offsets of the two buffers, of `BUFFER` bytes each. */
  input: number
  output: number
}

/** Most parts are read and written in one go; produced bytes are counted in 24 bits. */
const BUFFER = 1 << 20

/** zlib's own default: a lower one saves little time and costs a twentieth in size. */
const LEVEL = 6

// zlib.h
const Z_NO_FLUSH = 0
const Z_FINISH = 4
const Z_STREAM_END = 1

/** The file that holds zlib, as a package has it. */
export const ZLIB = '@zip.js/zip.js/dist/zip-module.wasm'

/** A constant, like all WebAssembly here: it holds nothing of what was deflated. */
let ready: Deflater | undefined

/**
 * Makes zlib ready, once. Whoever writes a zip awaits it first.
 *
 * @param read gives the bytes of `ZLIB`.
 */
export async function loadDeflate(read: () => Promise<Uint8Array>): Promise<void> {
  if (ready !== undefined) return
  const { instance } = await WebAssembly.instantiate(new Uint8Array(await read()))
  const zlib = instance.exports as unknown as Zlib
  zlib._initialize()
  ready = { zlib, input: zlib.malloc(BUFFER), output: zlib.malloc(BUFFER) }
}

/** The bytes as a raw deflate stream (RFC 1951). Throws where zlib is not ready, or finds no memory. */
export function deflate(bytes: Uint8Array): Uint8Array {
  if (ready === undefined) throw new Error('loadDeflate() was not awaited before a zip was written.')
  const { zlib, input, output } = ready
  const stream = zlib.deflate_new()
  zlib.deflate_init_raw(stream, LEVEL)
  const pieces: Uint8Array[] = []
  let ended = false
  for (let at = 0; !ended;) {
    const some = bytes.subarray(at, at + BUFFER)
    // The memory's buffer is another one whenever it has grown.
    new Uint8Array(zlib.memory.buffer, input, BUFFER).set(some)
    const result = zlib.deflate_process(
      stream,
      input,
      some.length,
      output,
      BUFFER,
      at + some.length === bytes.length ? Z_FINISH : Z_NO_FLUSH,
    )
    const produced = result & 0xffffff
    if (produced > 0) pieces.push(new Uint8Array(zlib.memory.buffer, output, produced).slice())
    at += zlib.deflate_last_consumed(stream)
    const code = result >> 24
    if (code < 0) throw new Error(`zlib ends with ${code}.`)
    ended = code === Z_STREAM_END
  }
  zlib.deflate_end(stream)
  const [only] = pieces
  return pieces.length === 1 && only !== undefined ? only : joinBytes(pieces)
}
