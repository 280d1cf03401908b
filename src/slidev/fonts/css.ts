/** The CSS that brings the bundled fonts to a page. */
import type { Face } from './faces.js'
import { formatRanges } from './ranges.js'

/**
 * One ascent and descent for both families (Arial's, in hundredths of an em), so that the baseline of a line does not
 * depend on which script stands first in it.
 */
const METRICS = 'ascent-override:90.5%;descent-override:21.2%;line-gap-override:0%'

/** A face as a rule; `url` is where the browser finds its file. */
export function fontFaceRule(face: Face, url: string): string {
  return (
    `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:block;` +
    `${METRICS};src:url("${url}") format('woff2');unicode-range:${formatRanges(face.ranges)}}`
  )
}

/** System families for characters that the bundled fonts lack, by language. */
const SYSTEM = {
  Hans: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC'",
  Hant: "'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC'",
  Jpan: "'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP'",
  Hang: "'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR'",
} as const

/**
 * The font stack of a deck. The bundled Han face has the shapes of mainland China: where a language writes the same
 * characters otherwise, its system families come first and the bundled face only helps out.
 */
export function fontStack(lang: string): string {
  const tag = lang.toLowerCase()
  if (/^zh-(hant|tw|hk|mo)/.test(tag)) return `'Lectern Latin', ${SYSTEM.Hant}, 'Lectern Sans', sans-serif`
  if (tag.startsWith('ja')) return `'Lectern Latin', ${SYSTEM.Jpan}, 'Lectern Sans', sans-serif`
  if (tag.startsWith('ko')) return `'Lectern Latin', ${SYSTEM.Hang}, 'Lectern Sans', sans-serif`
  return `'Lectern Latin', 'Lectern Sans', ${SYSTEM.Hans}, sans-serif`
}

/** The stack as the variable that the slides use. */
export function fontStackRule(lang: string): string {
  return `:root{--lectern-font:${fontStack(lang)}}`
}
