/** The fonts of one talk: which of them shows a letter. */
import type { PackageFiles } from '../../host/host.js'
import type { Mark, TypeLook } from '../../layout/drawing/index.js'
import type { CutFont, Lettered } from './cut-font.js'
import { type Cut, cutFaces, cutFixed } from './cut.js'
import { bundledFaces, type Face } from './faces.js'

export interface Lettering {
  /** What shows a letter in a look; undefined where no font has it. */
  find(letter: string, look: TypeLook): Lettered | undefined
  /** Letters that no font has, in the order in which they come. */
  missing: string[]
  /** Where there are such: a font whose glyph 0, an empty box, stands for them. */
  stand?: CutFont
}

/**
 * Cuts fonts to the letters that marks show.
 *
 * @param lang BCP 47; decides which font has the marks that Latin and Chinese share.
 */
export async function loadLettering(marks: readonly Mark[], lang: string, host: PackageFiles): Promise<Lettering> {
  const wanted = wantedLetters(marks)
  const families = [
    ...new Set([
      'sans' as const,
      ...[...wanted.values()].flatMap(({ look: { family } }) => (family === 'code' ? [] : [family])),
    ]),
  ]
  const faces = await bundledFaces(lang, families, host)
  const fonts = new Map<string, CutFont[]>()
  const missing = new Set<string>()
  const looks = [...wanted.values()]
  const cut = cutOnce(faces, looks, host)
  for (const { look, points } of looks) fonts.set(keyOf(look), await fontsFor(look, points, cut, host))
  const find = (letter: string, look: TypeLook): Lettered | undefined => findIn(fonts.get(keyOf(look)) ?? [], letter)
  for (const { look, letters } of looks)
    for (const letter of letters) if (find(letter, look) === undefined) missing.add(letter)
  const stand =
    missing.size === 0
      ? undefined
      : await cutFaces(
          cutFor({ half: 'latin', family: 'sans', bold: false, italic: false }, faces),
          new Set([0x20]),
          host,
        )
  return { find, missing: [...missing], ...(stand !== undefined && { stand }) }
}

interface Wanted {
  look: TypeLook
  letters: Set<string>
  points: Set<number>
}

function keyOf({ family, bold, italic, western }: TypeLook): string {
  return `${family}${western === true ? ' western' : ''}${bold ? ' bold' : ''}${italic ? ' italic' : ''}`
}

function wantedLetters(marks: readonly Mark[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  for (const mark of marks) {
    if (mark.type !== 'text') continue
    for (const { family, bold, italic, western, letters } of mark.spans) {
      const look: TypeLook = { family, bold, italic, ...(western === true && { western }) }
      const key = keyOf(look)
      const entry = wanted.get(key) ?? { look, letters: new Set(), points: new Set() }
      wanted.set(key, entry)
      for (const { text, shape = text } of letters) {
        entry.letters.add(shape)
        entry.points.add(shape.codePointAt(0) ?? 0)
      }
    }
  }
  return wanted
}

/** One part of a family, in a weight; Han has no slanted one and stands upright. `western` has but the marks that it shares with Latin. */
interface Half {
  half: 'western' | 'latin' | 'han'
  family: 'sans' | 'serif'
  bold: boolean
  italic: boolean
}

type CutHalf = (half: Half) => Promise<CutFont | undefined>

/** Each half is cut once, to the letters of all looks that may ask it. */
function cutOnce(faces: readonly Face[], looks: readonly Wanted[], host: PackageFiles): CutHalf {
  const shared = new Map<string, Promise<CutFont | undefined>>()
  const points = (half: Half): Set<number> =>
    new Set(
      looks
        .filter(({ look }) => halvesFor(look).some((asked) => nameOf(asked) === nameOf(half)))
        .flatMap((look) => [...look.points]),
    )
  return (half) => {
    const name = nameOf(half)
    const known = shared.get(name) ?? cutFaces(cutFor(half, faces), points(half), host)
    shared.set(name, known)
    return known
  }
}

function nameOf({ half, family, bold, italic }: Half): string {
  return `${half} ${family} ${String(bold)} ${String(italic)}`
}

function cutFor({ half, family, bold, italic }: Half, faces: readonly Face[]): Cut {
  const weights = bold ? ['700', '400 700'] : ['400', '400 700']
  const chosen = faces.filter(
    (face) =>
      face.bundled === family &&
      halfOf(face) === half &&
      weights.includes(face.weight) &&
      face.style === (italic ? 'italic' : 'normal'),
  )
  return { faces: chosen, bold, italic }
}

function halfOf({ family }: Face): Half['half'] {
  if (family.startsWith('Lectern Western')) return 'western'
  return family.startsWith('Lectern Latin') ? 'latin' : 'han'
}

/** In the order in which they are asked, as a browser asks the families of a stack. */
function halvesFor({ family, bold, italic, western }: TypeLook): Half[] {
  const own = family === 'code' ? 'sans' : family
  const families = own === 'sans' ? (['sans'] as const) : (['serif', 'sans'] as const)
  const latin: Half = { half: 'latin', family: own, bold, italic }
  return [
    ...(western === true ? [{ ...latin, half: 'western' as const }] : []),
    latin,
    ...families.map((name): Half => ({ half: 'han', family: name, bold, italic: false })),
  ]
}

async function fontsFor(
  look: TypeLook,
  points: ReadonlySet<number>,
  cut: CutHalf,
  host: PackageFiles,
): Promise<CutFont[]> {
  const fonts: CutFont[] = look.family === 'code' ? [await cutFixed(look.bold, look.italic, host)] : []
  for (const half of halvesFor(look)) {
    if ([...points].every((point) => fonts.some(({ glyphs }) => glyphs.has(point)))) break
    const font = await cut(half)
    if (font !== undefined) fonts.push(font)
  }
  return fonts
}

function findIn(fonts: readonly CutFont[], letter: string): Lettered | undefined {
  const point = letter.codePointAt(0) ?? 0
  for (const font of fonts) {
    const glyph = font.glyphs.get(point)
    if (glyph !== undefined) return { font, glyph }
  }
  return undefined
}
