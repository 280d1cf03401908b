/** What is said when a text was imported again into the data that was there. */
import { basename } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { inputError } from '../article/errors.js'
import { lineOf } from '../article/locate.js'
import { parseArticle } from '../article/parse.js'
import type { ArticleFile } from '../article/schema.js'
import { type ImportedAgain, isAnother } from '../import/again/index.js'
import { speaksChinese } from '../text/languages.js'

/** More of what is new is not listed sentence by sentence. */
const MOST_NEW = 20
/** Sentences that gave way and are shown. */
const MOST_GONE = 3
/** Characters of a sentence that are shown. */
const SHOWN = 40

/** @throws InputError where the data file holds another article, which the imported one would replace. */
export async function refuseAnother(there: string, file: string, given: ArticleFile): Promise<void> {
  const before = parseArticle(there, file)
  if (isAnother(before, given))
    throw inputError(file, {
      zh: `这个文件里是另一篇文章《${before.title}》；用 -o 另指一个文件，或加 --force 覆盖它`,
      en: `this file holds another article, “${before.title}”; name another file with -o, or replace it with --force`,
    })
}

/**
 * A PowerPoint without Lectern's record goes into data that was imported from it before, and into no other: its slides say
 * parts of an article, and would take the place of the whole.
 *
 * @param there the data file as it was.
 * @param source path of the PowerPoint.
 * @throws InputError where the data comes from another file.
 */
export function refuseWithoutRecord(there: string, file: string, source: string): void {
  const head = there.slice(0, HEAD)
  if (head.includes(` ${basename(source)} `) || head.includes(` ${basename(source)},`)) return
  throw inputError(source, {
    zh: `里面没有 Lectern 的记录（可能是别的程序存的时候丢了），看不出改了什么；请把改动手工写进 ${file}，或用 -o 另指一个文件`,
    en: `it has no record of Lectern’s, which another program may have dropped as it saved the file, so what was changed cannot be told; write the changes into ${file} by hand, or name another file with -o`,
  })
}

/** Characters of a data file within which it says what it was imported from. */
const HEAD = 1000

/**
 * A line each: what became of the slides, which lines have lost their sentence, what is new and on no slide.
 *
 * @param there the data file as it was.
 */
export function sayImportedAgain(again: ImportedAgain, file: string, there: string): string[] {
  const { article, kept, drafted, dropped, lost, added, gone } = again
  const say = (chinese: string, english: string): string => (speaksChinese(article.lang) ? chinese : english)
  if (again.text === there) return [say('没有变化', 'nothing has changed')]
  const lines = new LineCounter()
  const document = parseDocument(again.text, { lineCounter: lines })
  const slides =
    article.slides === undefined
      ? []
      : [
          say(
            `幻灯片：${kept} 页保留，${drafted} 页按新文本起草，${dropped} 页随旧文本去掉`,
            `slides: ${kept} kept, ${drafted} drafted from the new text, ${dropped} gone with the old`,
          ),
        ]
  const losses = lost.map(({ slide, path, text, nearest }) => {
    const place = `${file}:${lineOf(document, lines, ['slides', slide, ...path])}`
    const like =
      nearest === undefined
        ? say('新文本里没有相近的话', 'nothing in the new text is like it')
        : say(`最近的是“${nearest}”`, `the nearest is “${nearest}”`)
    return say(
      `${place}: “${start(text)}”在新文本里找不到了；${like}`,
      `${place}: “${start(text)}” is no longer in the text; ${like}`,
    )
  })
  const news = added.slice(0, MOST_NEW).map(({ text, section }) => {
    const place = `${file}:${lineOfSentence(again.text, lineOf(document, lines, ['sections', section]), text)}`
    return say(
      `${place}: 新增，还没有哪一页用到：“${start(text)}”`,
      `${place}: new, and on no slide yet: “${start(text)}”`,
    )
  })
  const rest = added.length - news.length
  const replaced = gone.slice(0, MOST_GONE).map((text) => `“${start(text)}”`)
  const more = gone.length > MOST_GONE ? '…' : ''
  return [
    ...slides,
    ...(gone.length === 0
      ? []
      : [
          say(
            `数据里有 ${gone.length} 句话新文本里没有，已照新文本换掉：${replaced.join('、')}${more}；如果是在数据里或 PowerPoint 的备注里改的，请在原文里也改（改动前的数据在 ${file}.bak）`,
            `${gone.length === 1 ? 'a sentence' : `${gone.length} sentences`} of the data gave way to the new text, which does not have them: ${replaced.join(', ')}${more}; what was changed in the data or in a PowerPoint’s notes has to be changed in the source too (the data as it was is ${file}.bak)`,
          ),
        ]),
    ...losses,
    ...news,
    ...(rest > 0 ? [say(`另有 ${rest} 句新增的话不在幻灯片上`, `${rest} more new sentences are on no slide`)] : []),
  ]
}

/** The line of the file where a sentence of a section stands; the section's where it is broken over lines. */
function lineOfSentence(text: string, section: number, sentence: string): number {
  const words = sentence.trim()
  const at = text.split('\n').findIndex((line, index) => index >= section - 1 && line.includes(words))
  return at < 0 ? section : at + 1
}

function start(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= SHOWN ? text.trim() : `${characters.slice(0, SHOWN).join('')}…`
}
