/** Talks made of slides of every kind, for tests of the PowerPoint. */
import { type Parts, readXml } from '../../src/ooxml/package.js'
import { descendantsOf } from '../../src/ooxml/xml.js'
import { type Assets, NO_ASSETS } from '../../src/layout/assets.js'
import type { Ratio } from '../../src/layout/scene.js'
import type { Deck, Talk } from '../../src/outline/deck.js'
import { finishScene } from '../../src/slides/chrome.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { fitSlide } from '../../src/slides/fit.js'
import { kindOf, type Kind, KIND_NAMES } from '../../src/slides/index.js'
import { wordsFor } from '../../src/slides/words.js'
import { THEMES } from '../../src/themes/index.js'
import { inSans } from '../layout/typesetting.js'
import { SAMPLES } from '../slides/samples.js'

/** A grey pixel in the place of every picture that the slides show. */
function picturesFor(slides: readonly TestSlide[]): Assets {
  const bytes = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )
  const sources = slides
    .flatMap(({ kind, content }) => kindOf(kind).needs?.(content) ?? [])
    .flatMap((need) => (need.type === 'picture' ? [need.source] : []))
  return {
    ...NO_ASSETS,
    pictures: new Map(
      sources.map((source, index) => [
        source,
        { id: `picture${index}`, bytes, mime: 'image/png', width: 400, height: 300 },
      ]),
    ),
  }
}

export interface TestSlide {
  kind: Kind
  content: Record<string, unknown>
  arrangement?: string
  notes?: string
  section?: string
}

/** A talk of these slides, each fitted as in a real one. */
export function talkOf(
  slides: TestSlide[],
  { ratio = '16:9' as Ratio, lang = 'zh-CN', title = '小城的图书馆' } = {},
): Talk {
  const assets = picturesFor(slides)
  const about = { lang, title, headings: [], words: wordsFor(lang) }
  const parts = slides.flatMap(({ kind, content, arrangement = 'standard', ...rest }) =>
    fitSlide(kind, kindOf(kind).complete(content, about), { ratio, lang, clicks: true, assets, arrangement }).map(
      (part) => ({
        ...rest,
        ...part,
        kind,
      }),
    ),
  )
  const deck: Deck = {
    title,
    lang,
    ratio,
    theme: 'paper',
    sections: [{ id: 's1', title: '第一节' }],
    slides: parts.map(({ kind, content, arrangement, scene, notes = '', section }, index) => ({
      id: `${kind}-${index}`,
      kind,
      arrangement,
      title: content.title,
      section,
      lines: sceneLines(scene).map((line) => ({ ...line, origin: 'own', from: [] })),
      notes,
      sentences: [],
      seconds: 10,
    })),
  }
  const scenes = parts.map(({ scene }, index) =>
    finishScene(scene, { page: index + 1, total: parts.length, footer: title }, inSans(lang)),
  )
  return { deck, scenes, theme: THEMES.paper, assets }
}

/** Every kind once, with notes on some and sections. */
export function sampleTalk(ratio: Ratio = '16:9'): Talk {
  return talkOf(
    KIND_NAMES.map((kind, index) => ({
      kind,
      content: SAMPLES[kind],
      ...(index % 2 === 0 && { notes: `第${index}页的第一段。\n第二段，with English.` }),
      ...(index > 2 && { section: 's1' }),
    })),
    { ratio },
  )
}

/** The lines of each slide besides those within a chart, which are no text of the slide's own. */
export function linesOutsideCharts({ deck, scenes }: Talk): string[][] {
  return deck.slides.map(({ lines }, index) => {
    const charted = (scenes[index]?.items ?? []).flatMap((item) =>
      item.type === 'chart' ? item.words.map(({ line }) => line) : [],
    )
    return lines.filter((_, line) => !charted.includes(line)).map(({ text }) => text)
  })
}

/** The part that holds a layout, by its name in small letters; undefined where the talk has none. */
export function layoutPartOf(parts: Parts, name: string): string | undefined {
  return [...parts.keys()].find(
    (part) =>
      /slideLayouts\/[^/]+\.xml$/.test(part) &&
      descendantsOf(readXml(parts, part), 'p:cSld')[0]?.attributes.name?.toLowerCase() === name,
  )
}
