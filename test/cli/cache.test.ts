/** What is kept between runs: in a folder of the user's own, whole, and not without end. */
import { chmod, lstat, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheFolder, openCache } from '../../src/cli/cache.js'

const posix = process.platform !== 'win32'
let base: string
let folder: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'lectern-cache-'))
  folder = join(base, 'lectern', 'fonts')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(base, { recursive: true, force: true })
})

describe('the folder', () => {
  it('is where the user keeps caches', () => {
    vi.stubEnv('XDG_CACHE_HOME', base)
    expect(cacheFolder('fonts')).toBe(folder)
    // The specification says to ignore paths that are not absolute.
    vi.stubEnv('XDG_CACHE_HOME', 'here')
    if (posix) expect(cacheFolder('fonts')).toMatch(/\.cache\/lectern\/fonts$/)
  })

  it.runIf(posix)('is made for this user alone', async () => {
    await openCache(folder).put('a', 'one')
    expect((await lstat(folder)).mode & 0o777).toBe(0o700)
    expect((await lstat(join(base, 'lectern'))).mode & 0o777).toBe(0o700)
  })

  it.runIf(posix)('is not used where others may write into it, or where it leads elsewhere', async () => {
    await openCache(folder).put('a', 'one')
    await chmod(folder, 0o777)
    expect(await openCache(folder).get('a')).toBeUndefined()
    await openCache(folder).put('b', 'two')
    expect(await readdir(folder)).toHaveLength(1)
    await chmod(folder, 0o700)
    const link = join(base, 'link')
    await symlink(folder, link)
    expect(await openCache(link).get('a')).toBeUndefined()
    expect(await openCache(folder).get('a')).toBe('one')
  })

  it('may be missing: then nothing is kept', async () => {
    const nowhere = openCache(undefined)
    await nowhere.put('a', 'one')
    expect(await nowhere.get('a')).toBeUndefined()
  })
})

describe('an entry', () => {
  it('comes back by its key, in another run too', async () => {
    await openCache(folder).put('a\n', 'one\ntwo')
    expect(await openCache(folder).get('a\n')).toBe('one\ntwo')
    expect(await openCache(folder).get('a')).toBeUndefined()
  })

  it('counts as none when it was damaged', async () => {
    await openCache(folder).put('a', 'one')
    const [name = ''] = await readdir(folder)
    const entry = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, name), entry.replace('one', 'two'))
    expect(await openCache(folder).get('a')).toBeUndefined()
  })
})

it('lets go of what was not used for longest when it has grown too large', async () => {
  const cache = openCache(folder, 1000)
  const names = async (): Promise<string[]> => readdir(folder)
  for (const [index, key] of ['a', 'b', 'c'].entries()) {
    const before = await names().catch((): string[] => [])
    await cache.put(key, key.repeat(250))
    const [name = ''] = (await names()).filter((one) => !before.includes(one))
    await utimes(join(folder, name), 1000 + index, 1000 + index)
  }
  expect(await cache.get('a')).toBe('a'.repeat(250))
  await cache.put('d', 'd'.repeat(250))
  expect(await Promise.all(['a', 'b', 'c', 'd'].map(async (key) => (await cache.get(key)) !== undefined))).toEqual([
    true,
    false,
    false,
    true,
  ])
})
