/** The page's fonts, as a CSS module that styles/ imports. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { nodeHost } from '../../host/node/index.js'
import { packageFilePath } from '../../host/node/package-file.js'
import { fontFaceRule, fontStackRule } from '../../assets/fonts/css.js'
import { bundledFaces, type Face } from '../../assets/fonts/faces.js'
import { embeddedFonts } from '../../assets/fonts/embedded.js'
import type { TalkSource } from '../preparser.js'
import type { DeckOptions } from './plugins.js'

const MODULE = 'virtual:lectern-fonts.css'
const RESOLVED = `\0${MODULE}`
const ROUTE = '/@lectern/fonts/'

/**
 * While serving, the font files are served as they are and a browser asks for those that it needs; a build carries
 * only the glyphs that the talk shows.
 */
export function bundledFonts(source: TalkSource, article: string, options: DeckOptions): Plugin {
  const lang = String(options.data.headmatter['lang'] ?? 'en')
  const host = nodeHost()
  const faces = bundledFaces(lang, ['sans', 'serif'], host)
  return {
    name: 'lectern:fonts',
    enforce: 'pre',
    async configureServer(server) {
      const files = new Map((await faces).map((face) => [basename(face.file), packageFilePath(face.file)]))
      server.middlewares.use(ROUTE, (request, response, next) => {
        const file = files.get((request.url ?? '').replace(/^\//, '').split('?')[0] ?? '')
        if (file === undefined) return void response.writeHead(404).end()
        readFile(file).then((font) => {
          response.setHeader('Content-Type', 'font/woff2')
          response.setHeader('Cache-Control', 'max-age=31536000, immutable')
          response.end(font)
        }, next)
      })
    },
    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined
    },
    async load(id) {
      if (id !== RESOLVED) return undefined
      const { scenes, theme } = await source.loadTalk(article)
      const rules =
        options.mode === 'dev' ? servedRules(await faces) : await embeddedFonts(await faces, scenes, theme.fonts, host)
      return `${rules}\n${fontStackRule(lang, theme.fonts)}`
    },
  }
}

function servedRules(faces: readonly Face[]): string {
  return faces.map((face) => fontFaceRule(face, { url: ROUTE + basename(face.file), format: 'woff2' })).join('\n')
}
