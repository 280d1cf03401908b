/** Interviews whose questions are told by their type: bold in pages and Markdown, or in one paragraph with the answer. */
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const sectionsOf = async (text: string, file: string) =>
  (await importFile(Buffer.from(text), file, host)).article.sections
const paragraphs = (text = ''): string[] => text.trim().split('\n\n')

const ANSWER = 'The old mill stood empty for many years, and nobody had a use for it until spring came.'

describe('bold questions', () => {
  it('are headings where all are short, in a page and in Markdown', async () => {
    const questions = ['How did it begin?', 'Who reads there today?', 'What comes next?']
    const html = questions
      .map((question) => `<p><strong>${question}</strong></p><p>${ANSWER}</p><p>${ANSWER}</p>`)
      .join('')
    const md = questions.map((question) => `**${question}**\n\n${ANSWER}\n\n${ANSWER}\n`).join('\n')
    for (const [text, file] of [
      [`<html><body><h1>The mill</h1>${html}</body></html>`, 'a.html'],
      [`# The mill\n\n${md}`, 'a.md'],
    ] as const) {
      const sections = await sectionsOf(text, file)
      expect(sections.map(({ heading }) => heading)).toEqual(questions)
      expect(sections.map(({ text: said }) => paragraphs(said).length)).toEqual([2, 2, 2])
    }
  })
  it('take with them what is bold and asks without a mark', async () => {
    const md = ['How did it begin?', 'Tell us about the bridge', 'Who reads there today?', 'What comes next?']
      .map((question) => `**${question}**\n\n${ANSWER}\n`)
      .join('\n')
    expect((await sectionsOf(`# The mill\n\n${md}`, 'a.md')).map(({ heading }) => heading)).toContain(
      'Tell us about the bridge',
    )
  })
  it('are parted from an answer behind a line break, and stay text where one is long', async () => {
    const long =
      'What would you tell a town that has a mill and no books, and how would you find the first forty people?'
    const html = [long, 'Who reads there today?', 'What comes next?']
      .map((question) => `<p><b>*${question}</b><br />-${ANSWER}</p>`)
      .join('')
    const [section] = await sectionsOf(`<html><body><h1>The mill</h1>${html}</body></html>`, 'a.html')
    expect(
      paragraphs(section?.text)
        .map((paragraph) => paragraph.replace(/\n/gu, ' '))
        .slice(0, 3),
    ).toEqual([`*${long}`, `-${ANSWER}`, '*Who reads there today?'])
  })
  it('are left where they stand in a text that asks once', async () => {
    const [section] = await sectionsOf(`# The mill\n\n**Why?** ${ANSWER}\n\n**And who?** ${ANSWER}\n`, 'a.md')
    expect(paragraphs(section?.text)).toHaveLength(2)
  })
})

it('a line with a speaker’s label is no heading of a plain text', async () => {
  const text =
    '小城的图书馆\n\n记者：请您介绍一下情况\n\n林老师：老磨坊空了许多年，我们在春天向镇上借来了钥匙，大家把书搬过了桥。\n\n记者：请说说以后\n\n林老师：明年我们要在河对岸开第二间阅览室，请更多的孩子来这里读书。\n'
  const sections = await sectionsOf(text, 'a.txt')
  expect(sections.flatMap(({ heading }) => heading ?? [])).toEqual([])
})

it('takes the day from the page’s own stamp, where its head is silent', async () => {
  const html = `<html><body><h1>The mill</h1><span property="dc:date" content="2019-02-08T00:00:00+01:00">Friday</span>${`<p>${ANSWER}</p>`.repeat(4)}</body></html>`
  expect((await importFile(Buffer.from(html), 'a.html', host)).article.date).toBe('2019-02-08')
})
