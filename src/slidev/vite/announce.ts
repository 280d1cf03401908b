/** What Slidev's own command does not know: the addresses from which a window may move the talk. */
import { inMessageLanguage } from '../../text/languages.js'
import type { Plugin } from 'vite'
import { withSecret } from '../guard/secret.js'
import type { DeckOptions } from './plugins.js'

const SAYS = {
  zh: '要翻页、画图，请从这个地址打开：',
  en: 'To move the talk and to draw, open it from:',
}

/** Milliseconds after which Slidev has said its own addresses. */
const AFTER = 500

/** Says the addresses with the secret at the terminal, once the server listens. */
export function announce({ data }: DeckOptions, secret: string): Plugin {
  return {
    name: 'lectern:announce',
    apply: 'serve',
    configureServer(server) {
      server.httpServer?.once('listening', () => {
        setTimeout(() => {
          const { local = [], network = [] } = server.resolvedUrls ?? {}
          const words = inMessageLanguage(String(data.headmatter['lang'] ?? ''), SAYS)
          const lines = [...local, ...network].map((address) => `  ${withSecret(address, secret)}`)
          process.stdout.write(`\n  Lectern  ${words}\n${lines.join('\n')}\n\n`)
        }, AFTER).unref()
      })
    },
  }
}
