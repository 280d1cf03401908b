/** Values of a scene in CSS's terms. Units of a scene are CSS pixels of Slidev's canvas. */
import type { ColorToken, Rect, Stroke, TextBody } from './types'
import { dashesOf } from '../src/layout/drawing/outline'

export type Style = Record<string, string | undefined>

export function color(token: ColorToken): string {
  return `var(--lectern-${token})`
}

export function px(units: number): string {
  return `${units}px`
}

export function place(rect: Rect): Style {
  return { left: px(rect.x), top: px(rect.y), width: px(rect.width), height: px(rect.height) }
}

const JUSTIFY = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const

/** Where the text of a frame or a cell stands in it. */
export function textArea({ inset: { top, right, bottom, left }, valign }: TextBody): Style {
  return { inset: [top, right, bottom, left].map(px).join(' '), justifyContent: JUSTIFY[valign] }
}

/** A line drawn in SVG. */
export function strokeStyle(stroke: Stroke): Style {
  return {
    stroke: color(stroke.color),
    strokeWidth: px(stroke.width),
    strokeDasharray: stroke.dash ? dashesOf(stroke).join(' ') : undefined,
    ...(stroke.round === true && { strokeLinecap: 'round', strokeLinejoin: 'round' }),
  }
}
