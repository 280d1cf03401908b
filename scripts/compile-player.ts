/** Compiles Slidev's client with Lectern's components into one page that waits for a talk: dist/player.html. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { buildPage } from '../src/cli/html.js'
import { useOneMagicString } from '../src/cli/one-magic-string.js'
import { BEGINNING, PLACE } from '../src/player/fill.js'
import { closedPage } from '../src/slidev/closed-page.js'
import { frontmatterJson } from '../src/slidev/escape.js'
import { QUIET_HEADMATTER } from '../src/slidev/headmatter.js'
import { SLIDEV_BEGINNINGS, SLIDEV_WORDS, slidevWords } from '../src/slidev/vite/slidev-words.js'

/**
 * @param root the folder of this package, with a slash at its end.
 * @param version tells this player from others.
 * @returns the page. Its policy allows its own script alone, whatever a talk brings.
 */
export async function compilePlayer(root: string, version: string): Promise<string> {
  useOneMagicString()
  const outDir = await mkdtemp(join(tmpdir(), 'lectern-player-'))
  try {
    const options = await playerOptions(root)
    const found = new Set<string>()
    await buildPage(options, outDir, [playerModules(root, options), slidevWords((word) => found.add(word))])
    const missing = Object.keys({ ...SLIDEV_WORDS, ...SLIDEV_BEGINNINGS }).filter((word) => !found.has(word))
    if (missing.length > 0)
      throw new Error(`Slidev has these words no longer, see slidev-words.ts: ${missing.join(', ')}`)
    return await closedPage(withPlace(await readFile(join(outDir, 'index.html'), 'utf8'), version))
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Slidev's options for a deck of one empty slide, which the talk's take the place of. */
async function playerOptions(root: string): Promise<ResolvedSlidevOptions> {
  const { parser, resolveOptions } = await import('@slidev/cli')
  const headmatter = Object.entries(QUIET_HEADMATTER).map(([key, value]) => `${key}: ${frontmatterJson(value)}`)
  parser.injectPreparserExtensionLoader(async () => [
    {
      name: 'lectern:player',
      transformRawLines: (lines) => void lines.splice(0, lines.length, '---', ...headmatter, '---', ''),
    },
  ])
  return resolveOptions({ entry: join(root, 'slides.md'), base: './', routerMode: 'hash' }, 'build')
}

/** What Slidev compiles of a deck is read from the talk that the page is filled with. */
function playerModules(root: string, { data: { config } }: ResolvedSlidevOptions): Plugin {
  const from = (name: string): string => JSON.stringify(`${root.replaceAll('\\', '/')}components/player/${name}`)
  const resolved = (name: string): string => `\0virtual:lectern-${name}`
  const modules: Record<string, string> = {
    '/@slidev/slides': `import { followTalk } from ${from('live.ts')}\nexport { slides } from ${from('slides.ts')}\nfollowTalk()`,
    '/@slidev/configs': `import { configured } from ${from('configs.ts')}\nexport default configured(${JSON.stringify(config)})`,
    '/@slidev/title-renderer': `export { default } from ${from('title-renderer.ts')}`,
    [resolved('pictures')]: `export { default } from ${from('pictures.ts')}`,
    [resolved('run')]: `export { default, socket } from ${from('run.ts')}`,
    [resolved('fonts.css')]: '',
  }
  return {
    name: 'lectern:player',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id) => (Object.hasOwn(modules, `\0${id}`) ? `\0${id}` : null) },
    load: { order: 'pre', handler: (id) => modules[id] ?? null },
  }
}

/** The page with room for a talk: Slidev's script and style within a head that says nothing of the deck it was compiled from. */
function withPlace(html: string, version: string): string {
  const script = onlyOne(html, /<script type="module"[^>]*>([^]*?)<\/script>/g, 'script')
  const style = onlyOne(html, /<style[^>]*>([^]*?)<\/style>/g, 'style')
  return [
    `${BEGINNING}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="generator" content="Lectern ${version}"><link rel="icon" href="data:,">${PLACE}<style>${style}</style></head>`,
    `<body><div id="app"></div><script type="module">${script}</script></body></html>\n`,
  ].join('\n')
}

/** @throws Error where there is another number of them than one: what Slidev or Vite writes has changed. */
function onlyOne(html: string, element: RegExp, name: string): string {
  const [found, ...others] = html.matchAll(element)
  if (found?.[1] === undefined || others.length > 0)
    throw new Error(
      `Slidev’s page has ${found ? 1 + others.length : 0} elements ${name} now, where one was: see withPlace.`,
    )
  return found[1]
}
