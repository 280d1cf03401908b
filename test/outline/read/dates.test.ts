/** Courses of events that a text tells by dates, with any sentences between them. */
import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import { draftSlides } from '../../../src/outline/draft.js'
import { readArticle } from '../../../src/outline/read/read.js'

function datesIn(text: string, lang: string): (string | undefined)[] {
  const { chains } = readArticle(buildArticle({ title: 'Library', lang, sections: [{ text }] }))
  return chains.flatMap(({ form, members }) => (form === 'dates' ? members.map(({ label }) => label) : []))
}

const HISTORY =
  'In 1990 a bookseller gave the house to the town. Nobody read there in winter. In March 1995, the council bought a stove for the hall. At the end of 1998, the attic was opened to children. The reading room, which was painted in 1970, stayed as it was. On May 3, 2004, the library got a new roof.'

describe('dates in order', () => {
  it('are found over sentences without one, as they are read', () => {
    expect(datesIn(HISTORY, 'en')).toEqual(['1990', 'March 1995', 'End of 1998', 'May 3, 2004'])
    expect(
      datesIn(
        'Im Jahr 1990 kam das Haus zur Stadt. Es war kalt. Im März 1995 kam der Ofen. Seit 1998 lesen hier Kinder. Im Mai 2004 kam das Dach.',
        'de',
      ),
    ).toEqual(['1990', 'März 1995', '1998', 'Mai 2004'])
  })

  it('are found in the parts of one sentence in Chinese', () => {
    expect(datesIn('到2020年，建成分馆；到2035年，建成总馆；到2050年，村村有书。2060年，全部免费。', 'zh-CN')).toEqual([
      '2020年',
      '2035年',
      '2050年',
      '2060年',
    ])
  })

  it('are no course of events where they go back, or where there are few', () => {
    expect(datesIn('In 2001 it rained. In 1999 it snowed. In 2002 it rained. In 2000 it snowed.', 'en')).toEqual([])
    expect(datesIn('In 1990 the house was given. In 1995 the stove came.', 'en')).toEqual([])
  })

  it('are a timeline on a slide, with what happened', () => {
    const [timeline] = draftSlides(
      buildArticle({ title: 'Library', lang: 'en', sections: [{ heading: 'History', text: HISTORY }] }),
    ).filter(({ kind }) => kind === 'timeline')
    expect(timeline?.content).toMatchObject({
      items: [
        { date: '1990', label: 'A bookseller gave the house to the town' },
        { date: 'March 1995', label: 'The council bought a stove for the hall' },
        { date: 'End of 1998', label: 'The attic was opened to children' },
        { date: 'May 3, 2004', label: 'The library got a new roof' },
      ],
    })
  })
})
