/** Pictures that come within a file, and the names by which its figures speak of them. */
import { strToU8 } from 'fflate'
import type { LeftOut } from '../article/article.js'
import { nowhere, ofSort, onNetwork, tooMuch } from './left-out.js'

const ENDINGS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/svg+xml': 'svg' }

/** More bytes than this are not carried along. */
const MOST_BYTES = 20_000_000
const MOST_PICTURES = 300

export interface PictureRules {
  /** Figures may name pictures of the network, which are fetched later; left out otherwise. */
  allowRemote?: boolean
}

export class PictureBox {
  readonly files = new Map<string, Uint8Array>()
  private readonly addresses: string[] = []
  private readonly others = new Map<string, LeftOut>()

  constructor(private readonly rules: PictureRules = {}) {}

  /** What was not kept, and why. */
  get leftOut(): LeftOut[] {
    return [...onNetwork(this.addresses), ...this.others.values()]
  }

  /**
   * Keeps a picture; undefined for a sort that no slide shows.
   *
   * @param name by which the file knows it, for the remark where it is left out.
   */
  keep(bytes: Uint8Array, mime: string, name = `no. ${this.files.size + 1}`): string | undefined {
    const ending = Object.hasOwn(ENDINGS, mime.toLowerCase()) ? ENDINGS[mime.toLowerCase()] : undefined
    if (ending === undefined) return this.leave(name, ofSort(name, mime))
    if (bytes.length === 0 || bytes.length > MOST_BYTES || this.files.size >= MOST_PICTURES) return this.leave(name, tooMuch(name))
    const source = `figures/figure-${this.files.size + 1}.${ending}`
    this.files.set(source, bytes)
    return source
  }

  /** The source of an address in a page: a picture within it, a file beside it, or, where that is allowed, the network; undefined for all else. */
  sourceOf(address: string): string | undefined {
    const inline = /^data:(?<mime>image\/[\w+.-]+)(?:;[\w=-]+)*?(?<base64>;base64)?,(?<data>[\s\S]*)$/iu.exec(address)?.groups
    if (inline !== undefined) return this.keep(bytesOf(inline['data'] ?? '', inline['base64'] !== undefined), inline['mime'] ?? '')
    if (/^(?:https?:)?\/\//iu.test(address)) return this.remote(address.startsWith('//') ? `https:${address}` : address)
    const path = address.replace(/[?#].*$/su, '')
    if (path === '') return undefined
    const ending = /\.(?<ending>webp|avif|heic|bmp|tiff?|jxl|jp2|emf|wmf|eps|pdf)$/iu.exec(path)?.groups?.['ending']
    if (ending !== undefined) return this.leave(path, ofSort(path, ending.toLowerCase()))
    if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)/iu.test(path) || !/\.(?:png|jpe?g|gif|svg)$/iu.test(path)) return this.leave(path, nowhere(path))
    try {
      return decodeURIComponent(path)
    } catch {
      return path
    }
  }

  /** Notes a picture that is named and not there. */
  miss(name: string): undefined {
    return this.leave(name, nowhere(name))
  }

  /** Notes something else that is not kept. */
  note(name: string, remark: LeftOut): undefined {
    return this.leave(name, remark)
  }

  private remote(address: string): string | undefined {
    if (this.rules.allowRemote === true) return address
    this.addresses.push(address)
    return undefined
  }

  private leave(name: string, remark: LeftOut): undefined {
    this.others.set(name, remark)
    return undefined
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
