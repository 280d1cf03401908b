/** What a file of an office program says of itself, as far as a person meant it. */
import type { ImportedBlock } from './block.js'

/** Files made by programs carry titles like "Microsoft Word - 1": one that the text repeats is meant. */
export function titleIn(title: string | undefined, blocks: readonly ImportedBlock[]): string | undefined {
  if (title === undefined) return undefined
  const bare = (text: string): string => text.replace(/\s/gu, '')
  return blocks.slice(0, 12).some((block) => 'text' in block && bare(block.text).includes(bare(title)))
    ? title
    : undefined
}

/** Names that programs put where an author's belongs. */
const NOBODY =
  /^(?:microsoft|office|user|admin|administrator|windows|python-docx|word|wps|lenovo|dell|hp|asus|pc|unknown|未知|用户|作者|\d+)/iu

export function authorIn(name: string | undefined): string | undefined {
  return name === undefined || name === '' || NOBODY.test(name) ? undefined : name
}
