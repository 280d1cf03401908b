/** A school's PowerPoint as a theme: its colours and fonts in our tokens, so that deck and PowerPoint both wear them. */
import { childOf, unescapeXml } from '../ooxml/xml.js'
import { type Parts, readXml } from '../ooxml/package.js'
import { readTheme, type ReadTheme } from '../ooxml/read.js'
import type { TemplateRemark } from '../article/article.js'
import { inputError } from '../article/errors.js'
import { without } from '../article/without.js'
import { contrastRatio, mixColors } from '../text/color.js'
import type { Ratio } from '../layout/scene.js'
import {
  type BaseTheme,
  COLOR_SLOTS,
  type Colors,
  type ColorToken,
  type CustomTheme,
  resolveTheme,
  type TemplateTheme,
} from '../themes/index.js'
import { openArchive } from '../import/archive.js'
import { leastContrast, prevailingColor, type Tally, tallyOf } from '../themes/ground.js'
import { type Backdrops, drawBackdrops, type Paint } from './backdrops.js'
import { type Scheme, slotValue } from './color.js'
import type { Size } from './fit.js'
import { schoolOf } from './school.js'
import { fontsOf } from './fonts.js'
import { LEGIBLE } from './ink.js'
import { bestMaster, type Pages, readPages } from './pages.js'

export interface SchoolTheme {
  theme: CustomTheme<BaseTheme>
  /** Pictures of what the template draws, by their key in the talk's assets. */
  files: Map<string, Uint8Array>
  /** What could not be taken as it is, a sentence each. */
  remarks: TemplateRemark[]
}

/**
 * @param choice what the data says besides; it wins.
 * @param file path of the PowerPoint, for messages.
 * @param paint draws what lies behind the words, so that their colours can be chosen for it.
 * @throws InputError where it is no PowerPoint.
 */
export async function readTemplate(
  bytes: Uint8Array,
  file: string,
  { choice, ratio, paint }: { choice: TemplateTheme<BaseTheme>; ratio: Ratio; paint: Paint },
): Promise<SchoolTheme> {
  const { extends: base = 'paper' } = choice
  const given = without(choice, ['pptx', 'extends', 'fonts']) as Omit<
    TemplateTheme<BaseTheme>,
    'pptx' | 'extends' | 'fonts'
  >
  const parts: Parts = openArchive(bytes, file, { mostRatio: 1000 })
  const { values, map, master } = themeOf(parts, file)
  const drawn = await pagesOf(parts, { scheme: { values, map }, size: PAGES[ratio], file, paint })
  const { colors, dark } = colorsOf({ values, map }, drawn?.backdrops)
  const { fonts, remarks } = fontsOf({ parts, master, values, file })
  const changed = slotValue('accent1', { values, map })
  if (changed !== undefined && changed !== colors.accent)
    remarks.push({
      zh: `${file}：它的第一强调色 ${changed} 太淡，写字看不清，改用同色相的 ${colors.accent}`,
      en: `${file}: its first accent ${changed} is too pale for words; ${colors.accent} of the same hue takes its place`,
    })
  const theme = {
    extends: base,
    face: dark ? 'dark' : 'light',
    ...colors,
    ...given,
    fonts: { ...fonts, ...choice.fonts },
  } as const
  const resolved = resolveTheme(theme).colors
  const school =
    drawn &&
    schoolOf(drawn.pages, {
      backdrops: drawn.backdrops,
      ratio,
      colors: resolved,
      kept: keptSlots({ values, map }, resolved),
      file,
    })
  return {
    theme: { ...theme, ...(school !== undefined && { template: school.template }) },
    files: school?.files ?? new Map(),
    remarks: [...remarks, ...(school?.remarks ?? [])],
  }
}

/** Of the page, as shares: where the words of a page of content stand. */
const BODY = { left: 0.06, right: 0.94, top: 0.25, bottom: 0.88 }

