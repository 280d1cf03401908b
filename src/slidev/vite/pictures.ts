/** How the talk's pictures reach the browser. */
import { dirname, resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { PictureAsset } from '../../layout/assets.js'
import { dataUri } from '../../text/base64.js'
import type { TalkSource } from '../preparser.js'
import { pictureName } from '../../player/view.js'
import type { DeckOptions } from './plugins.js'

const MODULE = 'virtual:lectern-pictures'
const RESOLVED = `\0${MODULE}`
/** Also in components/LecternPicture.vue. */
const ROUTE = '/@lectern/pictures/'

/**
 * While serving, a picture is asked for by its name, which changes with its bytes; the files are watched. A build
 * carries each picture once, as a module that names it, however many slides show it.
 */
export function pictures(source: TalkSource, article: string, options: DeckOptions): Plugin[] {
  return [pictureModule(source, article, options), pictureServer(source, article, options)]
}

function pictureModule(source: TalkSource, article: string, options: DeckOptions): Plugin {
  return {
    name: 'lectern:pictures',
    enforce: 'pre',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined
      const found = options.mode === 'dev' ? [] : await byName(source, article)
      return `export default ${JSON.stringify(Object.fromEntries([...found].map(([name, { asset }]) => [name, dataUri(asset.mime, asset.bytes)])))}`
    },
  }
}

interface Known {
  asset: PictureAsset
  /** Absolute, as Vite writes paths. */
  file: string
}

async function byName(source: TalkSource, article: string): Promise<Map<string, Known>> {
  const { assets } = await source.loadTalk(article)
  return new Map(
    [...assets.pictures].map(([path, asset]) => [
      pictureName(asset),
      { asset, file: resolve(dirname(article), path).replaceAll('\\', '/') },
    ]),
  )
}

function pictureServer(source: TalkSource, article: string, options: DeckOptions): Plugin {
  const watched = new Set<string>()
  let known = Promise.resolve(new Map<string, Known>())
  let reading: Promise<unknown> | undefined

  /** The talk is read again for a name that is new, once for all who wait. */
  async function find(name: string, server: ViteDevServer): Promise<Known | undefined> {
    const found = (await known).get(name)
    if (found !== undefined) return found
    reading ??= (known = byName(source, article)).finally(() => (reading = undefined))
    await reading
    for (const { file } of (await known).values()) {
      watched.add(file)
      server.watcher.add(file)
    }
    return (await known).get(name)
  }

  return {
    name: 'lectern:picture-server',
    enforce: 'pre',
    apply: 'serve',
    configureServer(server) {
      // A program that saves by replacing the file seems to make a new one.
      server.watcher.on('add', (file) => watched.has(file.replaceAll('\\', '/')) && server.watcher.emit('change', file))
      server.middlewares.use(ROUTE, (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').split('?')[0] ?? ''
        find(name, server).then((found) => {
          if (found === undefined) return void response.writeHead(404).end()
          response.setHeader('Content-Type', found.asset.mime)
          response.setHeader('Cache-Control', 'max-age=31536000, immutable')
          // Opened by itself, a drawing is a page of the deck's own origin.
          response.setHeader(
            'Content-Security-Policy',
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
          )
          response.end(found.asset.bytes)
        }, next)
      })
    },
    // Slidev replaces the list of files that it knows at every reload.
    handleHotUpdate: {
      order: 'pre',
      handler() {
        for (const file of watched) options.data.watchFiles[file] ??= new Set()
      },
    },
  }
}
