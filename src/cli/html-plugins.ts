/** What makes one small file of Slidev's build. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'

export function pageId(options: ResolvedSlidevOptions): string {
  return `${options.userRoot.replaceAll('\\', '/')}/index.html`
}

/** Slidev makes its page in memory; Vite is told that the root holds it. */
export function page(options: ResolvedSlidevOptions): Plugin {
  const id = pageId(options)
  return {
    name: 'lectern:page',
    resolveId: { order: 'pre', handler: (asked) => (asked === id ? id : null) },
    load: { order: 'pre', handler: (asked) => (asked === id ? options.utils.indexHtml : null) },
  }
}

/** Slidev asks for its own division into chunks, which a single file cannot have. */
export function oneChunk(): Plugin {
  return {
    name: 'lectern:one-chunk',
    enforce: 'post',
    config(config) {
      const output = config.build?.rollupOptions?.output
      if (output && !Array.isArray(output)) {
        delete output.manualChunks
        output.codeSplitting = false
      }
    },
  }
}

const RE_FULL_VUE = /^(.*\/vue\/dist\/vue)\.esm-bundler\.js$/
const RE_SLIDEV_PICTURE = /@slidev\/client\/assets\/.*\.png(\?.*)?$/

/**
 * Leaves out what a finished deck does not use: Vue's template compiler (all templates are compiled by now) and the
 * logo of Slidev's information dialog, together a quarter of a megabyte.
 */
export function slim(): Plugin {
  return {
    name: 'lectern:slim',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler: (asked) => RE_FULL_VUE.exec(asked)?.[1]?.concat('.runtime.esm-bundler.js') ?? null,
    },
    load: { order: 'pre', handler: (asked) => (RE_SLIDEV_PICTURE.test(asked) ? "export default 'data:,'" : null) },
  }
}
