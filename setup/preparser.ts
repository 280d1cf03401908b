/** Slidev's preparser: an entry file that names an article becomes its talk. */
import type * as Setup from '../src/cli/setup.js'
import type { PreparserContext, PreparserExtension } from '../src/slidev/index.js'

const { preparser } = (await import(new URL('../dist/setup.js', import.meta.url).href)) as typeof Setup

export default function (context: PreparserContext): PreparserExtension[] {
  return preparser(context)
}
