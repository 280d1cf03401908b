/** The browser is opened with a file of the user's own that leads to the page: a command line is read by everybody. */
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { openPage } from '../../src/cli/open-page.js'

const ADDRESS = 'http://127.0.0.1:3030/#secret=abc_DEF-123'

test('leads to the page from a file that only this user can read, and that goes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const opened: string[] = []
  await openPage(ADDRESS, (address) => Promise.resolve(opened.push(address)), true)
  const [address = ''] = opened
  expect(address).toMatch(/^file:/u)
  expect(address).not.toContain('secret')
  const file = fileURLToPath(address)
  expect(await readFile(file, 'utf8')).toContain(`content="0; url=${ADDRESS}"`)
  expect(statSync(file).mode & 0o077).toBe(0)
  vi.runAllTimers()
  vi.useRealTimers()
  await expect.poll(() => existsSync(file)).toBe(false)
})

test('is opened for nobody over SSH, in a pipe or in tests, and a machine without a browser goes on', async () => {
  const opener = vi.fn(() => Promise.reject(new Error('no browser')))
  await openPage(ADDRESS, opener)
  expect(opener).not.toHaveBeenCalled()
  await openPage(ADDRESS, opener, true)
  expect(opener).toHaveBeenCalledOnce()
})

test('leads to no page but ours', async () => {
  const opener = vi.fn(() => Promise.resolve())
  for (const address of ['http://127.0.0.1:1/"><script>', 'https://example.com/', 'javascript:alert(1)'])
    await openPage(address, opener, true)
  expect(opener).not.toHaveBeenCalled()
})
