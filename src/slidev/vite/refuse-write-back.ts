import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request would have Slidev change files: saving a slide or a note, or speaking to its MCP server. */
export function writesBack(method: string | undefined, url: string | undefined): boolean {
  const path = (url ?? '').split('?')[0] ?? ''
  if (/\/__mcp(\/|$)/.test(path)) return true
  return /\/__slidev(\/|$)/.test(path) && !READING.has(method ?? 'GET')
}

/**
 * Slidev saves edited slides and notes into its Markdown file even with `editor: false`, and would write the expanded
 * talk over it. Slidev's handler is already in the stack when a plugin may add one, so this one goes before all.
 */
export function refuseWriteBack(): Plugin {
  return {
    name: 'lectern:refuse-write-back',
    apply: 'serve',
    configureServer(server) {
      const handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (!writesBack(request.method, request.url)) return next()
        response.statusCode = 403
        response.setHeader('Content-Type', 'text/plain; charset=utf-8')
        response.end('The talk is made from its article: edit the article.\n')
      }
      server.middlewares.stack.unshift({ route: '', handle })
    },
  }
}
