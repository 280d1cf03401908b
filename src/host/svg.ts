/** What is asked of whoever draws SVGs, and what comes back. */

/** Either a width in pixels, or the bounds of the longer side, between which it is twice the drawing's own. */
export type SvgTask = { svg: string } & ({ width: number; pixels: boolean } | { side: { least: number; most: number } })

export interface SvgDrawing {
  /** Of the picture where a width was asked for, else of the drawing itself. */
  width: number
  height: number
  /** A PNG, or pixels row by row, four bytes each, where they were asked for. */
  bytes: Uint8Array
}

/** Why a drawing cannot be made. */
export class DrawingFault extends Error {
  constructor(
    message: string,
    /** Whether it only took too long. */
    readonly late = false,
  ) {
    super(message)
  }
}
