/** The pictures of the network that a run asks for: each fetched once, several at a time. */
import { isRemote, PictureFault, SAVE_BESIDE } from '../host/picture-source.js'

/** A classroom's line carries so many at once. */
const AT_A_TIME = 6

/** More than a talk shows, and less than fills a computer's memory. */
const MOST_PICTURES = 100
const MOST_BYTES = 200_000_000

export class RemotePictures {
  private readonly fetched = new Map<string, Promise<Uint8Array>>()
  private bytes = 0

  /** @param fetch see `Host.fetchPicture`. */
  constructor(private readonly fetch: (address: string) => Promise<Uint8Array>) {}

  /** @throws PictureFault where it cannot be had, the same each time. */
  get(source: string): Promise<Uint8Array> {
    const known = this.fetched.get(source) ?? this.load(source)
    this.fetched.set(source, known)
    return known
  }

  /** Fetches ahead those that lie on the network. Never throws: `get` tells what was wrong. */
  async prepare(sources: readonly string[]): Promise<void> {
    const waiting = [...new Set(sources.filter(isRemote))]
    const work = async (): Promise<void> => {
      for (let source = waiting.shift(); source !== undefined; source = waiting.shift())
        await this.get(source).catch(() => undefined)
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, work))
  }

  private async load(source: string): Promise<Uint8Array> {
    if (this.fetched.size >= MOST_PICTURES)
      throw new PictureFault({
        zh: `在网络上，而网络图片超过了 ${MOST_PICTURES} 张；${SAVE_BESIDE.zh}`,
        en: `is one of more than ${MOST_PICTURES} pictures of the network; save it beside the article and name the file`,
      })
    const bytes = await this.fetch(source)
    this.bytes += bytes.length
    if (this.bytes > MOST_BYTES)
      throw new PictureFault({
        zh: `太大了：网络图片合起来超过 ${MOST_BYTES / 1_000_000} MB；${SAVE_BESIDE.zh}`,
        en: `is too much: the pictures of the network have more than ${MOST_BYTES / 1_000_000} MB together; save it beside the article and name the file`,
      })
    return bytes
  }
}
