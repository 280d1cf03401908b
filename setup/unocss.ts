/** Slidev's UnoCSS: what stands in an article is no class. */
import type * as Setup from '../src/cli/setup.js'

const { isNoClass } = (await import(new URL('../dist/setup.js', import.meta.url).href)) as typeof Setup

export default function (): { blocklist: ((word: string) => boolean)[] } {
  return { blocklist: [isNoClass] }
}
