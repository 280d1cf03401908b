/** Faces of a template's theme as far as lines can be measured in them. */
import type { TemplateRemark } from '../article/article.js'
import { type Parts, readXml } from '../ooxml/package.js'
import { readRelations, type ReadTheme } from '../ooxml/read.js'
import { descendantsOf, unescapeXml } from '../ooxml/xml.js'
import { type CustomFonts, type EastAsianFaces, LATIN_FACES, type LatinFace } from '../themes/index.js'

/** Faces with serifs that come with Office or with schools' own machines. */
const SERIFS =
  /^(?:cambria|georgia|garamond|palatino|book antiqua|bookman|century(?! gothic)|constantia|baskerville|didot|bodoni|caladea|noto serif|source serif|times)/iu

/** Han faces that go with serifs: Song, Ming, Fangsong and Kai. */
const SONG = /宋|明|楷|song|ming|sun|kai|serif|mincho|batang/iu

/**
 * Latin faces are set in one of known widths: in another, words such as “little” would be wider than they were
 * measured, even in one that is narrower on the whole, and lines would break elsewhere than in the deck. Any East-Asian
 * face will do, Han being an em wide in all.
 *
 * @param master the part whose theme it is.
 */
export function fontsOf({
  parts,
  master,
  values,
  file,
}: {
  parts: Parts
  master: string
  values: ReadTheme
  file: string
}): { fonts: CustomFonts; remarks: TemplateRemark[] } {
  const latin = values['minor.latin'] ?? values['major.latin']
  const known = LATIN_FACES.find((face) => face.toLowerCase() === latin?.toLowerCase())
  const eastAsian = values['minor.ea'] ?? values['major.ea'] ?? facesByScript(parts, master)
  const nearest = known ?? nearestFace(latin ?? '', eastAsian)
  const said = nearest ?? 'Arial'
  const remarks =
    latin === undefined || known !== undefined
      ? []
      : [
          {
            zh: `${file}：${latin} 的字宽不详，换行会不同，改用 ${said}`,
            en: `${file}: ${latin} is set as ${said}, since its widths are not known and lines would break elsewhere`,
          },
        ]
  return {
    fonts: { ...(nearest !== undefined && { latin: nearest }), ...(eastAsian !== undefined && { eastAsian }) },
    remarks,
  }
}

/** A face with serifs stays one, unless Han words would change with it: the deck has serifs for both or for none. */
function nearestFace(latin: string, eastAsian: string | EastAsianFaces | undefined): LatinFace | undefined {
  const han = typeof eastAsian === 'object' ? eastAsian.Hans : eastAsian
  return SERIFS.test(latin) && (han === undefined || SONG.test(han)) ? 'Times New Roman' : undefined
}

const SCRIPTS = ['Hans', 'Hant', 'Jpan', 'Hang'] as const

/** Where a theme leaves the East-Asian face open it names one for each script (20.1.4.1.16). */
function facesByScript(parts: Parts, master: string): EastAsianFaces | undefined {
  const theme = [...readRelations(parts, master).values()].find(({ type }) => type === 'theme')?.target
  if (theme === undefined || !parts.has(theme)) return undefined
  const fonts = descendantsOf(readXml(parts, theme), 'a:minorFont').flatMap((font) => descendantsOf(font, 'a:font'))
  const faces = SCRIPTS.flatMap((script) => {
    const face = unescapeXml(
      fonts.find(({ attributes }) => attributes['script'] === script)?.attributes['typeface'] ?? '',
    )
    return face === '' ? [] : [[script, face] as const]
  })
  return faces.length === 0 ? undefined : Object.fromEntries(faces)
}
