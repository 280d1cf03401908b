/** Reference lists in a drafted talk. */
import { expect, it } from 'vitest'
import { makeTalk } from '../../src/outline/talk.js'
import { article } from './helpers.js'

const list = Array.from(
  { length: 12 },
  (_, at) => `[${at + 1}] 作者${at + 1}. 小城图书馆的第${at + 1}年[M]. 小城出版社，2019.`,
).join('\n\n')
const body = '图书馆改变了小城居民的生活。读者在这里学到了新的知识。孩子们在这里找到了自己的朋友。'

it.each(['参考文献', '六、参考文献', 'References', '參考資料', 'Literatur'])(
  '%s are in the notes, on no slide, and no part of the agenda',
  (heading) => {
    const sections = [
      { heading: '读者', text: body },
      { heading: '孩子', text: body.replace('小城', '老城') },
      { heading, text: list },
    ]
    const { deck } = makeTalk(article(sections))
    expect(deck.slides.filter(({ section }) => section === 's3')).toEqual([])
    expect(deck.slides.flatMap(({ sentences }) => sentences)).toContain('s3.p12.1')
    expect(deck.slides.flatMap(({ lines }) => lines).filter(({ text }) => text.includes('小城出版社'))).toEqual([])
    expect(deck.slides.find(({ kind }) => kind === 'agenda')?.lines.map(({ text }) => text)).toEqual(['读者', '孩子'])
    expect(deck.slides.flatMap(({ lines }) => lines).filter(({ origin }) => origin === 'own')).toEqual([])
  },
)

it('are shown, not read out: they take no more time than the slide', () => {
  const { deck } = makeTalk(
    article([
      { heading: '读者', text: body },
      { heading: '参考文献', text: list },
    ]),
  )
  expect(deck.slides.at(-1)?.notes.length).toBeGreaterThan(300)
  expect(deck.slides.at(-1)?.seconds).toBeLessThan(40)
})

it('a heading that only speaks of references is treated as any other', () => {
  const { deck } = makeTalk(
    article([
      { heading: '参考文献怎样写', text: body },
      { heading: 'References to the king', text: body.replace('小城', '老城') },
    ]),
  )
  expect(deck.slides.some(({ why }) => why === 'references')).toBe(false)
})

it('a long title of two parts gives its claim to the slides without a heading', () => {
  const title =
    'The librarian Margaret Fairweather in conversation with our newspaper: every town can keep its library open'
  const words = 'People read here every single day of the week. Children come after school and stay until it is dark. '
  const { deck } = makeTalk({ ...article([{ text: words.repeat(3) }], undefined, { lang: 'en' }), title })
  expect(deck.slides[0]?.title).toBe(title)
  expect(deck.slides.slice(1).every((slide) => !slide.title.includes('Margaret'))).toBe(true)
})
