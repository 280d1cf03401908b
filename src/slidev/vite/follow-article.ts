import type { Plugin } from 'vite'
import type { DeckOptions } from './plugins.js'

/**
 * Saving the article updates the open page. Slidev reloads its data for the files it knows; it replaces that list at
 * every reload, so the article is put in again each time, before Slidev's own handler looks.
 */
export function followArticle(article: string, options: DeckOptions): Plugin {
  const file = article.replaceAll('\\', '/')
  return {
    name: 'lectern:follow-article',
    enforce: 'pre',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(file)
    },
    handleHotUpdate: {
      order: 'pre',
      handler() {
        options.data.watchFiles[file] ??= new Set()
      },
    },
  }
}
