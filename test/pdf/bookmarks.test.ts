/** The outline beside the pages of a PDF: a section's slides are folded away until somebody opens it. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib'
import { expect, test } from 'vitest'
import { writePdf } from '../../src/pdf/index.js'
import { host } from '../host.js'
import { talkOf } from '../pptx/talks.js'

const slide = (title: string, section?: string) => ({
  kind: 'points' as const,
  content: { title, items: ['一'] },
  ...(section !== undefined && { section }),
})

interface Entry {
  title: string
  /** As a reader shows it at first: absent for an entry with none below it, negative where it is closed. */
  count?: number
  entries: Entry[]
}

function entriesOf(parent: PDFDict): Entry[] {
  const entries: Entry[] = []
  for (let entry = parent.lookupMaybe(PDFName.of('First'), PDFDict); entry !== undefined;) {
    const count = entry.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber()
    entries.push({
      title: entry.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      ...(count !== undefined && { count }),
      entries: entriesOf(entry),
    })
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return entries
}

test('sections are closed, with their slides in them; slides of no section stand beside them', async () => {
  const talk = talkOf([slide('开头'), slide('甲一', 's1'), slide('甲二', 's1'), slide('结尾')])
  const document = await PDFDocument.load((await writePdf(talk, host)).bytes)
  const outline = document.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  expect(entriesOf(outline)).toEqual([
    { title: '开头', entries: [] },
    {
      title: '第一节',
      count: -2,
      entries: [
        { title: '甲一', entries: [] },
        { title: '甲二', entries: [] },
      ],
    },
    { title: '结尾', entries: [] },
  ])
  // What is open at first: the sections and what stands beside them (ISO 32000-2, 12.3.3).
  expect(outline.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(3)
})
