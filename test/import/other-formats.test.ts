/** Files that no importer reads: the message says what to save them as. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { cannotRead } from '../../src/import/other-formats.js'
import { host } from '../host.js'

it.each([
  ['doc', '.docx'],
  ['rtf', '.docx'],
  ['wps', '.docx'],
  ['pages', '.docx'],
  ['ppt', '.pptx'],
  ['xlsx', '.docx'],
  ['caj', '.pdf'],
  ['tex', '.md'],
  ['xyz', '.odt'],
])('.%s says to save it as %s', async (ending, target) => {
  await expect(importFile(Buffer.from('text'), `essay.${ending}`, host)).rejects.toThrow(target)
  expect(cannotRead(ending).zh).toContain(target)
})

it('a Word 97 file that is called .docx says so too', async () => {
  await expect(importFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'essay.docx', host)).rejects.toThrow(
    /old Word file.*save it as \.docx/u,
  )
})
