import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../src/outline/cues/cue.js'
import { enumerationSpaced, parallelSpaced } from '../../../src/outline/cues/enumeration-spaced.js'

/** The items of the slide that a cue proposes for a sentence. */
function itemsIn(cue: Cue, text: string, lang: string): unknown {
  const find = cue({ sentences: [{ id: 's1.p1.1', text }], at: 0, heading: 'Library', topics: [], lang })
  return (find?.slides[0]?.content as { items?: unknown } | undefined)?.items
}

describe('things in a row', () => {
  it.each([
    [
      'The house has many rooms such as the reading room, the map room (on the first floor) and the cellar.',
      'en',
      ['the reading room', 'the map room', 'the cellar'],
    ],
    [
      'The town supports several houses, including a library, a school for music, a swimming pool and others.',
      'en',
      ['a library', 'a school for music', 'a swimming pool'],
    ],
    [
      'The library comprises maps of the old town, letters from the harbour, and tools for mending and binding.',
      'en',
      ['maps of the old town', 'letters from the harbour', 'tools for mending and binding'],
    ],
    [
      'Die Bücherei bietet Bücher für Kinder, Karten der Umgebung, alte Zeitungen sowie einen warmen Ofen.',
      'de',
      ['Bücher für Kinder', 'Karten der Umgebung', 'alte Zeitungen', 'einen warmen Ofen'],
    ],
    [
      'La maison comprend une salle de lecture, un grenier et une cave.',
      'fr',
      ['une salle de lecture', 'un grenier', 'une cave'],
    ],
    [
      'The books were bought by readers in ports including towns in southern Sweden, northern Denmark and western Norway.',
      'en',
      ['southern Sweden', 'northern Denmark', 'western Norway'],
    ],
  ])('of “%s”', (text, lang, items) => {
    expect(itemsIn(enumerationSpaced, text, lang)).toEqual(items)
  })

  it.each([
    'The room is warm, but nobody reads, and the stove burns.',
    'It includes what readers like, which is new, and they come again.',
    'The map shows red, blue and green.',
  ])('“%s” has none', (text) => {
    expect(itemsIn(enumerationSpaced, text, 'en')).toBeUndefined()
  })
})

describe('clauses that begin alike', () => {
  it('are a row, each without the words that lead to it', () => {
    expect(
      itemsIn(
        parallelSpaced,
        'A stove helps: it will bring you to read more books, it will bring you to stay longer, and it will bring you to talk to others.',
        'en',
      ),
    ).toEqual(['read more books', 'stay longer', 'talk to others'])
  })

  it('need three of them', () => {
    expect(itemsIn(parallelSpaced, 'They read the books, they read the maps.', 'en')).toBeUndefined()
  })
})
