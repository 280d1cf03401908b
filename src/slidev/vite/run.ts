/** What a page must know of the run: its name, and how to tell news that the server believes. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { NEWS_ROUTES } from '../guard/news.js'
import type { DeckOptions } from './plugins.js'

const MODULE = 'virtual:lectern-run'
const RESOLVED = `\0${MODULE}`

/**
 * The name of the run, by which a page tells the secrets of two runs at one address apart. It is no secret. And in the
 * modules that Slidev's plugin makes, a `fetch` that sends the secret along.
 *
 * @param folder of this package.
 */
export function run(options: DeckOptions, folder: string): Plugin {
  const name = randomBytes(8).toString('base64url')
  const fetcher = join(folder, 'components/stage/run-secret.ts').replaceAll('\\', '/')
  return {
    name: 'lectern:run',
    resolveId: { order: 'pre', handler: (id) => (id === MODULE ? RESOLVED : undefined) },
    load: (id) =>
      id === RESOLVED
        ? `export default ${JSON.stringify(options.mode === 'dev' ? name : '')}\nexport const socket = ''`
        : undefined,
    transform(code, id) {
      if (options.mode !== 'dev' || !NEWS_ROUTES.some((route) => id.split('?')[0] === route)) return undefined
      return { code: `import { tell as fetch } from ${JSON.stringify(fetcher)}\n${code}`, map: null }
    },
  }
}
