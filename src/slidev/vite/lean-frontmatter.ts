import type { Plugin } from 'vite'
import type { DeckOptions } from './plugins.js'

/** Slidev puts each slide's frontmatter into a build twice, as data and as the text it was read from; the text goes. */
export function leanFrontmatter(options: DeckOptions): Plugin {
  return {
    name: 'lectern:lean-frontmatter',
    apply: 'build',
    buildStart() {
      for (const slide of options.data.slides) {
        delete slide.frontmatterRaw
        delete slide.source.frontmatterRaw
      }
    },
  }
}
