/** What is no file to read, and where no file can be written. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { expand } from '../../src/cli/batch/articles.js'
import { runMany } from '../../src/cli/batch/index.js'
import { writeFileAtomic } from '../../src/cli/files.js'
import { readInput } from '../../src/host/node/read-input.js'
import { parseOptions } from '../../src/cli/options.js'

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-places-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a pipe and a device are no files, and are not waited for', async () => {
  // Windows has neither under a name in a folder.
  if (process.platform === 'win32') return
  const pipe = join(folderOfTest(), 'pipe.txt')
  execFileSync('mkfifo', [pipe])
  await expect(readInput(pipe)).rejects.toThrow('is no file')
  await expect(readInput('/dev/zero')).rejects.toThrow('is no file')
})

test('a folder in which nothing can be made is said to be one', async () => {
  if (process.platform !== 'linux') return
  await expect(writeFileAtomic('/proc/x.pptx', 'x')).rejects.toThrow('/proc: no file can be written into this folder')
  await expect(writeFileAtomic('/proc/a/b/x.pptx', 'x')).rejects.toThrow(
    '/proc: no file can be written into this folder',
  )
})

test('a fault of writing names the file that was asked for', async () => {
  const folder = folderOfTest()
  writeFileSync(join(folder, 'file'), '')
  await expect(writeFileAtomic(join(folder, 'file', 'x.pptx'), 'x')).rejects.toMatchObject({
    path: join(folder, 'file'),
  })
  mkdirSync(join(folder, 'x.pptx'))
  await expect(writeFileAtomic(join(folder, 'x.pptx'), 'x')).rejects.toMatchObject({ path: join(folder, 'x.pptx') })
  expect(readdirSync(folder).sort()).toEqual(['file', 'x.pptx'])
})

test('one file by two names is one article, and a pattern that fits none is said to, whatever -o says', async () => {
  expect(await expand(['a.txt', 'd/../a.txt', './a.txt', 'b.txt'], 'out')).toEqual(['a.txt', 'b.txt'])
  await expect(runMany(parseOptions('pptx', ['nothing-here/*.md', '-o', 'x.pptx']), { html: false })).rejects.toThrow(
    'no article fits',
  )
})
