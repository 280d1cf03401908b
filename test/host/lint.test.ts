/** The linter keeps Node out of the engine, by whatever way it is named, and knows all that is forbidden in a file. */
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const linter = new ESLint({ ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-') })

async function faultsIn(filePath: string, code: string): Promise<number> {
  const [result] = await linter.lintText(code, { filePath })
  return result?.errorCount ?? 0
}

test.each([
  "import 'node:fs'",
  "import 'fs/promises'",
  "import '../host/node/index.js'",
  "await import('node:path')",
  "await import('../host/node/index.js')",
  "export const bytes = Buffer.from('a')",
  'export const all = process.env',
  'export const all = globalThis.process',
  'export const here = import.meta.url',
])('%s stands on the side of Node alone', async (code) => {
  for (const file of ['src/talk/example.ts', 'src/text/languages.ts', 'src/host/browser/example.ts'])
    expect(await faultsIn(file, code)).toBeGreaterThan(0)
  for (const file of ['src/cli/example.ts', 'src/slidev/example.ts', 'src/host/node/example.ts'])
    expect(await faultsIn(file, code)).toBe(0)
})

test.each([
  ["import '../cli/talk.js'"],
  ["await import('../cli/talk.js')"],
  ["export const isChinese = (lang: string) => lang === 'zh'"],
  ["console.log('a')"],
])('what else is forbidden stays forbidden: %s', async (code) => {
  expect(await faultsIn('src/talk/example.ts', code)).toBe(1)
  expect(await faultsIn('src/slidev/example.ts', code)).toBe(1)
})
