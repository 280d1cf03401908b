/** Slidev's server and build, started from here and not from its command line, so that the talk can be handed to them. */
import type * as Slidev from '@slidev/cli'
import type { ResolvedSlidevOptions } from '@slidev/types'
import { preparserFor, type TalkSource } from '../slidev/index.js'
import { deckEntry } from '../slidev/deck-entry.js'

/** Slidev's options for a talk. The preparser is injected as Slidev's own command does it. */
export async function slidevOptions(
  slidev: typeof Slidev,
  source: TalkSource & { article: string },
  mode: 'dev' | 'build',
): Promise<ResolvedSlidevOptions> {
  // Slidev compiles the setup with jiti, which would keep the code in a folder for temporary files, under a name that
  // anybody can tell, and run what it finds there.
  process.env['JITI_FS_CACHE'] = 'false'
  const entry = await deckEntry()
  slidev.parser.injectPreparserExtensionLoader(async (_roots, headmatter, filepath, loadMode) =>
    preparserFor(source, { filepath, headmatter: headmatter as Record<string, unknown>, mode: loadMode }),
  )
  const entryOptions = {
    entry,
    lectern: source,
    ...(mode === 'build' ? { base: './', routerMode: 'hash' as const } : {}),
  }
  return slidev.resolveOptions(entryOptions, mode)
}

/** Reloads Slidev's data when a file changed, as `slidev` itself does (its command's `loadData`). */
export async function reloadData(
  slidev: typeof Slidev,
  options: ResolvedSlidevOptions,
  sources?: Record<string, string>,
): Promise<ResolvedSlidevOptions['data']> {
  const loaded = await slidev.parser.load(
    { userRoot: options.userRoot, roots: options.roots },
    options.entry,
    sources,
    'dev',
  )
  const config = slidev.parser.resolveConfig(loaded.headmatter, options.data.themeMeta, options.entry)
  return { ...loaded, themeMeta: options.data.themeMeta, config }
}
