/** The last paragraph of a slide's notes: where in the article its sentences stand. It is none of the notes' own words. */
import { languageOf, type WordsLanguage } from '../text/languages.js'

const WORDS: Partial<Record<WordsLanguage, string>> = {
  'zh-Hans': '来源：',
  'zh-Hant': '來源：',
  ja: '出典：',
  ko: '출처: ',
}

/** `来源：s2.p1.1–4、s2.p2.1`: ids of sentences that follow each other are named by the first and the last. */
export function referenceOf(sentences: readonly string[], lang: string): string {
  const { words, comma } = languageOf(lang)
  const runs: { paragraph: string; first: number; last: number }[] = []
  for (const id of sentences) {
    const dot = id.lastIndexOf('.')
    const paragraph = id.slice(0, dot)
    const number = Number(id.slice(dot + 1))
    const run = runs.at(-1)
    if (run?.paragraph === paragraph && run.last === number - 1) run.last = number
    else runs.push({ paragraph, first: number, last: number })
  }
  const named = runs.map(({ paragraph, first, last }) => `${paragraph}.${first}${last > first ? `–${last}` : ''}`)
  return `${WORDS[words] ?? 'Source: '}${named.join(comma)}`
}

const REFERENCE =
  /^(?:来源：|來源：|出典：|출처: |Source: )s\d+\.p\d+\.\d+(?:–\d+)?(?:(?:、|, )s\d+\.p\d+\.\d+(?:–\d+)?)*$/

/** Whether a paragraph is one that `referenceOf` wrote. */
export function isReference(paragraph: string): boolean {
  return REFERENCE.test(paragraph)
}
