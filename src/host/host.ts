/**
 * What the engine asks of the outside, and all that it asks. Whoever runs it hands in one: Node's (src/host/node) or a
 * browser's (src/host/browser). All else in the engine is a function of its arguments.
 */
import type { SvgDrawing, SvgTask } from './svg.js'

export interface Host {
  /**
   * A file of a package that Lectern depends on, or of its own: a font, a WebAssembly module, a table of characters, the
   * player.
   *
   * @param path the package and the file in it: `@fontsource/arimo/unicode.json`. src/host/package-files.ts lists them.
   * @throws Error where it is not there.
   */
  packageFile(path: string): Promise<Uint8Array>

  /**
   * A file that an article names by its path from the article's folder, in which it must lie.
   *
   * @param article its own path, as the user gave it.
   * @throws PictureFault where it lies elsewhere or is no file, InputError where it cannot be read.
   */
  fileBeside(article: string, path: string): Promise<HostFile>

  /**
   * A picture's file. It must lie within the article's folder: what is in it may be shown to anybody.
   *
   * @throws PictureFault where it cannot be read, lies elsewhere, or is too large.
   */
  pictureBeside(article: string, source: string): Promise<Uint8Array>

  /**
   * Draws an SVG as pixels, without fonts of this machine: the same task gives the same bytes everywhere.
   *
   * @throws DrawingFault where it cannot be drawn, or not in time.
   */
  drawSvg(task: SvgTask): Promise<SvgDrawing>

  /**
   * A picture of the network, for `RemotePictures`. Absent where pages of other sites may not be read, as in a browser.
   *
   * @param address of http or https.
   * @throws PictureFault where it cannot be had.
   */
  fetchPicture?(address: string): Promise<Uint8Array>

  /** When a document says that it was made. Without a date it says nothing: the same talk gives the same bytes on every day. */
  readonly date?: Date
}

/** A part of what is asked of it, for whoever asks for no more. */
export type PackageFiles = Pick<Host, 'packageFile'>
export type SvgPainter = Pick<Host, 'drawSvg'>

export interface HostFile {
  /** Its path, for messages. */
  file: string
  bytes: Uint8Array
}
