/** The bundled fonts cut to the characters of one talk, for a file that carries its fonts with it. */
import type { PackageFiles } from '../../host/host.js'
import { SHARED_MARKS } from '../../layout/metrics.js'
import { itemParagraphs, type Scene } from '../../layout/scene.js'
import type { FontFamily, Theme } from '../../themes/index.js'
import { dataUri } from '../../text/base64.js'
import { fontFaceRule } from './css.js'
import type { Face } from './faces.js'
import { formatRanges, inRanges, parseRanges, rangesOf } from './ranges.js'
import { webFont } from './web-font.js'

/** Where rules are kept from one run to the next, by what they are made of. */
export interface RuleCache {
  get(key: string): Promise<string | undefined>
  put(key: string, rule: string): Promise<void>
}

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

/** All files of a family, in one weight and style: one font of the page. */
interface Group extends Omit<Face, 'file' | 'ranges' | 'weight'> {
  weight: '400' | '700'
  files: Face[]
}

/**
 * In the order in which a browser asks the families of a stack. A face with a weight axis is two groups: two static fonts
 * are smaller than one with the axis.
 */
function groupsOf(faces: readonly Face[]): Group[] {
  const groups = new Map<string, Group>()
  for (const face of faces)
    for (const weight of face.weight === '400 700' ? (['400', '700'] as const) : [face.weight]) {
      const { family, bundled, style, release } = face
      const key = `${family} ${weight} ${style}`
      const group = groups.get(key) ?? { family, bundled, style, release, weight, files: [] }
      group.files.push(face)
      groups.set(key, group)
    }
  return [...groups.values()]
}

function isHan({ family }: Group): boolean {
  return family === 'Lectern Sans' || family === 'Lectern Serif'
}

/** Whether text of this look is set in this font; the Han font has no italic and stands in upright. */
function serves(group: Group, used: Used): boolean {
  const italic = !isHan(group) && used.italic
  return (
    used.western === group.family.startsWith('Lectern Western') &&
    group.bundled === used.bundled &&
    group.weight === (used.bold ? '700' : '400') &&
    group.style === (italic ? 'italic' : 'normal')
  )
}

/**
 * `@font-face` rules with the fonts as `data:` URIs, holding no glyph that the scenes do not show. The fonts are asked in
 * order, as a browser asks the families of a stack: a character is embedded once for each look.
 */
export async function embeddedFonts(
  faces: readonly Face[],
  scenes: readonly Scene[],
  fonts: Theme['fonts'],
  host: PackageFiles,
  cache?: RuleCache,
): Promise<string> {
  const used = usedCharacters(scenes, fonts)
  const rules: string[] = []
  for (const group of groupsOf(faces)) {
    const looks = used.filter((look) => serves(group, look))
    const wanted = new Set(looks.flatMap(({ codePoints }) => [...codePoints].filter((point) => offers(group, point))))
    const rule = wanted.size === 0 ? '' : await keptRule(group, [...wanted], host, cache)
    if (rule === '') continue
    rules.push(rule)
    for (const point of pointsOf(rule)) for (const look of looks) look.codePoints.delete(point)
  }
  return rules.join('\n')
}

function offers({ files }: Group, point: number): boolean {
  return files.some(({ ranges }) => inRanges(ranges, point))
}

/** Part of every key of the cache: another number where the same characters are to give another rule. */
const VERSION = 1

async function keptRule(
  group: Group,
  wanted: readonly number[],
  host: PackageFiles,
  cache: RuleCache | undefined,
): Promise<string> {
  const { family, weight, style, release } = group
  const key = JSON.stringify([VERSION, release, family, weight, style, formatRanges(rangesOf(wanted))])
  const kept = await cache?.get(key)
  if (kept !== undefined) return kept
  const rule = await ruleOf(group, wanted, host)
  await cache?.put(key, rule)
  return rule
}

/** The rule of one font with the characters that its files have of those that are wanted; empty where they have none. */
async function ruleOf({ files, ...group }: Group, wanted: readonly number[], host: PackageFiles): Promise<string> {
  const font = await webFont(files, group.weight === '700', wanted, host)
  if (font === undefined) return ''
  return fontFaceRule(
    { ...group, ranges: rangesOf(font.characters) },
    { url: dataUri('font/woff', font.bytes), format: 'woff' },
  )
}

/** The characters that a rule brings. */
function pointsOf(rule: string): number[] {
  const ranges = parseRanges(/unicode-range:([^}]*)\}/.exec(rule)?.[1] ?? '')
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
