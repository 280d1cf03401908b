/** What a colleague changed in an exported PowerPoint, to be taken one by one. */
import { messageOf } from '../../src/check/by-hand.js'
import { importPptx } from '../../src/import/pptx/index.js'
import { SCHEMA } from '../../src/talk/load.js'
import { basename, endingOf } from '../../src/text/file-names.js'
import type { ChangedFile, ShownEdit } from './protocol.js'

export function shownEdits({ file, bytes, text }: ChangedFile & { text: string }): ShownEdit[] {
  const { edits = [], unplaced } = importPptx(bytes, file, { data: text, schema: SCHEMA })
  return edits.map((edit) => ({
    told: { zh: messageOf(edit, (zh) => zh), en: messageOf(edit, (_, en) => en) },
    placed: !unplaced.includes(edit),
  }))
}

export function dataWithEdits({
  file,
  bytes,
  text,
  taken,
}: ChangedFile & { text: string; taken: readonly number[] }): string {
  return importPptx(bytes, file, { data: text, schema: SCHEMA, takes: (index) => taken.includes(index) }).text
}

/**
 * An exported PowerPoint as its data was when it was exported, and whether it has been changed since. Any other file, and
 * a PowerPoint that is not Lectern's, stays as it is.
 */
export function asExported(opened: ChangedFile): { source: ChangedFile; changed?: ChangedFile } {
  if (endingOf(opened.file) !== '.pptx') return { source: opened }
  const { text, edits } = importPptx(opened.bytes, opened.file, { schema: SCHEMA, takes: () => false })
  const source = { file: `${basename(opened.file)}.yaml`, bytes: new TextEncoder().encode(text) }
  return { source, ...(edits !== undefined && edits.length > 0 && { changed: opened }) }
}
