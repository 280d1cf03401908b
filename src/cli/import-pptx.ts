/** `lectern import talk.pptx`: what colleagues changed in an exported PowerPoint, brought back into the article's data. */
import { basename } from 'node:path'
import { messageOf } from '../check/by-hand.js'
import { decodeText } from '../import/decode.js'
import { importPptx } from '../import/pptx/index.js'
import { readInput } from '../host/node/read-input.js'
import { inReadersLanguage } from './locale.js'
import { remark } from './terminal.js'

/**
 * The data file's text. A data file that is there already takes the edits, and keeps all else that it says.
 *
 * @param data path of the data file, if there is one to merge into.
 * @throws InputError where one of the two cannot be read.
 */
export async function dataOfPptx(
  bytes: Uint8Array,
  file: string,
  { data, schema, quiet }: { data?: string; schema: string; quiet: boolean },
): Promise<string> {
  const known = data === undefined ? undefined : decodeText(await readInput(data), data)
  const { text, edits, unplaced, changesText } = importPptx(bytes, file, { data: known, schema })
  const say = (zh: string, en: string): string => inReadersLanguage({ zh, en })
  if (!quiet)
    for (const edit of (edits ?? []).filter((one) => !unplaced.includes(one)))
      remark(`${basename(file)}: ${messageOf(edit, say)}`)
  // What is left out is said even to those who want to hear nothing but results.
  for (const edit of unplaced)
    remark(
      `${basename(file)}: ${say('带不回来，请手工写进数据：', 'not brought back, write it into the data by hand: ')}${messageOf(edit, say)}`,
    )
  if (changesText && !quiet)
    remark(
      `${basename(file)}: ${say('文章的正文也改了；请在原文里照样改，否则下次导入原文时会换回去', 'the text of the article was changed too; change it in its source as well, or the next import of the source takes it back')}`,
    )
  return text
}
