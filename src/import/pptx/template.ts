/** A school's PowerPoint as a theme: its colours and fonts in our tokens, so that deck and PowerPoint both wear them. */
import { childOf, unescapeXml } from '../../ooxml/xml.js'
import { readPackage, readXml } from '../../ooxml/package.js'
import { readPresentation, readRelations, type ReadTheme } from '../../ooxml/read.js'
import { inputError } from '../../article/errors.js'
import { without } from '../../article/without.js'
import { contrastRatio, mixColors } from '../../text/color.js'
import { type BaseTheme, type CustomTheme, LATIN_FACES, type TemplateTheme } from '../../themes/index.js'

export interface SchoolTheme {
  theme: CustomTheme<BaseTheme>
  /** What could not be taken as it is, a sentence each. */
  remarks: string[]
}

/**
 * @param choice what the data says besides; it wins.
 * @param file path of the PowerPoint, for messages.
 * @throws InputError where it is no PowerPoint.
 */
export function readTemplate(bytes: Uint8Array, file: string, choice: TemplateTheme<BaseTheme>): SchoolTheme {
  const { extends: base = 'paper' } = choice
  const given = without(choice, ['pptx', 'extends', 'fonts']) as Omit<TemplateTheme<BaseTheme>, 'pptx' | 'extends' | 'fonts'>
  const { values, map } = themeOf(bytes, file)
  const colorOf = (name: string): string | undefined => {
    const value = values[map[name] ?? name]
    return value === undefined || !/^[0-9A-F]{6}$/.test(value) ? undefined : `#${value}`
  }
  const paper = colorOf('bg1') ?? '#FFFFFF'
  const ink = readable(colorOf('tx1') ?? '#000000', paper, paper === '#FFFFFF' ? '#000000' : '#FFFFFF')
  const dark = contrastRatio(paper, '#FFFFFF') > contrastRatio(paper, '#000000')
  const over = (name: string): string | undefined => {
    const color = colorOf(name)
    return color && readable(color, paper, ink)
  }
  const colors = { paper, ink, surface: quiet(colorOf('bg2'), paper, ink), muted: over('tx2'), accent: over('accent1'), highlight: over('accent2'), third: over('accent3'), fourth: over('accent4'), link: over('hlink'), visited: over('folHlink') }
  const remarks: string[] = []
  const fonts = fontsOf(values, file, remarks)
  const changed = colorOf('accent1')
  if (changed !== undefined && changed !== colors.accent) remarks.push(`${file}: its first accent ${changed} is too pale for words; ${colors.accent} of the same hue takes its place`)
  const taken = Object.fromEntries(Object.entries(colors).filter(([, color]) => color !== undefined))
  return { theme: { extends: base, face: dark ? 'dark' : 'light', ...taken, ...given, fonts: { ...fonts, ...choice.fonts } }, remarks }
}

function themeOf(bytes: Uint8Array, file: string): { values: ReadTheme; map: Record<string, string> } {
  try {
    const parts = readPackage(bytes)
    const values = readPresentation(parts).theme
    const master = [...readRelations(parts, 'ppt/presentation.xml').values()].find(({ type }) => type === 'slideMaster')?.target ?? ''
    const map = childOf(readXml(parts, master), 'p:clrMap')?.attributes ?? {}
    return { values, map: Object.fromEntries(Object.entries(map).map(([name, slot]) => [name, unescapeXml(slot ?? '')])) }
  } catch {
    throw inputError(file, 'this is no PowerPoint whose theme can be read; save it as .pptx or .potx, without a password')
  }
}

/** WCAG 2.2, 1.4.6: words, and words on it in the colour of the page, need this much. */
const READABLE = 7

/** The colour, or as much of the ink in it as makes words stand out from the page. */
function readable(color: string, paper: string, ink: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mixColors(color, ink, share)
    if (contrastRatio(mixed, paper) >= READABLE) return share === 0 ? color : mixed.toUpperCase()
  }
  return ink
}

/** A background of cards must bear the ink; one that does not is left to the base theme's way. */
function quiet(color: string | undefined, paper: string, ink: string): string {
  return color !== undefined && contrastRatio(color, ink) >= READABLE ? color : mixColors(paper, ink, 0.05).toUpperCase()
}

/** Latin faces are set in one of known widths; any East-Asian face will do, Han being an em wide in all. */
function fontsOf(values: ReadTheme, file: string, remarks: string[]): { latin?: (typeof LATIN_FACES)[number]; eastAsian?: string } {
  const latin = values['minor.latin'] ?? values['major.latin']
  const known = LATIN_FACES.find((face) => face.toLowerCase() === latin?.toLowerCase())
  if (latin !== undefined && known === undefined) remarks.push(`${file}: ${latin} is set as Arial, since its widths are not known and lines would break elsewhere`)
  const eastAsian = values['minor.ea'] ?? values['major.ea']
  return { ...(known !== undefined && { latin: known }), ...(eastAsian !== undefined && { eastAsian }) }
}
