/** What is served of the files of this machine: what the deck's page is made of, and nothing that only lies beside it. */
import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { ViteDevServer } from 'vite'

/** Folders of a deck, a theme or an addon that Slidev makes pages of. */
const FOLDERS = ['components', 'layouts', 'styles', 'public']

/** Addresses that our own plugins, Vite and Slidev answer by a list of their own. */
const LISTED = /^\/(?:@lectern\/(?:fonts|pictures)\/[\w.-]+|@vite\/client|__slidev\/slides\/\d+\.json)$/

/** Style sheets, those of components among them: `a.css`, `B.vue?vue&type=style&index=0&lang.css`. */
const STYLE = /\.(?:css|scss|sass|less|styl|stylus|pcss|postcss)(?:$|\?)/
/** What a compiled style sheet names, as served: `url("/@fs/…/a.woff2")`. */
const NAMED_BY_STYLE = /url\(\s*["']?(\/[^"')\s]+)["']?\s*\)/g

/** Components, and slides written by hand: `B.vue`, `slides.md__slidev_3.md`. */
const TEMPLATE = /(?:\.vue|__slidev_\d+\.md)(?:$|\?)/
/** Pictures, films and sounds that a compiled template names: `{ src: "/images/a.png" }`, `"<img src=\"/images/a.png\">"`. */
const NAMED_BY_TEMPLATE =
  /\b(?:src|poster|href)(?:["']?:\s*"|=\\?")(\/[^"\\\s?#]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|ogg|mp3|wav))"?/g

export interface Served {
  /** Whether a GET of this address is answered. */
  serves: (url: string) => boolean
  /** To be told of each module, compiled: what it shows is served too. */
  read: (id: string, code: string) => void
}

/**
 * @param folders besides those of the deck, its themes and addons: Slidev's client.
 * @param roots of the deck, its themes and addons.
 */
export function servedFiles(server: ViteDevServer, roots: readonly string[], folders: readonly string[]): Served {
  const { root, publicDir, cacheDir } = server.config
  const base = server.config.base.replace(/\/$/, '')
  const open = [...folders, ...roots.flatMap((one) => FOLDERS.map((name) => join(one, name))), join(cacheDir, 'deps')]
  const styled = new Set<string>()
  const shown = new Set<string>()

  /** The real paths of the files that Vite may find at an address. */
  function filesOf(path: string): string[] {
    const places = path.startsWith('/@fs/')
      ? [path.slice(process.platform === 'win32' ? 5 : 4)]
      : [join(publicDir, path), join(root, path)]
    return places.map(realFile).filter((file) => file !== undefined)
  }

  /** Whether a module of the page imports just this. */
  function isImported(address: string): boolean {
    const { urlToModuleMap } = server.environments.client.moduleGraph
    return (urlToModuleMap.get(moduleUrl(address))?.importers.size ?? 0) > 0
  }

  return {
    serves(url) {
      const address = addressOf(url.startsWith(`${base}/`) ? url.slice(base.length) : url)
      if (address === undefined) return false
      const path = address.replace(/[?#].*$/s, '')
      if (LISTED.test(path) || styled.has(path) || isImported(address)) return true
      const files = filesOf(path)
      const folders = [...open, publicDir, ...(shown.has(path) ? [root] : [])].map(realPath)
      return files.length > 0 && files.every((file) => folders.some((folder) => lies(file, folder)))
    },
    read(id, code) {
      if (STYLE.test(id)) for (const path of pathsIn(code, NAMED_BY_STYLE)) styled.add(path)
      else if (TEMPLATE.test(id)) for (const path of pathsIn(code, NAMED_BY_TEMPLATE)) shown.add(path)
    },
  }
}

function pathsIn(code: string, named: RegExp): string[] {
  return [...code.matchAll(named)].flatMap(([, address = '']) => addressOf(address)?.replace(/[?#].*$/s, '') ?? [])
}

/** The address as characters; undefined for one that browsers do not write, by which a path might be hidden. */
function addressOf(url: string): string | undefined {
  try {
    const address = decodeURI(url)
    const path = address.replace(/[?#].*$/s, '')
    if (path !== decodeURIComponent(path) || /[\\\0]|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return undefined
    return address.startsWith('/') ? address : undefined
  } catch {
    return undefined
  }
}

/** As Vite knows a module: without its mark for names that are no paths, and without what only says when it was made. */
function moduleUrl(address: string): string {
  const plain = address.replace(/^\/@id\//, '').replace('__x00__', '\0')
  const [path = '', query] = plain.split(/\?(.*)/s)
  const kept = (query ?? '').split('&').filter((part) => part !== '' && !/^(?:t=\d+|import)$/.test(part))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

function realFile(path: string): string | undefined {
  const file = realPath(path)
  return file !== undefined && statSync(file).isFile() ? file : undefined
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

function lies(file: string, folder: string | undefined): boolean {
  if (folder === undefined) return false
  const way = relative(folder, file)
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..'
}
