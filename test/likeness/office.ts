/** What LibreOffice makes of a PowerPoint: its pages as pictures, and where it put every word. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PNG } from 'pngjs'
import { findProgram } from '../../scripts/programs.mjs'
import { drawPages } from './pages.js'

/** A word at its place, in page units. */
export interface PdfWord {
  text: string
  x: number
  y: number
  width: number
  height: number
}

export interface Pages {
  /** Folder with the .pptx, its .pdf and what else was made. */
  folder: string
  words: PdfWord[][]
  /** 1440 pixels wide for a 1280 unit page. */
  pictures: PNG[]
}

const program = (name: string): string => {
  const found = findProgram(name)
  if (found === undefined) throw new Error(`${name} is missing; run scripts/test-setup.mjs`)
  return found
}

/** Runs LibreOffice with a profile of its own, so that several runs do not wait for one another. */
export function convert(file: string, format: string): string {
  const folder = path.dirname(file)
  const profile = mkdtempSync(path.join(tmpdir(), 'lectern-office-'))
  execFileSync(
    program('soffice'),
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file],
    { stdio: 'ignore' },
  )
  return file.replace(/\.[^.]+$/, `.${format}`)
}

/** Pixels to the page unit. */
export const SCALE = 1.125

export function pagesOf(pptx: Uint8Array): Pages {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-pages-'))
  const file = path.join(folder, 'talk.pptx')
  writeFileSync(file, pptx)
  const pdf = convert(file, 'pdf')
  return { folder, words: wordsOf(pdf), pictures: drawPages(pdf, 96 * SCALE) }
}

/** From points to page units. */
const UNITS = 96 / 72

function wordsOf(pdf: string): PdfWord[][] {
  const html = execFileSync(program('pdftotext'), ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
        ([, x = '', y = '', right = '', bottom = '', text = '']) => ({
          text: text
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&apos;/g, "'")
            .replace(/&amp;/g, '&'),
          x: Number(x) * UNITS,
          y: Number(y) * UNITS,
          width: (Number(right) - Number(x)) * UNITS,
          height: (Number(bottom) - Number(y)) * UNITS,
        }),
      ),
    )
}
