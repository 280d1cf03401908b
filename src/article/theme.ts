/** The shape of a data file's `theme`: a name, or one of the themes with some of its tokens changed. */
import * as z from 'zod'
import { line, told } from '../slides/kind.js'
import { BASE_THEMES, type ColorToken, isColor, LATIN_FACES, THEME_NAMES } from '../themes/index.js'

/** What is no colour may also be nothing at all: YAML takes a `#` without quotes for the start of a comment. */
const color: z.ZodType<string> = z
  .any()
  .refine(isColor, told("颜色写成 '#RRGGBB'，加引号", "write a colour as '#RRGGBB', in quotes"))
  .meta({ type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' })

const colors = {
  paper: color.optional().describe('Background of a slide.'),
  ink: color.optional().describe('Text.'),
  surface: color.optional().describe('Background of a quiet card.'),
  muted: color.optional().describe('Secondary text.'),
  accent: color.optional().describe('The colour of the school: covers, cards, arrows. soft and rule follow it.'),
  highlight: color.optional().describe('The second colour, for what should stand out.'),
  third: color.optional().describe('For charts and comparisons.'),
  fourth: color.optional().describe('For charts and comparisons.'),
  soft: color.optional().describe('A tint, to fill a card behind text.'),
  rule: color.optional().describe('Hairlines.'),
  link: color.optional(),
  visited: color.optional(),
} satisfies Record<ColorToken, z.ZodType>

const customTheme = z.strictObject({
  extends: z.enum(BASE_THEMES).describe('The theme from which this one departs.'),
  face: z
    .enum(['light', 'dark'])
    .optional()
    .describe('Dark text on light pages, or the other way round; light when absent.'),
  ...colors,
  fonts: z
    .strictObject({
      latin: z
        .enum(LATIN_FACES)
        .optional()
        .describe('Faces of equal widths only: lines must break where they were measured to.'),
      eastAsian: line
        .optional()
        .describe('The face for Chinese, Japanese and Korean in PowerPoint, by its name: 楷体, SimHei.'),
    })
    .optional(),
  logo: z
    .union([line, z.strictObject({ src: line, alt: z.string().optional().describe('The name of the school.') })])
    .optional()
    .describe('A picture file, from the folder of this one; on the cover and on every page of content.'),
})

/** A school's PowerPoint; what else the data says wins over it. */
const templateTheme = customTheme.extend({
  pptx: line.describe(
    'The school’s PowerPoint or template (.pptx, .potx), from the folder of this file: its colours and fonts.',
  ),
  extends: z
    .enum(BASE_THEMES)
    .optional()
    .describe('The theme whose openers and ornaments it takes; paper when absent.'),
})

export const themeSchema = z.union([z.enum(THEME_NAMES), templateTheme, customTheme])
