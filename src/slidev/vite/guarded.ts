/** The guard before Vite's server, and what the page must know to be let through it. */
import type { Server } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'
import type { Own } from '../guard/decide.js'
import { ownHosts } from '../guard/hosts.js'
import { MOST_BYTES, NEWS_ROUTES, readNews } from '../guard/news.js'
import { standGuard } from '../guard/stand.js'
import { pageAt } from './pages.js'
import type { DeckOptions } from './plugins.js'
import { type Served, servedFiles } from './served.js'
import { listenUntilTold } from './sockets.js'

/** The guard of a server that serves; `secret` is that of the run. */
export function guarded(options: DeckOptions, secret: string): Plugin {
  let served: Served | undefined
  return {
    name: 'lectern:guard',
    apply: 'serve',
    config: () => ({ server: { cors: false } }),
    configureServer(server) {
      served = servedFiles(server, options.roots, [options.clientRoot])
      const own = { serves: served.serves, isPage: pageAt(server.config.base, options) }
      if (server.httpServer)
        standGuard(server.httpServer as Server, () => ({ ...ownOf(server, secret), ...own }), readNews)
      listenUntilTold(server, secret)
    },
    transform(code, id) {
      served?.read(id, code)
    },
  }
}

function ownOf(server: ViteDevServer, secret: string): Omit<Own, 'serves' | 'isPage'> {
  const { base, server: config } = server.config
  const address = server.httpServer?.address()
  const further = Array.isArray(config.allowedHosts) ? config.allowedHosts : []
  return {
    hosts: typeof address === 'object' && address !== null ? ownHosts(address, further) : [],
    secret,
    writable: NEWS_ROUTES,
    mostBytes: MOST_BYTES,
    socket: base,
    page: `${base}index.html`,
  }
}
