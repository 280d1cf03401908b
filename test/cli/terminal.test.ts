/** Words of other people reach the terminal as words: no order to it passes through anything that the command says. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { run as check } from '../../src/cli/check.js'
import { reportFailure } from '../../src/cli/failure.js'
import { run as importText } from '../../src/cli/import.js'
import { parseOptions } from '../../src/cli/options.js'
import { run as outline } from '../../src/cli/outline.js'
import { harmless } from '../../src/cli/terminal.js'

/** Renames the window, clears the screen in both ways there are, goes back over the line, and turns what follows. */
const ORDERS = '\u001b]0;renamed\u0007 \u001b[2J \u009b2J \r\b \u007f \u202egnp.exe \u2066x'

const ORDER = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

const folder = mkdtempSync(join(tmpdir(), 'lectern-terminal-'))
const home = process.cwd()
let written = ''

beforeEach(() => {
  written = ''
  process.chdir(folder)
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => (written += String(text)) !== '')
})
afterEach(() => {
  vi.restoreAllMocks()
  process.chdir(home)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Words with orders everywhere, in JSON, which YAML reads as it is. */
function article(name: string, changes: Record<string, unknown> = {}): string {
  const data = {
    title: `Lamps ${ORDERS}`,
    lang: 'en',
    sections: [{ heading: `Light ${ORDERS}`, text: `A lamp gives light ${ORDERS}. It costs oil.` }],
    slides: [
      { kind: 'cover' },
      { kind: 'points', title: `Lamps ${ORDERS}`, items: [`A lamp gives light ${ORDERS}`, `My own ${ORDERS}`] },
      { kind: 'points', title: `Lamps ${ORDERS}`, items: ['It costs oil'] },
    ],
    ...changes,
  }
  writeFileSync(join(folder, name), JSON.stringify(data, undefined, 1))
  return name
}

function expectHarmless(): void {
  expect(written).toContain('\\u001b]0;renamed\\u0007')
  expect(written).not.toMatch(ORDER)
}

it.each([[[]], [['--json']], [['--why']]])('outline %j', async (more) => {
  await outline(parseOptions('outline', [article('talk.yaml'), ...more]))
  expectHarmless()
  // JSON escapes C0 controls alone; the rest stood in the file as it is, and was taken out as the file was read.
  const read = ORDERS.replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
  if (more[0] === '--json') expect(JSON.parse(written)).toMatchObject({ title: `Lamps ${read}` })
})

it.each([[[]], [['--json']]])('check %j', async (more) => {
  await check(parseOptions('check', [article('talk.yaml'), ...more]))
  expectHarmless()
  if (more[0] === '--json') expect(JSON.parse(written)).not.toEqual([])
})

it('errors, whatever they name', async () => {
  const file = article(`name ${ORDERS.replaceAll('/', '')}.yaml`, { slides: [{ kind: `cover ${ORDERS}` }] })
  reportFailure(await outline(parseOptions('outline', [file])).catch((error: unknown) => error))
  expectHarmless()
  written = ''
  reportFailure(await outline(parseOptions('outline', [`gone ${ORDERS}.yaml`])).catch((error: unknown) => error))
  reportFailure(new Error(`unexpected ${ORDERS}`))
  expectHarmless()
})

it('import, and import again', async () => {
  const source = `page ${ORDERS.replaceAll('/', '')}.md`
  // More text than orders: a file with many controls is no text at all.
  const text = 'A lamp gives light, and costs the oil that somebody has to carry up.\n\n'.repeat(40)
  writeFileSync(join(folder, source), `# Lamps ${ORDERS}\n\n${text}A lamp ${ORDERS}.\n\n![x](gone.png)\n`)
  await importText(parseOptions('import', [source, '-o', 'page.yaml']))
  writeFileSync(join(folder, source), `# Lamps ${ORDERS}\n\n${text}It costs oil ${ORDERS}.\n`)
  await importText(parseOptions('import', [source, '-o', 'page.yaml']))
  expectHarmless()
  expect(readdirSync(folder)).toContain('page.yaml')
})

it('leaves words, tabs and ends of lines as they are', () => {
  const text = 'Zürich\t図書館\n“said” \u200fعربي\u200e 👩🏽‍🏫\n'
  expect(harmless(text)).toBe(text)
})
