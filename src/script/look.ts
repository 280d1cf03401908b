/** How the script looks: fonts, languages and styles of the Word document. */
import { type IRunPropertiesOptions, type IStylesOptions, LineRuleType } from 'docx'
import { isRightToLeft, languageOf } from '../text/languages.js'
import type { FontFamily, Theme } from '../themes/index.js'

/** East-Asian text is in the talk's language and the rest in English, or the other way round; Word asks for three. */
function languages(lang: string): NonNullable<IRunPropertiesOptions['language']> {
  const { office, setting, direction } = languageOf(lang)
  const isEastAsian = setting !== 'western'
  return {
    value: isEastAsian ? 'en-US' : office,
    eastAsia: isEastAsian ? office : 'zh-CN',
    ...(direction === 'rtl' && { bidirectional: office }),
  }
}

function fontsOf({ latin, eastAsian }: FontFamily, lang: string): NonNullable<IRunPropertiesOptions['font']> {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: eastAsian[languageOf(lang).eastAsian] }
}

/** Style of the lines that say times. */
export const TIMES = 'SlideTimes'

/** Styles of what is not said unless somebody asks, and of the line above it. */
export const SPARE = 'SpareNotes'
export const SPARE_HEADING = 'SpareHeading'

/** Type sizes in half-points, distances in twentieths of a point. To be read at arm's length from a lectern: large, and set wide. */
const BODY = { size: 26, line: 400, after: 120 } as const
const QUIET = { size: 21, line: 300, after: 80 } as const

/** Lines are so far apart at least: exact distances would cut off pictures, multiples are of what each font thinks a line is. */
const lineRule = LineRuleType.AT_LEAST

export function stylesOf({ fonts, colors }: Theme, lang: string): IStylesOptions {
  const heading = fontsOf(fonts.heading, lang)
  const rtl = isRightToLeft(lang)
  const ink = '1F1F1F'
  return {
    default: {
      document: {
        run: {
          font: fontsOf(fonts.body, lang),
          size: BODY.size,
          color: ink,
          language: languages(lang),
          ...(rtl && { rightToLeft: true }),
        },
        paragraph: { spacing: { line: BODY.line, lineRule, after: BODY.after }, ...(rtl && { bidirectional: true }) },
      },
      title: {
        run: { font: heading, size: 48, bold: true, color: ink },
        paragraph: { spacing: { line: 480, lineRule, after: 120 } },
      },
      heading1: {
        run: { font: heading, size: 36, bold: true, color: ink },
        paragraph: { spacing: { line: 400, lineRule, before: 480, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { font: heading, size: 30, bold: true, color: ink },
        paragraph: { spacing: { line: 360, lineRule, before: 360, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: TIMES,
        name: 'Slide Times',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 21, color: printed(colors.muted) },
        paragraph: { spacing: { line: 280, lineRule, after: 80 }, keepNext: true },
      },
      {
        id: SPARE_HEADING,
        name: 'Spare Heading',
        basedOn: 'Normal',
        next: SPARE,
        quickFormat: true,
        run: { size: QUIET.size, bold: true, color: printed(colors.muted) },
        paragraph: { spacing: { line: QUIET.line, lineRule, before: 200, after: 40 }, keepNext: true },
      },
      {
        id: SPARE,
        name: 'Spare Notes',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: QUIET.size, color: printed(colors.muted) },
        paragraph: { spacing: { line: QUIET.line, lineRule, after: QUIET.after } },
      },
    ],
  }
}

/** The theme's quiet colour where it is dark enough to read on white paper, else a grey. */
function printed(color: string): string {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 110 ? color.slice(1) : '595959'
}
