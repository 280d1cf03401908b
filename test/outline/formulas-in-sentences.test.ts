/** Formulas and raised figures of an article on its slides and in its notes. */
import { expect, it } from 'vitest'
import { buildArticle } from '../../src/article/build.js'
import { makeTalk } from '../../src/outline/talk.js'
import { loadLayout } from '../../src/layout/place.js'
import { writePptx } from '../../src/pptx/index.js'
import { pptxEdits } from '../../src/import/pptx/index.js'
import { readPptx } from '../../src/ooxml/read.js'
import { host } from '../host.js'

const article = buildArticle({
  title: 'Falling',
  lang: 'en',
  sections: [
    { heading: 'Laws', text: 'A book falls by $s = \\frac{1}{2} g t^2$ meters in $t$ seconds.\n' },
    {
      heading: 'Rules',
      parts: [
        {
          list: [
            'The height is $h_0 - \\frac{1}{2} g t^2$ at that time.',
            'There are 10²³ books, 10⁻³ of them wet.',
            'The lake covers 5 km² and holds x⁵⁶⁷⁸⁹⁰ drops.',
          ],
        },
      ],
    },
  ],
})

it('never shows TeX, a half of a formula, or a power that lost its figures', async () => {
  await loadLayout()
  const talk = makeTalk(article)
  const lines = talk.deck.slides.flatMap((slide) => slide.lines)
  const shown = lines.map(({ text }) => text).join('\n')
  for (const words of ['h₀ − (1/2)gt²', '10²³ books', '10⁻³ of them', '5 km²', 'x⁵⁶⁷⁸⁹⁰'])
    expect(shown).toContain(words)
  expect(lines.filter(({ origin }) => origin === 'own')).toEqual([])
  const notes = talk.deck.slides.map((slide) => slide.notes).join('\n')
  expect(notes).toContain('A book falls by s = (1/2)gt² meters in t seconds.')
  expect(`${shown}\n${notes}`).not.toMatch(/[\\$]|frac/u)
  const runs = talk.scenes.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'frame' ? (item.text?.paragraphs ?? []) : [])).flatMap((one) => one.runs),
  )
  // The bundled fonts lack raised figures but ¹²³: they are set small, and raised.
  expect(runs.filter(({ script }) => script !== undefined).map(({ text, script }) => [text, script])).toEqual(
    expect.arrayContaining([
      ['−3', 'super'],
      ['567890', 'super'],
    ]),
  )
})

it('is read back from the PowerPoint as it was', async () => {
  await loadLayout()
  const bytes = await writePptx(makeTalk(article), host)
  expect(pptxEdits(bytes, 'a.pptx')?.edits).toEqual([])
  const words = readPptx(bytes).slides.flatMap((slide) => slide.words)
  expect(words.join('\n')).toContain('10⁻³ of them')
})
