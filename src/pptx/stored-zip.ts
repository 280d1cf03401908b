/**
 * What pptxgenjs uses of JSZip, over fflate: the bundle has it in JSZip's place. pptxgenjs's zip is opened again at once
 * to be finished, so packing it is wasted time, and JSZip is the larger part of what `lectern pptx` would load.
 */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'

/** Only for what is read again right away: a fixed date keeps workbooks inside a chart the same on every run. */
const ZIP_EPOCH = new Date(1980, 0, 1)

export default class StoredZip {
  private readonly entries: Zippable = {}

  /** Folders come to be with their files. */
  folder(): this {
    return this
  }

  file(name: string, content: string | Uint8Array, { base64 = false } = {}): this {
    if (typeof content !== 'string') this.entries[name] = content
    else this.entries[name] = base64 ? strToU8(atob(content), true) : strToU8(content)
    return this
  }

  /** The zip, as bytes or, for `base64`, as text. */
  generateAsync({ type }: { type: string }): Promise<Uint8Array | string> {
    const bytes = zipSync(this.entries, { mtime: ZIP_EPOCH, level: 0 })
    return Promise.resolve(type === 'base64' ? btoa(strFromU8(bytes, true)) : bytes)
  }
}
