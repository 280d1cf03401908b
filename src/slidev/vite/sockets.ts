/** The sockets of Vite's server, over which pages hear what changed, and tell where they are. */
import type { ViteDevServer } from 'vite'
import { tellsSecret } from '../guard/secret.js'

/**
 * Lets a page listen only, until it has told the secret of the run in a message of its own. What it says before is heard
 * by nobody: neither by Vite and Slidev nor by us.
 */
export function listenUntilTold(server: ViteDevServer, secret: string): void {
  server.ws.on('connection', (socket) => {
    const emit = socket.emit.bind(socket) as (event: string | symbol, ...args: unknown[]) => boolean
    let trusted = false
    const guarded: typeof emit = (event, ...args) => {
      if (event !== 'message' || trusted) return emit(event, ...args)
      trusted = tellsSecret(String(args[0]), secret)
      return true
    }
    socket.emit = guarded as typeof socket.emit
  })
}
