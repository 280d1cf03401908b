/** The pages of a PDF as pixels. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'
import { findProgram } from '../../scripts/programs.mjs'

/**
 * Every page, drawn by Poppler as PPM: packed as PNG it would take four times as long to write, and as long again to read.
 *
 * @param resolution in pixels per inch.
 */
export function drawPages(pdf: string, resolution: number): PNG[] {
  const program = findProgram('pdftoppm')
  if (program === undefined) throw new Error('pdftoppm is missing; run scripts/test-setup.mjs')
  const { dir, name } = path.parse(pdf)
  execFileSync(program, ['-r', String(resolution), pdf, path.join(dir, name)])
  return readdirSync(dir)
    .filter((found) => found.startsWith(`${name}-`) && found.endsWith('.ppm'))
    .sort()
    .map((found) => fromPpm(readFileSync(path.join(dir, found))))
}

/** Poppler writes `P6`, width and height, 255, each on its own line, and three bytes a pixel. */
function fromPpm(bytes: Buffer): PNG {
  const [header = '', width = '', height = ''] = /^P6\n(\d+) (\d+)\n255\n/.exec(bytes.toString('latin1', 0, 40)) ?? []
  if (header === '') throw new Error('pdftoppm wrote no PPM of 255 steps')
  const picture = new PNG({ width: Number(width), height: Number(height) })
  for (let from = header.length, to = 0; to < picture.data.length; from += 3, to += 4) {
    bytes.copy(picture.data, to, from, from + 3)
    picture.data[to + 3] = 0xff
  }
  return picture
}
