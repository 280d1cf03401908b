/**
 * A talk made by hand, without layout: the painters' part is tried on scenes whose every place is known. The data file
 * is YAML of `{ title, lang, ratio, slides: [{ title, lines, notes, spare }] }`.
 */
import { NO_ASSETS } from '../../src/layout/assets.js'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import {
  PAGE_SIZE,
  type Connector,
  type Frame,
  type Item,
  type Paragraph,
  type Ratio,
  type Scene,
} from '../../src/layout/scene.js'
import type { DeckSlide, Talk } from '../../src/outline/deck.js'
import { THEMES, type ColorToken } from '../../src/themes/index.js'

export const SPARE_HEADING = '备用'

interface FixtureSlide {
  title: string
  lines: string[]
  notes?: string
  /** What is there if somebody asks. */
  spare?: string[]
}

interface FixtureData {
  title: string
  lang?: string
  ratio?: Ratio
  slides: FixtureSlide[]
}

/** Breaks at a number of characters: enough for the painters, which do not measure. */
export function paragraph(
  text: string,
  size: number,
  options: Partial<Paragraph> & { color?: ColorToken; bold?: boolean; perLine?: number } = {},
): Paragraph {
  const { color = 'ink', bold, perLine = 24, ...rest } = options
  const lines = []
  for (let start = 0; start < text.length; start += perLine) {
    const end = Math.min(start + perLine, text.length)
    lines.push({ start, end, width: (end - start) * size })
  }
  return {
    runs: [{ text, size, color, bold }],
    align: 'start',
    pitch: size * 1.35,
    before: 0,
    indent: 0,
    lines,
    ...rest,
  }
}

function titleFrame(title: string, width: number): Frame {
  const text = {
    inset: { top: 0, right: 0, bottom: 0, left: 0 },
    valign: 'middle' as const,
    paragraphs: [paragraph(title, 48, { bold: true, color: 'accent' })],
  }
  return {
    type: 'frame',
    id: 'title',
    name: 'Title',
    role: 'title',
    x: 64,
    y: 56,
    width: width - 128,
    height: 72,
    text,
  }
}

function bodyFrame(lines: string[], width: number): Frame {
  const paragraphs = lines.map((text, line) =>
    paragraph(text, 36, {
      line,
      step: line + 1,
      indent: 40,
      before: line ? 20 : 0,
      bullet: { type: 'dot', color: 'accent' },
      perLine: 28,
    }),
  )
  return {
    type: 'frame',
    id: 'body',
    name: 'Points',
    role: 'body',
    x: 64,
    y: 168,
    width: width - 128,
    height: 380,
    text: { inset: { top: 0, right: 0, bottom: 0, left: 0 }, valign: 'top', paragraphs },
  }
}

const SHAPES: Frame['shape'][] = [
  { geometry: { type: 'round', radius: 12 }, fill: 'soft', stroke: { color: 'accent', width: 3 } },
  { geometry: { type: 'pentagon', tip: 30 }, fill: 'accent' },
  { geometry: { type: 'chevron', tip: 30 }, fill: 'third' },
  { geometry: { type: 'ellipse' }, fill: 'surface', stroke: { color: 'rule', width: 2, dash: true } },
]

function shapeRow(): Item[] {
  const frames = SHAPES.map((shape, index): Frame => {
    const label = paragraph(`第${index + 1}`, 28, {
      align: 'center',
      color: index === 1 || index === 2 ? 'paper' : 'ink',
    })
    const text = { inset: { top: 8, right: 8, bottom: 8, left: 8 }, valign: 'middle' as const, paragraphs: [label] }
    return {
      type: 'frame',
      id: `shape${index}`,
      name: `Shape ${index + 1}`,
      role: 'ornament',
      x: 64 + index * 220,
      y: 568,
      width: 160,
      height: 80,
      shape,
      text,
    }
  })
  const arrows = [0, 1].map((index): Connector => ({
    type: 'connector',
    id: `arrow${index}`,
    name: `Arrow ${index + 1}`,
    from: { x: 224 + index * 220, y: 608 },
    to: { x: 284 + index * 220, y: 608 },
    stroke: { color: 'accent', width: 4 },
    arrow: index ? 'both' : 'end',
    step: 1,
  }))
  return [...frames, ...arrows]
}

function sceneOf(slide: FixtureSlide, ratio: Ratio): Scene {
  const { width, height } = PAGE_SIZE[ratio]
  return {
    width,
    height,
    background: 'paper',
    items: [titleFrame(slide.title, width), bodyFrame(slide.lines, width), ...shapeRow()],
    clicks: slide.lines.length,
  }
}

export function fixtureTalk(data: FixtureData): Talk {
  const { title, lang = 'zh-CN', ratio = '16:9', slides } = data
  const deckSlides = slides.map((slide, index): DeckSlide => ({
    id: `points-${index + 1}`,
    kind: 'points',
    title: slide.title,
    lines: slide.lines.map((text, line) => ({ text, origin: 'own', from: [], step: line + 1 })),
    notes: [slide.notes ?? '', ...(slide.spare === undefined ? [] : [SPARE_HEADING, ...slide.spare])].join('\n'),
    sentences: [],
    ...(slide.spare !== undefined && {
      spareFrom: { paragraph: (slide.notes ?? '').split('\n').length, sentence: 0 },
    }),
    seconds: 60,
  }))
  return {
    deck: { title, lang, ratio, theme: 'paper', sections: [], slides: deckSlides },
    scenes: slides.map((slide) => sceneOf(slide, ratio)),
    theme: THEMES.paper,
    assets: NO_ASSETS,
  }
}

/** The loader that stands in for the real one; says file and reason where the data is no talk. */
export async function loadFixture(path: string): Promise<Talk> {
  const data = parse(await readFile(path, 'utf8')) as Partial<FixtureData> | null
  if (!data?.title || !Array.isArray(data.slides)) throw new Error(`${path}:1: title and slides are wanted`)
  return fixtureTalk(data as FixtureData)
}
