/** Text of every kind through the whole way: import, draft, talk, checks, PowerPoint, deck. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../src/article/errors.js'
import { checkTalk } from '../src/check/index.js'
import { importArticle } from '../src/import/index.js'
import { notesParts } from '../src/outline/spoken/notes.js'
import { makeTalk } from '../src/outline/talk.js'
import { withReadableParts } from '../src/talk/readable-parts.js'
import { writePptx } from '../src/pptx/index.js'
import { lintPptx } from '../src/pptx/lint.js'
import { sceneToSvg } from '../src/preview/svg.js'
import { host } from './host.js'

/** Words that mean something to somebody on the way, or to nobody at all. */
const hostile = fc.constantFrom(
  '{{ 7*7 }}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '---',
  '```js',
  '```',
  '<!--',
  '-->',
  ':::',
  '$x^2$',
  '$$',
  '[a](javascript:alert(1))',
  '@import',
  '&amp;',
  ']]>',
  '<?xml?>',
  '\u202e',
  '\u200b',
  '\ud800',
  '\u0000',
  '\u0007',
  '\ufeff',
  '# ',
  '## ',
  '- ',
  '1. ',
  '| a | b |\n|---|---|\n',
  '“',
  '”',
  '（',
  '）',
  '__proto__',
  'constructor',
  '第一，',
  '要',
  '是指',
  '不是',
  '而是',
  '2026年',
  '35%',
)
const plain = fc.constantFrom(
  '图书馆',
  '八点开门',
  '，',
  '。',
  '！',
  '？',
  '；',
  '、',
  '\n',
  '\n\n',
  'The library',
  ' opens',
  ' at eight',
  '. ',
  ', ',
  'ما',
  ' هذا',
  'こんにちは',
  '안녕',
  ' 2026. 3. 1. ',
  '😀',
  'e\u0301',
  '超长的'.repeat(30),
  'word'.repeat(16),
)
const text = fc
  .array(
    fc.oneof(
      { arbitrary: plain, weight: 4 },
      { arbitrary: hostile, weight: 2 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 1 },
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

/** Without white space, and with the one formula of these texts as the notes say it. */
const squeeze = (words: string): string => words.replace(/\s+/gu, '').replaceAll('$x^2$', 'x²')

describe.each(['txt', 'md', 'html'])('%s', (ending) => {
  test('becomes a talk in which no word is invented, no sentence lost, nothing overflows and nothing runs', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const source =
          ending === 'html' ? `<html><body><article><h1>题</h1><p>${words}</p></article></body></html>` : words
        const file = `hostile.${ending}`
        const article = await importArticle(Buffer.from(source, 'utf8'), file, host).catch((error: unknown) => {
          // What holds no words is refused in one line.
          if (error instanceof InputError) return undefined
          throw error
        })
        if (article === undefined) return
        const readable = await withReadableParts(article, file, host)
        const talk = makeTalk(readable)
        const { slides } = talk.deck
        const sentences = readable.sections.flatMap(({ paragraphs }) =>
          paragraphs.flatMap((paragraph) => paragraph.sentences),
        )
        expect(
          slides.flatMap(({ lines }) => lines.filter(({ origin }) => origin === 'own').map((line) => line.text)),
        ).toEqual([])
        expect(
          squeeze(
            slides
              .filter((slide) => slide.sentences.length > 0)
              // The line above what is there if asked is no sentence of the article.
              .flatMap((slide) => [...notesParts(slide).said, ...(notesParts(slide).spare?.paragraphs ?? [])])
              .join(''),
          ),
        ).toBe(squeeze(sentences.map((sentence) => sentence.text).join('')))
        expect(checkTalk(readable, talk, file).filter(({ severity }) => severity === 'error')).toEqual([])
        expect(lintPptx(await writePptx(talk, host))).toEqual([])
        for (const scene of talk.scenes)
          expect(sceneToSvg(scene, talk.theme, talk.assets, talk.deck.lang)).not.toMatch(
            /<(?:script|img|iframe)\b|<[^>]*\son\w+\s*=/iu,
          )
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

test('one word as long as a line leaves the other columns of its table their room', async () => {
  const article = await importArticle(
    Buffer.from(`| a | b |\n|---|---|\n| ${'word'.repeat(40)} | b |\n`),
    'wide.md',
    host,
  )
  const talk = makeTalk(article)
  expect(checkTalk(article, talk, 'wide.md').filter(({ severity }) => severity === 'error')).toEqual([])
})
