/**
 * What pptxgenjs uses of JSZip: the bundle has it in JSZip's place. pptxgenjs's zip is opened again at once to be
 * finished, so packing it is wasted time, and JSZip is the larger part of what `lectern pptx` would load.
 */
import type { WrittenParts } from '../ooxml/package.js'

export default class StoredZip {
  /** What was put in, by name. */
  readonly parts: WrittenParts = new Map()

  /** Folders come to be with their files. */
  folder(): this {
    return this
  }

  file(name: string, content: string | Uint8Array): this {
    this.parts.set(name, content)
    return this
  }

  /** Not packed: the painter takes the parts as they are. */
  generateAsync(): Promise<this> {
    return Promise.resolve(this)
  }
}
