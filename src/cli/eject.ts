/** `lectern eject`: the talk as a folder with a plain Slidev deck, to go on with by hand and without Lectern. */
import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { inputError } from '../article/errors.js'
import type { CommandOptions } from './options.js'
import { slugOf, writeFileAtomic } from './files.js'
import { progress } from './progress.js'
import { inReadersLanguage } from './locale.js'
import { remark } from './terminal.js'
import { sayFiles } from './results.js'
import { loadTalk } from './talk.js'

export async function run(options: CommandOptions): Promise<number> {
  const article = options.articles[0] ?? ''
  const slug = slugOf(article)
  const folder = options.out ?? join('out', `${slug}-slidev`)
  await refuseFull(folder, options.force)
  progress(`${article} → ${folder}`, options.quiet)
  const [{ ejectDeck }, talk] = await Promise.all([import('../eject/index.js'), loadTalk(article, options)])
  await writeFolder(folder, ejectDeck(talk, slug))
  sayFiles([join(folder, 'slides.md')], options)
  if (!options.json && !options.quiet)
    remark(
      inReadersLanguage({
        zh: `接着做：在 ${folder} 里运行 npm install，再运行 npm start`,
        en: `To go on: in ${folder}, run npm install, then npm start`,
      }),
    )
  return 0
}

/** @throws InputError where the folder holds something, for somebody may have worked on it. */
async function refuseFull(folder: string, force: boolean): Promise<void> {
  if (!force && (await entriesOf(folder)).length > 0)
    throw inputError(folder, {
      zh: '这个文件夹不是空的；用 -o 另指一个，或加 --force 替换里面的幻灯片',
      en: 'this folder is not empty; name another with -o, or give --force to replace the deck in it',
    })
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR')
      throw inputError(folder, {
        zh: '这是一个文件；请用 -o 指一个文件夹',
        en: 'this is a file; name a folder with -o',
      })
    throw error
  }
}

/**
 * A new folder is written beside its place and renamed into it whole. In one that holds something, which only `--force`
 * gets to, each file of the deck is replaced and all else stays: packages installed, slides added in files of their own.
 */
async function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const path = resolve(folder)
  if ((await entriesOf(folder)).length > 0) {
    for (const [name, content] of files) await writeFileAtomic(join(path, name), content)
    return
  }
  await mkdir(dirname(path), { recursive: true })
  const whole = await mkdtemp(join(dirname(path), `.${basename(path)}-`))
  try {
    for (const [name, content] of files) await writeFileAtomic(join(whole, name), content)
    // What mkdtemp makes is for its owner alone.
    await chmod(whole, 0o755)
    await rmdir(path).catch(() => undefined)
    await rename(whole, path)
  } catch (error) {
    await rm(whole, { recursive: true, force: true })
    throw error
  }
}
