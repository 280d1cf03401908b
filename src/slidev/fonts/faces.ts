/** The bundled faces: files of the font packages, each with the characters that it is asked for. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseRanges, without, type Range } from './ranges.js'

/** `Lectern Latin` has Arial's advances; `Lectern Sans` is Noto Sans SC, where every Han glyph is 1 em. */
export type FamilyName = 'Lectern Latin' | 'Lectern Sans'

export interface Face {
  family: FamilyName
  /** Absolute path of a woff2 file. */
  file: string
  weight: '400' | '700' | '400 700'
  style: 'normal' | 'italic'
  ranges: Range[]
}

/**
 * Marks that Latin and Chinese share. PowerPoint sets them from the East-Asian face, a full em wide, in runs whose
 * language is East-Asian. The dash — is left to the Latin face: Noto's is narrower than an em, Arial's is one exactly
 * and joins its neighbour, as —— wants.
 */
export const SHARED_MARKS = '“”‘’…·'

const packages = createRequire(import.meta.url)

/** Latin scripts of @fontsource/arimo, in the order in which the first match is wanted. */
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'hebrew']

async function latinFaces(eastAsian: boolean): Promise<Face[]> {
  const folder = dirname(packages.resolve('@fontsource/arimo/package.json'))
  const unicode = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const excluded = eastAsian ? Array.from(SHARED_MARKS, (mark) => mark.codePointAt(0) ?? 0) : []
  return SCRIPTS.flatMap((script) => {
    const ranges = excluded.reduce<Range[]>(without, parseRanges(unicode[script] ?? 'U+0'))
    return (['400', '700'] as const).flatMap((weight) =>
      (['normal', 'italic'] as const).map(
        (style): Face => ({ family: 'Lectern Latin', file: join(folder, 'files', `arimo-${script}-${weight}-${style}.woff2`), weight, style, ranges }),
      ),
    )
  })
}

const RE_FACE = /url\(([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g

async function hanFaces(): Promise<Face[]> {
  const folder = dirname(packages.resolve('@fontsource-variable/noto-sans-sc/package.json'))
  const css = await readFile(join(folder, 'wght.css'), 'utf8')
  return Array.from(css.matchAll(RE_FACE), ([, file = '', ranges = '']): Face => ({
    family: 'Lectern Sans',
    file: join(folder, file),
    weight: '400 700',
    style: 'normal',
    ranges: parseRanges(ranges),
  }))
}

/** Every face, for a deck of this language (BCP 47). */
export async function bundledFaces(lang: string): Promise<Face[]> {
  return [...(await latinFaces(isEastAsian(lang))), ...(await hanFaces())]
}

export function isEastAsian(lang: string): boolean {
  return /^(zh|ja|ko|yue)(-|$)/i.test(lang)
}
