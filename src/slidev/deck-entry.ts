/** The Markdown file from which Slidev starts. Slidev keeps its caches beside it, so its folder must be writable. */
import { rmSync } from 'node:fs'
import { access, constants, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packageFolder } from '../host/node/package-folder.js'

const ENTRY = 'slides.md'

/** Slidev remembers the folder of the first entry for as long as the process lives: there is only one. */
let entry: Promise<string> | undefined

/**
 * The package's own slides.md; where the package has none or may not be written to, an entry in a temporary folder that
 * names the package as an addon.
 */
export function deckEntry(): Promise<string> {
  entry ??= findEntry()
  return entry
}

/** The package's own slides.md, whether it is there or not. */
export async function ownEntry(): Promise<string> {
  return join(packageFolder(), ENTRY)
}

async function findEntry(): Promise<string> {
  const folder = packageFolder()
  const own = join(folder, ENTRY)
  return (await may(folder, constants.W_OK)) && (await may(own, constants.R_OK)) ? own : temporaryEntry(folder)
}

/** An entry outside of the package: layouts, components and setup come from the addon, the theme by its folder. */
export async function temporaryEntry(folder: string): Promise<string> {
  const theme = dirname(createRequire(import.meta.url).resolve('@slidev/theme-default/package.json'))
  const temporary = await folderOfOurOwn()
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))
  // Slidev and Vite look for the project upwards, and end their search here.
  await writeFile(join(temporary, 'package.json'), '{ "private": true, "workspaces": [] }\n')
  const entry = join(temporary, ENTRY)
  const headmatter = { article: ENTRY, theme: theme.replaceAll('\\', '/'), addons: [folder.replaceAll('\\', '/')] }
  await writeFile(
    entry,
    ['---', ...Object.entries(headmatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---', ''].join(
      '\n',
    ),
  )
  return entry
}

/**
 * A new folder. Node, Slidev and Vite look for packages and settings in the folders around it, so that it should lie
 * where nobody else may write: on Linux everybody may write into the folder for temporary files.
 */
async function folderOfOurOwn(): Promise<string> {
  if (['darwin', 'win32'].includes(process.platform)) return mkdtemp(join(tmpdir(), 'lectern-deck-'))
  const caches = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lectern')
  try {
    await mkdir(caches, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(caches, 'deck-'))
  } catch {
    return mkdtemp(join(tmpdir(), 'lectern-deck-'))
  }
}

function may(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  )
}