/** The template's colours in our tokens, as far as it has them and words are read in them. */
function colorsOf(
  scheme: Scheme,
  backdrops: Backdrops | undefined,
): { colors: Partial<Colors> & Pick<Colors, 'paper' | 'ink'>; dark: boolean } {
  const colorOf = (name: string): string | undefined => slotValue(name, scheme)
  const behind = backdrops === undefined ? new Map<string, number>() : tallyOf(backdrops.grounds.content, [BODY])
  // A template may colour its pages itself, whatever its theme calls the background.
  const paper = prevailingColor(behind) ?? colorOf('bg1') ?? '#FFFFFF'
  const dark = contrastRatio(paper, '#FFFFFF') > contrastRatio(paper, '#000000')
  const text = colorOf('tx1') ?? '#000000'
  const ink =
    contrastRatio(text, paper) >= READABLE && leastContrast(text, behind) >= LEGIBLE.small ? text : inkOn(paper, behind)
  const over = (name: string): string | undefined => {
    const color = colorOf(name)
    return color && readable(color, { paper, ink, behind })
  }
  const colors = {
    paper,
    ink,
    surface: quiet(colorOf('bg2'), paper, ink),
    muted: over('tx2'),
    accent: over('accent1'),
    highlight: over('accent2'),
    third: over('accent3'),
    fourth: over('accent4'),
    link: over('hlink'),
    visited: over('folHlink'),
  }
  return {
    colors: {
      ...(Object.fromEntries(Object.entries(colors).filter(([, color]) => color !== undefined)) as Partial<Colors>),
      paper,
      ink,
    },
    dark,
  }
}

/** Black or white, whichever is read on more of a page; on both alike, on its usual colour. */
function inkOn(paper: string, behind: Tally): string {
  const [black, white] = ['#000000', '#FFFFFF'].map((color) => ({
    color,
    least: leastContrast(color, behind),
    usual: contrastRatio(color, paper),
  }))
  if (black === undefined || white === undefined) return '#000000'
  const better = Math.abs(black.least - white.least) < 0.5 ? black.usual >= white.usual : black.least > white.least
  return better ? black.color : white.color
}

/** Our pages in EMU. */
const PAGES: Record<Ratio, Size> = {
  '16:9': { width: 12_192_000, height: 6_858_000 },
  '4:3': { width: 9_144_000, height: 6_858_000 },
}

interface DrawnPages {
  pages: Pages
  backdrops: Backdrops
}

async function pagesOf(
  parts: Parts,
  { scheme, size, file, paint }: { scheme: Scheme; size: Size; file: string; paint: Paint },
): Promise<DrawnPages | undefined> {
  try {
    const pages = readPages(parts, scheme, size)
    return pages && { pages, backdrops: await drawBackdrops(pages, paint) }
  } catch {
    throw inputError(file, {
      zh: '它的母版或某个版式读不出来；请在 PowerPoint 里打开，再存一次',
      en: 'its master or a layout cannot be read; open it in PowerPoint and save it again',
    })
  }
}

const SLOTS = [
  'bg1',
  'tx1',
  'bg2',
  'tx2',
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
const MAPPED: Record<string, string> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }

/** Slots whose value is ours as well: shapes in them go on following the theme. */
function keptSlots(scheme: Scheme, colors: Colors): Set<string> {
  const ours = new Map(
    Object.entries(COLOR_SLOTS).map(([token, slot]) => [slot as string, colors[token as ColorToken].toUpperCase()]),
  )
  return new Set(SLOTS.filter((name) => slotValue(name, scheme) === ours.get(MAPPED[name] ?? name)))
}

function themeOf(parts: Parts, file: string): { values: ReadTheme; map: Record<string, string>; master: string } {
  try {
    const master = bestMaster(parts) ?? ''
    const values = readTheme(parts, master)
    const map = childOf(readXml(parts, master), 'p:clrMap')?.attributes ?? {}
    return {
      values,
      master,
      map: Object.fromEntries(Object.entries(map).map(([name, slot]) => [name, unescapeXml(slot ?? '')])),
    }
  } catch {
    throw inputError(file, {
      zh: '这不是能读出主题的 PowerPoint；请存成 .pptx 或 .potx，不要设密码',
      en: 'this is no PowerPoint whose theme can be read; save it as .pptx or .potx, without a password',
    })
  }
}

/** WCAG 2.2, 1.4.6: words, and words on it in the colour of the page, need this much. */
const READABLE = 7

/** The colour, or as much of the ink in it as makes words stand out from the page, and from all that is drawn on it; where ink does not, as much as ink. */
function readable(color: string, { paper, ink, behind }: { paper: string; ink: string; behind: Tally }): string {
  const wanted = {
    usual: contrastRatio(ink, paper) >= READABLE ? READABLE : LEGIBLE.small,
    least: Math.min(LEGIBLE.small, leastContrast(ink, behind)),
  }
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mixColors(color, ink, share)
    if (contrastRatio(mixed, paper) >= wanted.usual && leastContrast(mixed, behind) >= wanted.least)
      return share === 0 ? color : mixed.toUpperCase()
  }
  return ink
}

/** A background of cards must bear the ink; one that does not is left to the base theme's way. */
function quiet(color: string | undefined, paper: string, ink: string): string {
  return color !== undefined && contrastRatio(color, ink) >= READABLE
    ? color
    : mixColors(paper, ink, 0.05).toUpperCase()
}
