/** The bundled fonts cut to the characters of one talk, for a file that carries its fonts with it. */
import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { packageFilePath } from '../../host/node/package-file.js'
import { itemParagraphs, type Scene } from '../../layout/scene.js'
import { type FontFamily, type Theme, THEMES } from '../../themes/index.js'
import { fontFaceRule } from './css.js'
import { type Face, SHARED_MARKS } from '../../assets/fonts/faces.js'
import { inRanges, rangesOf } from '../../assets/fonts/ranges.js'

/** The characters that a talk shows, by the look in which it shows them. */
interface Used {
  bundled: FontFamily['bundled']
  bold: boolean
  italic: boolean
  /** Marks that Latin and Han fonts share, where the Latin font has to show them. */
  western: boolean
  codePoints: Set<number>
}

const LOOKS = [
  { bold: false, italic: false },
  { bold: true, italic: false },
  { bold: false, italic: true },
  { bold: true, italic: true },
]

/** In every look: a browser takes the metrics of a line from the first face whose range holds a space (CSS Fonts 4). */
const SPACE = ' '

function usedCharacters(scenes: readonly Scene[], fonts: Theme['fonts']): Used[] {
  const families = [...new Set([fonts.body.bundled, fonts.heading.bundled])]
  const used = families.flatMap((bundled) =>
    [false, true].flatMap((western) =>
      LOOKS.map((look): Used => ({ ...look, bundled, western, codePoints: new Set() })),
    ),
  )
  const paragraphs = scenes.flatMap((scene) => scene.items.flatMap(itemParagraphs))
  for (const paragraph of paragraphs) {
    for (const run of paragraph.runs) {
      const family = fonts[run.font === 'heading' ? 'heading' : 'body'].bundled
      const looks = used.filter(
        ({ bundled, bold, italic }) =>
          bundled === family && bold === (run.bold ?? false) && italic === (run.italic ?? false),
      )
      for (const character of SPACE + markOf(paragraph.bullet) + run.text) {
        const western = paragraph.western === true && SHARED_MARKS.includes(character)
        looks.find((look) => look.western === western)?.codePoints.add(character.codePointAt(0) ?? 0)
      }
    }
  }
  // Words within a formula are set upright, from its TeX.
  const formulas = scenes.flatMap((scene) => scene.items.flatMap((item) => (item.type === 'formula' ? [item.tex] : [])))
  for (const character of formulas.join('')) used[0]?.codePoints.add(character.codePointAt(0) ?? 0)
  return used
}

function markOf(bullet: { type: 'dot' } | { type: 'number' } | undefined): string {
  if (!bullet) return ''
  return bullet.type === 'dot' ? '•' : '0123456789.'
}

/** A face as one or two faces of a single weight: two static cuts are smaller than one with a weight axis. */
function cuts(face: Face): Face[] {
  if (face.weight !== '400 700') return [face]
  return [
    { ...face, weight: '400' },
    { ...face, weight: '700' },
  ]
}

function isHan({ family }: Face): boolean {
  return family === 'Lectern Sans' || family === 'Lectern Serif'
}

/** Whether text of this look is set in this face; the Han face has no italic and stands in upright. */
function serves(face: Face, used: Used): boolean {
  const italic = !isHan(face) && used.italic
  return (
    used.western === face.family.startsWith('Lectern Western') &&
    face.bundled === used.bundled &&
    face.weight === (used.bold ? '700' : '400') &&
    face.style === (italic ? 'italic' : 'normal')
  )
}

/**
 * `@font-face` rules with the fonts as `data:` URIs, holding no glyph that the scenes do not show. The faces are asked
 * in order, as a browser asks the families of a stack: a character is embedded once for each look.
 */
export async function embeddedFonts(
  faces: readonly Face[],
  scenes: readonly Scene[],
  fonts: Theme['fonts'] = THEMES.paper.fonts,
): Promise<string> {
  const used = usedCharacters(scenes, fonts)
  const rules: string[] = []
  for (const face of faces.flatMap(cuts)) {
    const points = used.filter((look) => serves(face, look)).flatMap((look) => take(face, look))
    const rule = points.length > 0 ? await embeddedRule(face, points) : undefined
    if (rule !== undefined) rules.push(rule)
  }
  return rules.join('\n')
}

/**
 * The characters of a look that a face may have to show. Its range promises more than the font holds, so later faces
 * are asked as well, but for ASCII, which the first face has whole.
 */
function take(face: Face, look: Used): number[] {
  const points = [...look.codePoints].filter((point) => inRanges(face.ranges, point))
  for (const point of points) if (point < 0x80) look.codePoints.delete(point)
  return points
}

/** A font of nothing but a space has no outlines at all, which browsers refuse: it gets this letter as well. */
const OUTLINE = 'n'

async function embeddedRule(face: Face, points: readonly number[]): Promise<string | undefined> {
  const text = String.fromCodePoint(...points)
  const drawn = text.trim() === '' ? text + OUTLINE : text
  const source = await readFile(packageFilePath(face.file))
  const axes = isHan(face) ? { variationAxes: { wght: Number(face.weight) } } : {}
  const cut = await subsetFont(source, drawn, { targetFormat: 'sfnt', keepFeatures: [], noHinting: true, ...axes })
  if (glyphCount(cut) < 2) return undefined
  const font = await subsetFont(cut, drawn, { targetFormat: 'woff2', keepFeatures: [] })
  return fontFaceRule({ ...face, ranges: rangesOf(points) }, `data:font/woff2;base64,${font.toString('base64')}`)
}

/** How many glyphs a font has, `.notdef` among them: `numGlyphs` of its `maxp` table (OpenType 1.9). */
function glyphCount(font: Buffer): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === 'maxp')
      return font.readUInt16BE(font.readUInt32BE(record + 8) + 4)
  }
  return 0
}
