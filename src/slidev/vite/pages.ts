/** At which addresses the deck's page stands. */
import type { DeckOptions } from './plugins.js'

/** Slidev's routes where its router takes the path: `/3`, `/presenter/3`, `/overview`. No file has such a name. */
const ROUTE = /^\/(?:[\w-]+|presenter\/[\w-]+|export\/[\w-]+)\/?$/

/** @param base of the server, with slashes around. */
export function pageAt(base: string, { data }: DeckOptions): (url: string) => boolean {
  return (url) => {
    const path = url.replace(/[?#].*$/s, '')
    if (!path.startsWith(base)) return false
    const own = `/${path.slice(base.length)}`
    return own === '/' || own === '/index.html' || (data.config.routerMode !== 'hash' && ROUTE.test(own))
  }
}
