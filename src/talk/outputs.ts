/** A talk as the files that are made of it. Each painter is loaded when it is first asked for. */
import type { RuleCache } from '../assets/fonts/embedded.js'
import type { Host, PackageFiles } from '../host/host.js'
import type { Talk } from '../outline/deck.js'
import type { Handout, Pdf } from '../pdf/index.js'
import type { PptxOptions } from '../pptx/index.js'

/** The bytes of a PowerPoint. Throws where the talk has no slide. */
export async function writePptx(talk: Talk, host: Host, options: PptxOptions = {}): Promise<Uint8Array> {
  return (await import('../pptx/index.js')).writePptx(talk, host, options)
}

/** The handout as a PDF. */
export async function writePdf(talk: Talk, host: Host, handout?: Handout): Promise<Pdf> {
  return (await import('../pdf/index.js')).writePdf(talk, host, handout)
}

/** The speaker's script: the bytes of a Word document. */
export async function writeScript(talk: Talk, host: Host): Promise<Uint8Array> {
  return (await import('../script/index.js')).writeScript(talk, host)
}

/** The live deck as the text of one HTML file. See `playerPage`. */
export async function writeHtml(talk: Talk, host: PackageFiles, cache?: RuleCache): Promise<string> {
  return (await import('../player/page.js')).playerPage(talk, host, cache)
}
