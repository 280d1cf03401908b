/** Pictures that come within a file, and the names by which its figures speak of them. */
import { strToU8 } from 'fflate'

const ENDINGS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/svg+xml': 'svg' }

/** More bytes than this are not carried along. */
const MOST_BYTES = 20_000_000
const MOST_PICTURES = 300

export class PictureBox {
  readonly files = new Map<string, Uint8Array>()

  /** Keeps a picture; undefined for a sort that no slide shows. */
  keep(bytes: Uint8Array, mime: string): string | undefined {
    const ending = ENDINGS[mime.toLowerCase()]
    if (ending === undefined || bytes.length === 0 || bytes.length > MOST_BYTES || this.files.size >= MOST_PICTURES) return undefined
    const source = `figures/figure-${this.files.size + 1}.${ending}`
    this.files.set(source, bytes)
    return source
  }

  /** The source of an address in a page: a picture within it, or a file beside it; undefined for anything on the network. */
  sourceOf(address: string): string | undefined {
    const inline = /^data:(?<mime>image\/[\w+.-]+)(?:;[\w=-]+)*?(?<base64>;base64)?,(?<data>[\s\S]*)$/iu.exec(address)?.groups
    if (inline !== undefined) return this.keep(bytesOf(inline['data'] ?? '', inline['base64'] !== undefined), inline['mime'] ?? '')
    const path = address.replace(/[?#].*$/su, '')
    if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/|\\)/iu.test(path) || !/\.(?:png|jpe?g|gif|svg)$/iu.test(path)) return undefined
    try {
      return decodeURIComponent(path)
    } catch {
      return path
    }
  }
}

function bytesOf(data: string, base64: boolean): Uint8Array {
  if (base64) return new Uint8Array(Buffer.from(data, 'base64'))
  try {
    return strToU8(decodeURIComponent(data))
  } catch {
    return new Uint8Array()
  }
}
