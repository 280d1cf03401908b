/** A scene as SVG: the third and simplest painter, for a look at a talk without Slidev or PowerPoint. */
import { arrowOf, dashesOf, outlineOf } from '../layout/drawing/outline.js'
import { BASELINE, placedLines, type SpacedRun, spacedRunsOfLine } from '../layout/painting.js'
import type { Assets } from '../layout/assets.js'
import {
  type Connector,
  type Frame,
  type Item,
  type Scene,
  SCRIPT_SHIFT,
  SCRIPT_SIZE,
  type Stroke,
} from '../layout/scene.js'
import type { Theme } from '../themes/index.js'
import { chartToSvg } from './chart.js'
import { formulaToSvg } from './formula.js'
import { pictureToSvg } from './picture.js'
import { tableToSvg } from './table.js'

const SANS =
  "Arimo, Arial, 'Liberation Sans', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

const SERIF =
  "Tinos, 'Times New Roman', 'Liberation Serif', SimSun, 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', serif"

const FAMILY = { sans: SANS, serif: SERIF } as const

const ANCHOR = { start: 'start', center: 'middle', end: 'end' } as const

/** What painting an item depends on. */
export interface SvgContext {
  paint: (token: keyof Theme['colors']) => string
  assets: Assets
  /** Of the scene. */
  dir?: 'rtl'
  /** Font families of headings, where they are not those of the body. */
  heading?: string
}

/** One `<svg>` element, as wide as its container; text of the scene is escaped. */
export function sceneToSvg(scene: Scene, theme: Theme, assets: Assets): string {
  const paint = (token: keyof Theme['colors']): string => theme.colors[token]
  const { heading, body } = theme.fonts
  const items = scene.items.map((item) =>
    itemToSvg(item, {
      paint,
      assets,
      dir: scene.dir,
      ...(heading.bundled !== body.bundled && { heading: FAMILY[heading.bundled] }),
    }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" font-family="${FAMILY[body.bundled]}" font-kerning="none"${scene.dir === undefined ? '' : ' direction="rtl"'}>`,
    `<rect width="${scene.width}" height="${scene.height}" fill="${paint(scene.background)}"/>`,
    ...items,
    '</svg>',
  ].join('\n')
}

function itemToSvg(item: Item, context: SvgContext): string {
  switch (item.type) {
    case 'frame':
      return frameToSvg(item, context)
    case 'connector':
      return connectorToSvg(item, context.paint)
    case 'picture':
      return pictureToSvg(item, context)
    case 'formula':
      return formulaToSvg(item, context)
    case 'table':
      return tableToSvg(item, context)
    case 'chart':
      return chartToSvg(item, context)
  }
}

type Paint = (token: keyof Theme['colors']) => string

export function frameToSvg(frame: Frame, { paint, dir, heading }: Omit<SvgContext, 'assets'>): string {
  const parts: string[] = []
  if (frame.shape !== undefined) {
    const { geometry, fill, stroke } = frame.shape
    parts.push(
      `<path d="${outlineOf(geometry, frame)}" fill="${fill === undefined ? 'none' : paint(fill)}"${stroke === undefined ? '' : ` ${strokeToSvg(stroke, paint)}`}/>`,
    )
  }
  for (const { paragraph, line, x, y, bullet } of placedLines(frame, dir)) {
    const base = y + paragraph.pitch * BASELINE
    const first = paragraph.runs[0]
    if (bullet !== undefined && paragraph.bullet !== undefined && first !== undefined) {
      parts.push(
        `<text x="${bullet.x}" y="${base}" font-size="${first.size}" fill="${paint(paragraph.bullet.color)}">${escapeXml(bullet.text)}</text>`,
      )
    }
    let raised = 0
    const spans = spacedRunsOfLine(paragraph, line).map((run) => {
      const height = run.script === undefined ? 0 : (SCRIPT_SHIFT[run.script] / 100) * run.size
      const span = runToSvg(run, paint, raised - height, heading)
      raised = height
      return span
    })
    parts.push(
      `<text x="${x}" y="${base}" text-anchor="${ANCHOR[paragraph.align]}" xml:space="preserve">${spans.join('')}</text>`,
    )
  }
  return parts.join('\n')
}

/** @param down how far below the run before it stands, in units. */
function runToSvg(run: SpacedRun, paint: Paint, down: number, heading: string | undefined): string {
  const attributes = {
    'font-size': run.script === undefined ? run.size : run.size * SCRIPT_SIZE,
    fill: paint(run.color),
    'font-weight': run.bold === true ? 700 : undefined,
    'font-style': run.italic === true ? 'italic' : undefined,
    'font-family':
      run.font === 'code' ? 'Courier New, Liberation Mono, monospace' : run.font === 'heading' ? heading : undefined,
    'text-decoration': run.link === undefined ? undefined : 'underline',
    'letter-spacing': run.tracking,
    dx: run.gap === 0 ? undefined : run.gap,
    dy: down === 0 ? undefined : down,
  }
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${value}"`],
  )
  return `<tspan${written.join('')}>${escapeXml(run.text)}</tspan>`
}

function connectorToSvg(connector: Connector, paint: Paint): string {
  const { line, heads } = arrowOf(connector)
  const drawn = `<path d="${line}" fill="none" ${strokeToSvg(connector.stroke, paint)}/>`
  return heads === '' ? drawn : `${drawn}<path d="${heads}" fill="${paint(connector.stroke.color)}"/>`
}

function strokeToSvg(stroke: Stroke, paint: Paint): string {
  return `stroke="${paint(stroke.color)}" stroke-width="${stroke.width}"${stroke.dash === true ? ` stroke-dasharray="${dashesOf(stroke).join(' ')}"` : ''}`
}

/** Text for an element or an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '')
    .replace(/[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
