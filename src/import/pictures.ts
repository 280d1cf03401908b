/** Pictures that come within a file, and the names by which its figures speak of them. */
import { strToU8 } from 'fflate'
import { imageSize } from 'image-size'
import type { LeftOut } from '../article/article.js'
import { leftOutOf, type Lost, nowhere, ofSort, onNetwork, tooMuch, tooSmall } from './left-out.js'

const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
}

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
  /** Names by which the file knows what was kept. */
  private readonly names = new Map<string, Lost['name']>()
  private readonly others = new Map<string, Lost>()

  constructor(private readonly rules: PictureRules = {}) {}

  /** What was not kept, and why. */
  get leftOut(): LeftOut[] {
    return [...onNetwork(this.addresses), ...leftOutOf([...this.others.values()])]
  }

  /**
   * Keeps a picture; undefined for a sort that no slide shows.
   *
   * @param name by which the file knows it, for the remark where it is left out.
   */
  keep(
    bytes: Uint8Array,
    mime: string,
    name: Lost['name'] = { zh: `第 ${this.files.size + 1} 张`, en: `no. ${this.files.size + 1}` },
  ): string | undefined {
    const ending = Object.hasOwn(ENDINGS, mime.toLowerCase()) ? ENDINGS[mime.toLowerCase()] : undefined
    if (ending === undefined) return this.leave(ofSort(name, mime))
    if (bytes.length === 0 || bytes.length > MOST_BYTES || this.files.size >= MOST_PICTURES)
      return this.leave(tooMuch(name))
    const source = `figures/figure-${this.files.size + 1}.${ending}`
    this.files.set(source, bytes)
    this.names.set(source, name)
    return source
  }

  /** The source of an address in a page: a picture within it, a file beside it, or, where that is allowed, the network; undefined for all else. */
  sourceOf(address: string): string | undefined {
    const inline = /^data:(?<mime>image\/[\w+.-]+)(?:;[\w=-]+)*?(?<base64>;base64)?,(?<data>[\s\S]*)$/iu.exec(
      address,
    )?.groups
    if (inline !== undefined)
      return this.keep(bytesOf(inline['data'] ?? '', inline['base64'] !== undefined), inline['mime'] ?? '')
    if (/^(?:https?:)?\/\//iu.test(address)) return this.remote(address.startsWith('//') ? `https:${address}` : address)
    const path = address.replace(/[?#].*$/su, '')
    if (path === '') return undefined
    const ending = /\.(?<ending>webp|avif|heic|bmp|tiff?|jxl|jp2|emf|wmf|eps|pdf)$/iu.exec(path)?.groups?.['ending']
    if (ending !== undefined) return this.leave(ofSort(path, ending.toLowerCase()))
    if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)/iu.test(path) || !/\.(?:png|jpe?g|gif|svg)$/iu.test(path))
      return this.leave(nowhere(path))
    try {
      return decodeURIComponent(path)
    } catch {
      return path
    }
  }

  /** Whether a picture that was kept is an icon, and no figure unless it has a caption; noted. */
  isIcon(source: string): boolean {
    const bytes = this.files.get(source)
    if (bytes === undefined || !isSmall(bytes)) return false
    const name = this.names.get(source) ?? source
    this.leave(tooSmall(name))
    return true
  }

  /** Notes a picture that is named and not there. */
  miss(name: string): undefined {
    return this.leave(nowhere(name))
  }

  /** Notes something else that is not kept. */
  note(lost: Lost): undefined {
    return this.leave(lost)
  }

  private remote(address: string): string | undefined {
    if (this.rules.allowRemote === true) return address
    this.addresses.push(address)
    return undefined
  }

  private leave(lost: Lost): undefined {
    this.others.set(typeof lost.name === 'string' ? lost.name : lost.name.en, lost)
    return undefined
  }
}

/** Pixels of both sides below which a picture is an icon. Drawings are as large as they are shown. */
const ICON = 48

function isSmall(bytes: Uint8Array): boolean {
  try {
    const { type, width, height } = imageSize(bytes)
    return type !== 'svg' && width < ICON && height < ICON
  } catch {
    // What cannot be measured is told where it is to be shown.
    return false
  }
}

function bytesOf(data: string, base64: boolean): Uint8Array {
  try {
    return base64 ? bytesOfBase64(data) : strToU8(decodeURIComponent(data))
  } catch {
    return new Uint8Array()
  }
}

/** As lenient as browsers and mail programs are: white space, percent signs and the letters of URLs are all seen. */
function bytesOfBase64(data: string): Uint8Array {
  const letters = data
    .replace(/%[\da-f]{2}/giu, decodeURIComponent)
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  return Uint8Array.from(atob(letters.replace(/[^A-Za-z\d+/]/gu, '')), (letter) => letter.charCodeAt(0))
}
