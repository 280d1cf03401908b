/** Slidev's Vite plugins: the article is followed, write-back is refused, the fonts are brought along. */
import type * as Setup from '../src/cli/setup.js'
import type { DeckOptions } from '../src/slidev/index.js'

const { vitePlugins } = (await import(new URL('../dist/setup.js', import.meta.url).href)) as typeof Setup

export default function (options: DeckOptions): ReturnType<typeof vitePlugins> {
  return vitePlugins(options)
}
