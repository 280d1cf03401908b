/** The CSS that brings the bundled fonts to a page. */
import { FONT_BOX } from '../../layout/painting.js'
import type { FontFamily, Theme } from '../../themes/index.js'
import { languageOf } from '../../text/languages.js'
import type { Face } from './faces.js'
import { formatRanges } from './ranges.js'

/**
 * One ascent and descent for both families (Arial's, in hundredths of an em), so that the baseline of a line does not
 * depend on which script stands first in it.
 */
const METRICS = `ascent-override:${100 * FONT_BOX.ascent}%;descent-override:${100 * FONT_BOX.descent}%;line-gap-override:0%`

/** Where the browser finds the file of a face. */
interface Source {
  url: string
  format: 'woff' | 'woff2'
}

/** A face as a rule. */
export function fontFaceRule(
  face: Pick<Face, 'family' | 'weight' | 'style' | 'ranges'>,
  { url, format }: Source,
): string {
  return (
    `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:block;` +
    `${METRICS};src:url("${url}") format('${format}');unicode-range:${formatRanges(face.ranges)}}`
  )
}

/** System families for characters that the bundled fonts lack, by language. */
const SYSTEM = {
  sans: {
    Hans: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC'",
    Hant: "'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC'",
    Jpan: "'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP'",
    Hang: "'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR'",
  },
  serif: {
    Hans: "SimSun, 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC'",
    Hant: "PMingLiU, 'Songti TC', 'Noto Serif CJK TC'",
    Jpan: "'Yu Mincho', 'Hiragino Mincho ProN', 'Noto Serif CJK JP'",
    Hang: "Batang, AppleMyungjo, 'Noto Serif CJK KR'",
  },
} as const

const FAMILIES = {
  sans: { western: "'Lectern Western'", latin: "'Lectern Latin'", han: "'Lectern Sans'", generic: 'sans-serif' },
  serif: {
    western: "'Lectern Western Serif'",
    latin: "'Lectern Latin Serif'",
    han: "'Lectern Serif'",
    generic: 'serif',
  },
} as const

/**
 * The font stack of a deck. The bundled Han face has the shapes of mainland China: where a language writes the same
 * characters otherwise, its system families come first and the bundled face only helps out.
 */
export function fontStack(lang: string, bundled: FontFamily['bundled'] = 'sans'): string {
  const { latin, han, generic } = FAMILIES[bundled]
  const { eastAsian } = languageOf(lang)
  const system = SYSTEM[bundled][eastAsian]
  const families = eastAsian === 'Hans' ? [latin, han, system, generic] : [latin, system, han, generic]
  return families.join(', ')
}

/** The stacks by the variables (CSS custom properties) that the slides use. */
export function fontStacks(lang: string, { heading, body }: Theme['fonts']): Record<string, string> {
  const [font, headings] = [fontStack(lang, body.bundled), fontStack(lang, heading.bundled)]
  return {
    '--lectern-font': font,
    '--lectern-heading': headings,
    '--lectern-western': `${FAMILIES[body.bundled].western}, ${font}`,
    '--lectern-western-heading': `${FAMILIES[heading.bundled].western}, ${headings}`,
  }
}

/** The same as a rule. */
export function fontStackRule(lang: string, fonts: Theme['fonts']): string {
  const stacks = Object.entries(fontStacks(lang, fonts)).map(([variable, families]) => `${variable}:${families}`)
  return `:root{${stacks.join(';')}}`
}
