/** The work in the data file that `lectern edit` opened: read and saved through the server that sent the page. */
import * as z from 'zod'
import { base64Of } from '../../src/text/base64.js'
import { type Saved, type Shelf, ShelfFault, type Work } from './shelf.js'

/** Also in src/slidev/guard/secret.ts. */
const HEADER = 'X-Lectern-Secret'

/** Milliseconds between two tries to reach a server that has gone. */
const PAUSE = 1000

const workSchema = z.object({
  name: z.string(),
  text: z.string(),
  version: z.string(),
  model: z.object({ name: z.string(), url: z.string() }).optional(),
})
const proposalsSchema = z.object({
  proposals: z.array(
    z.object({
      heading: z.string(),
      removes: z.array(z.int().nonnegative()),
      at: z.int().nonnegative(),
      slides: z.array(
        z.object({
          data: z.record(z.string(), z.unknown()),
          comment: z.string(),
          title: z.string(),
          lines: z.array(z.string()),
        }),
      ),
    }),
  ),
  faults: z.array(z.object({ zh: z.string(), en: z.string() })),
})
const savedSchema = z.union([
  z.object({ type: z.literal('saved'), version: z.string() }),
  z.object({ type: z.literal('conflict'), theirs: workSchema }),
])
const earlierSchema = z.array(z.object({ at: z.number(), text: z.string() }))

/**
 * There is no `begin`: the server keeps one file, named when it was started.
 *
 * @param secret of the run.
 */
export function servedShelf(secret: string): Shelf {
  /** Pictures that go along with the next saving: the server writes only what the data names. */
  const pending = new Map<string, Uint8Array>()
  return {
    open: () => opened(secret),
    async save(text, version): Promise<Saved> {
      const sent = [...pending].filter(([path]) => text.includes(path))
      const answer = await asked('/save', secret, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          text,
          version,
          ...(sent.length > 0 && { pictures: sent.map(([, bytes]) => base64Of(bytes)) }),
        }),
        // A page that is closed still sends what it has; browsers keep this much of it.
        keepalive: text.length < 20_000 && sent.length === 0,
      })
      if (answer.ok) for (const [path] of sent) pending.delete(path)
      if (answer.ok || answer.status === 409) return savedSchema.parse(await answer.json())
      throw new ShelfFault(answer.status === 422 ? 'unfit' : 'gone', `${answer.status}: ${await answer.text()}`)
    },
    watch: (changed) => follow(secret, () => void opened(secret).then((work) => work && changed(work))),
    async file(path) {
      const own = pending.get(path)
      if (own !== undefined) return own
      const answer = await asked(`/pictures/${encodeURIComponent(path)}`, secret)
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
    },
    keepFile: (path, bytes) => Promise.resolve(void pending.set(path, bytes)),
    async choose(choosing, signal) {
      const answer = await asked('/choose', secret, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(choosing),
        signal,
      })
      if (!answer.ok) throw new ShelfFault('gone', `${answer.status}: ${await answer.text()}`)
      return proposalsSchema.parse(await answer.json())
    },
    earlier: async () => earlierSchema.parse(await (await asked('/earlier', secret)).json()),
  }
}

async function opened(secret: string): Promise<Work | undefined> {
  const answer = await asked('/work', secret)
  return answer.ok ? workSchema.parse(await answer.json()) : undefined
}

/** @throws ShelfFault where the server has gone. */
async function asked(path: string, secret: string, request: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, { ...request, headers: { ...request.headers, [HEADER]: secret } })
  } catch (error) {
    throw new ShelfFault('gone', error instanceof Error ? error.message : String(error))
  }
}

/** Hears from the server that the file has changed, also after it has been away. @returns ends the hearing. */
function follow(secret: string, changed: () => void): () => void {
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  function connect(again: boolean): void {
    socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/`)
    socket.onopen = () => {
      socket?.send(JSON.stringify({ event: 'lectern:secret', data: secret }))
      if (again) changed()
    }
    socket.onmessage = changed
    socket.onclose = () => {
      if (!ended) timer = setTimeout(() => connect(true), PAUSE)
    }
  }

  connect(false)
  return () => {
    ended = true
    clearTimeout(timer)
    socket?.close()
  }
}
