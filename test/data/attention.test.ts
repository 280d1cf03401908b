import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { checkTalk } from '../../src/check/index.js'
import { makeTalk } from '../../src/outline/talk.js'
import { isQuoted, readArticleFile, sha256, shownText, wholeText } from './article-file.js'

const file = readArticleFile('attention.yaml')
const article = parseArticle(
  readFileSync(new URL('../../data/attention.yaml', import.meta.url), 'utf8'),
  'attention.yaml',
)

/** The essay without white space. */
const WRITTEN = { length: 3475, sha256: '104f33a833cf0f8557cd64e548d74d80671778e2dac6381672d235257f77ef92' }

/** A title that leaves out words of its sentence, and the questions for the room. */
const NOT_CONTIGUOUS = [
  'A pupil who has been away needs a door by which to come in again',
  'When did your class last drift, and what called it back?',
  'What could leave your next lesson without loss?',
  'Which of the four habits will you try on Monday?',
]

test('the essay stands word for word', () => {
  const text = wholeText(file)
  expect({ length: text.length, sha256: sha256(text) }).toEqual(WRITTEN)
})

test('William James says what he wrote in 1890', () => {
  const text = file.sections
    .map((section) => section.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
  for (const words of [
    '“Every one knows what attention is. It is the taking possession by the mind, in clear and vivid form, of one out of what seem several simultaneously possible objects or trains of thought.”',
    '“implies withdrawal from some things in order to deal effectively with others.”',
    '“the faculty of voluntarily bringing back a wandering attention, over and over again, is the very root of judgment, character, and will.”',
  ]) {
    expect(text).toContain(words)
  }
})

test('every line of a slide stands in the essay, but for those that are meant to be own', () => {
  const others = file.slides.flatMap(shownText).filter((text) => !isQuoted(text, file))
  expect(others).toEqual(NOT_CONTIGUOUS)
})

test('no two slides in a row are of one kind', () => {
  const kinds = file.slides.map(({ kind }) => kind)
  expect(kinds.filter((kind, at) => kind === kinds[at - 1])).toEqual([])
})

describe.each(['16:9', '4:3'] as const)('the talk in %s', (ratio) => {
  const talk = makeTalk(article, { ratio })

  test('has its 15 slides, none divided', () => {
    expect(talk.deck.slides.map(({ kind }) => kind)).toEqual(file.slides.map(({ kind }) => kind))
    expect(talk.deck.slides).toHaveLength(15)
  })

  test('says every sentence once, in order', () => {
    const sentences = article.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ id }) => id)),
    )
    expect(talk.deck.slides.flatMap((slide) => slide.sentences)).toEqual(sentences)
  })

  test('has nothing that `lectern check` would warn of', () => {
    expect(checkTalk(article, talk, 'attention.yaml').filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})
