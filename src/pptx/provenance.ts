/** What the file remembers of its talk, so that what a colleague changes in PowerPoint can be brought back. */
import type { Item, Paragraph, Scene } from '../layout/scene.js'
import { scriptText } from '../text/raised.js'
import type { Deck, DeckSlide, Talk } from '../outline/deck.js'
import type { Figures } from '../ooxml/figures.js'
import { BY_HAND, type LineRecord, type SlideRecord, type TalkRecord } from '../ooxml/record.js'
import type { ReadTheme } from '../ooxml/read.js'
import { COLOR_SLOTS, type ColorToken, type Theme } from '../themes/index.js'
import { languageOf } from '../text/languages.js'

/** @param data the article's data file: its name without a folder, and its text. */
export function recordOf({ deck, scenes, theme }: Talk, data?: { name: string; text: string }): TalkRecord {
  const keys = slideKeys(deck)
  return {
    lang: deck.lang,
    data,
    theme: { name: deck.theme, values: themeValues(theme, deck.lang) },
    slides: deck.slides.flatMap((slide, index): SlideRecord[] => {
      const scene = scenes[index]
      if (scene === undefined) return []
      const { id, title, notes, sentences, spareFrom } = slide
      const kind = slide.byHand === true ? BY_HAND : slide.kind
      return [
        {
          id,
          kind,
          key: keys[index] ?? 0,
          hidden: slide.hidden === true,
          title,
          lines: lineRecords(scene, slide),
          ornaments: ornamentsOf(scene),
          figures: figuresOf(scene),
          notes,
          sentences,
          ...(spareFrom !== undefined && { spareFrom }),
        },
      ]
    }),
  }
}

/** As `readFigures` finds them in the chart's part. */
function figuresOf({ items }: Scene): Figures | undefined {
  const chart = items.find((item) => item.type === 'chart')?.chart.figures
  return (
    chart && {
      categories: chart.categories,
      series: chart.series.map(({ name, values, x }) => ({
        name,
        values,
        ...(chart.form === 'scatter' && { x: x ?? [] }),
      })),
    }
  )
}

/**
 * A number for each slide by which PowerPoint knows it wherever it is moved (`p14:creationId`): made of the talk's title
 * and the slide's id, so that slides of two talks in one file are told apart.
 */
export function slideKeys({ title, slides }: Pick<Deck, 'title' | 'slides'>): number[] {
  const taken = new Set<number>()
  return slides.map(({ id }) => {
    let key = hash(`${title}\n${id}`)
    while (key === 0 || taken.has(key)) key = (key + 1) >>> 0
    taken.add(key)
    return key
  })
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Words that a person can change on the slide itself, those of ornaments and charts left out. */
function lineRecords({ items }: Scene, { lines }: DeckSlide): LineRecord[] {
  let next = 0
  const record = (paragraphs: readonly Pick<Paragraph, 'runs' | 'line'>[]): LineRecord[] =>
    paragraphs.map((paragraph) => ({
      text: textOf(paragraph),
      from: paragraph.line === undefined ? [] : (lines[next++]?.from ?? []),
    }))
  const recordsOf = (item: Item): LineRecord[] => {
    switch (item.type) {
      case 'frame':
        return item.role === 'body' ? record(item.text?.paragraphs ?? []) : []
      case 'table':
        return item.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => record(text.paragraphs)))
      case 'chart':
        next += item.words.length
        return []
      case 'formula':
        return [{ text: item.tex, from: lines[next++]?.from ?? [] }]
      case 'connector':
      case 'picture':
        return []
    }
  }
  return items.flatMap(recordsOf).filter(({ text }) => text.trim() !== '')
}

function ornamentsOf({ items }: Scene): string[] {
  return items
    .flatMap((item) => (item.type === 'frame' && item.role === 'ornament' ? (item.text?.paragraphs ?? []) : []))
    .map((paragraph) => textOf(paragraph).trim())
    .filter((text) => text !== '')
}

function textOf({ runs }: Pick<Paragraph, 'runs'>): string {
  return scriptText(runs)
}

function themeValues({ colors, fonts }: Theme, lang: string): ReadTheme {
  const script = languageOf(lang).eastAsian
  return {
    ...Object.fromEntries(
      Object.entries(COLOR_SLOTS).map(([token, slot]) => [slot, colors[token as ColorToken].slice(1).toUpperCase()]),
    ),
    'major.latin': fonts.heading.latin,
    'major.ea': fonts.heading.eastAsian[script],
    'minor.latin': fonts.body.latin,
    'minor.ea': fonts.body.eastAsian[script],
  }
}
