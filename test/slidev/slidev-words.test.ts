/** Slidev's words in Chinese: every word of the list is still one of Slidev's. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { inChinese, SLIDEV_WORDS } from '../../src/slidev/vite/slidev-words.js'

const client = dirname(createRequire(import.meta.resolve('@slidev/cli')).resolve('@slidev/client/package.json'))

async function sources(): Promise<string> {
  const files = await Promise.all(
    ['internals', 'pages', 'setup'].map(async (folder) =>
      (await readdir(join(client, folder))).map((name) => join(client, folder, name)),
    ),
  )
  return (
    await Promise.all(
      files
        .flat()
        .filter((file) => /\.(vue|ts)$/.test(file))
        .map((file) => readFile(file, 'utf8')),
    )
  ).join('\n')
}

it('finds every word of the list in Slidev', async () => {
  const translated = inChinese(await sources())
  expect(Object.entries(SLIDEV_WORDS).filter(([, chinese]) => !translated.includes(chinese))).toEqual([])
})

it('changes words alone, no names and no sources', () => {
  expect(inChinese("import Next from './Next.vue'; const Close = 'next'")).toBe(
    "import Next from './Next.vue'; const Close = 'next'",
  )
})
