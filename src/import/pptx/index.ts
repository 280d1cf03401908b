/** A PowerPoint as article data: one of Lectern's with what was changed in it by hand, another's as plain text. */
import { parseDocument } from 'yaml'
import { inputError } from '../../article/errors.js'
import type { ArticleFile } from '../../article/schema.js'
import { readPresentation, type ReadPresentation } from '../../ooxml/read.js'
import { readRecord, type TalkRecord } from '../../ooxml/record.js'
import { openArchive } from '../archive.js'
import { articleYaml } from '../../article/yaml.js'
import { applyEdits } from './apply.js'
import { type Edit, editsOf } from './edits.js'
import { plainArticle } from './plain.js'

export type { Edit } from './edits.js'

/**
 * A PowerPoint of somebody's as an article; undefined for one of Lectern's, which carries its data.
 *
 * @throws InputError where this is no PowerPoint.
 */
export function plainPptx(bytes: Uint8Array, file: string): ArticleFile | undefined {
  const { presentation, record } = openPptx(bytes, file)
  return record?.data === undefined ? plainArticle(presentation, file) : undefined
}

export interface ImportedPptx {
  /** The data file. */
  text: string
  /** What was changed by hand since the export; undefined for a file that is not Lectern's. */
  edits?: Edit[]
  /** Those of the edits for which the data has no place. */
  unplaced: Edit[]
  /** Whether the article's own text was changed, which the next import of its source would take back. */
  changesText: boolean
}

/**
 * @param file path, for messages.
 * @param options.data the data file into which edits are to be merged; without it, that which the PowerPoint carries.
 * @param options.schema see `DataOptions`.
 * @param options.takes which of the edits, by their index, go into the data; without it all of them.
 * @throws InputError where this is no PowerPoint.
 */
export function importPptx(
  bytes: Uint8Array,
  file: string,
  { data, schema, takes = () => true }: { data?: string; schema: string; takes?: (index: number) => boolean },
): ImportedPptx {
  const { presentation, record } = openPptx(bytes, file)
  const text = data ?? record?.data?.text
  if (record === undefined || text === undefined)
    return { text: articleYaml(plainArticle(presentation, file), { schema }), unplaced: [], changesText: false }
  const edits = editsOf(record, presentation)
  if (edits.length === 0) return { text, edits, unplaced: [], changesText: false }
  const taken = edits.filter((_, index) => takes(index))
  if (taken.length === 0) return { text, edits, unplaced: [], changesText: false }
  const applied = applyEdits(text, file, record, taken)
  return { edits, ...applied, changesText: sectionsIn(text) !== sectionsIn(applied.text) }
}

/** The article's text in a data file, for comparison. */
function sectionsIn(data: string): string {
  const sections: unknown = parseDocument(data).get('sections')
  return JSON.stringify(sections)
}

/**
 * What was changed by hand since Lectern exported the file; undefined for a file that is not Lectern's.
 *
 * @throws InputError where this is no PowerPoint.
 */
export function pptxEdits(bytes: Uint8Array, file: string): { edits: Edit[]; lang: string } | undefined {
  const { presentation, record } = openPptx(bytes, file)
  return record && { edits: editsOf(record, presentation), lang: record.lang }
}

/** Of an archive that is a presentation, its XML: neither pictures nor films are looked into. */
const READ = { wanted: (name: string): boolean => /\.(?:xml|rels)$/iu.test(name), mostRatio: 1000 }

interface Opened {
  presentation: ReadPresentation
  record?: TalkRecord
}

function openPptx(bytes: Uint8Array, file: string): Opened {
  const parts = openArchive(bytes, file, READ)
  if (!parts.has('ppt/presentation.xml'))
    throw inputError(file, {
      zh: '这不是能读的 PowerPoint；请存成 .pptx，不要设密码',
      en: 'this is no PowerPoint that can be read; save it as .pptx, without a password',
    })
  const { presentation, record } = readParts(parts, file)
  if (presentation.slides.length === 0)
    throw inputError(file, {
      zh: '这个 PowerPoint 里一张幻灯片也没有；请放回几张再存',
      en: 'there are no slides in this PowerPoint; put some back and save it again',
    })
  return { presentation, record }
}

function readParts(parts: ReturnType<typeof openArchive>, file: string): Opened {
  try {
    return { presentation: readPresentation(parts), record: readRecord(parts) }
  } catch {
    throw inputError(file, {
      zh: '这个 PowerPoint 损坏了；请在 PowerPoint 里打开，让它修复，再存一次',
      en: 'this PowerPoint is damaged; open it in PowerPoint, let it repair the file, and save it again',
    })
  }
}
