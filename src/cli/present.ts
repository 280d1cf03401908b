/** `lectern present`: serves the live deck, writes the PowerPoint, and follows the article with both. */
import { resolve } from 'node:path'
import type { Talk } from '../outline/deck.js'
import { type LoadTalk, newSecret, withSecret } from '../slidev/index.js'
import type { OpenDeck } from '../slidev/by-hand/index.js'
import { type HandWritten, hasHandWritten } from '../slidev/by-hand/hand-written.js'
import { inMessageLanguage } from '../text/languages.js'
import type { EditorServer } from './edit-server/index.js'
import { freePort } from './free-port.js'
import { servePlayer } from './player-server/index.js'
import { keepPptx, type KeptPptx } from './present-pptx.js'
import { presentRemote, qrCode, type RemoteRequest } from './present-remote.js'
import { SAYS } from './present-words.js'
import { rehearsalFile, writeRehearsal } from './rehearsal.js'
import { type PageEvents, type StageLink, stageLink } from './remote/link.js'
import type { Remote } from './remote/server.js'
import * as terminal from './terminal.js'

export interface PresentOptions {
  loadTalk: LoadTalk
  /** `deck`: served by now, for pictures of the slides in it that were written by hand. */
  writePptx: (talk: Talk, deck?: OpenDeck) => Promise<Uint8Array>
  /** Folder of the PowerPoint; `out` in the current folder when absent. */
  outDir?: string
  /** Port to begin with; 3030 when absent. */
  port?: number
  /** A phone may move the talk, from the network of this address. */
  remote?: Pick<RemoteRequest, 'host'>
  /** Keep the time that each slide takes, in a file beside the article. */
  rehearse?: boolean
  /** The data file that the editor is to have open, beside the deck; no editor when absent. */
  editor?: string
  /** Shows the person a page as soon as it is served: the editor's, else the audience's. */
  show?: (address: string) => Promise<void>
  quiet?: boolean
  /** Takes a line for the person at the terminal; standard output when absent. */
  say?: (line: string) => void
}

export interface Presentation {
  /** The deck's address alone. A window that is opened from it follows; see SECURITY.md for what it may do besides. */
  address: string
  /** The addresses that the terminal shows, with the secret of the run: from these a window may move the talk. */
  audience: string
  presenter: string
  /** The PowerPoint that was written. */
  pptx: string
  /** Address for the next phone, where there is a remote; good for one. */
  remote?: () => string
  close(): Promise<void>
}

/** Only this machine can see the deck. */
const HOST = '127.0.0.1'
const FIRST_PORT = 3030

/** Milliseconds between two writings of a rehearsal. */
const REHEARSAL_PAUSE = 1000

/**
 * Serves until `close` is called. Throws what `loadTalk` throws: a talk that cannot be made is the input's fault, while
 * one that breaks later, under the author's hands, becomes a slide that says so.
 */
export async function present(path: string, options: PresentOptions): Promise<Presentation> {
  const article = resolve(path)
  const say = options.quiet ? () => undefined : (options.say ?? terminal.say)
  let talk = await options.loadTalk(article)
  const words = inMessageLanguage(talk.deck.lang, SAYS)
  const served: { deck?: () => OpenDeck } = {}
  const pptx = keepPptx(article, options.outDir ?? 'out', {
    write: (made) => options.writePptx(made, served.deck?.()),
    failed: (error) => say(words.notWritten(error instanceof Error ? error.message : String(error))),
  })
  const follow: LoadTalk = async (file) => {
    talk = await options.loadTalk(file)
    pptx.changed(talk)
    return talk
  }
  const secret = newSecret()
  const serving = await serve(article, talk, { ...options, loadTalk: follow }, secret, (message) =>
    say(words.broken(message)),
  )
  const { port, byHand } = serving
  const address = `http://${HOST}:${port}/`
  const audience = withSecret(address, secret)
  const presenter = withSecret(`${address}#/presenter/`, secret)
  served.deck = () => ({ address, byHand: byHand() })
  const link = stageLink(serving.pages)
  if (options.rehearse) rehearse(article, link, () => talk)
  const remote =
    options.remote &&
    (await presentRemote(
      { ...options.remote, port: port + 1 },
      link,
      () => talk,
      (address) => say(words.paired(address)),
    ))
  if (port !== (options.port ?? FIRST_PORT)) say(words.taken(options.port ?? FIRST_PORT))
  const editor = options.editor === undefined ? undefined : await openEditor(options.editor)
  if (editor) say(`${words.editor}  ${editor.address}`)
  for (const line of [`${words.audience}  ${audience}`, `${words.presenter}  ${presenter}`]) say(line)
  await options.show?.(editor?.address ?? audience)
  const ended = async () => {
    await editor?.close()
    await close(serving, remote, pptx)
  }
  // Whoever opens the address sees the first slide while the file is still being written.
  await pptx.first(talk).catch(async (error: unknown) => {
    await ended()
    throw error
  })
  say(`${words.pptx}  ${pptx.file}`)
  // Where there is no browser, whoever writes the PowerPoint says so.
  if (byHand().length > 0 && (await canPhotograph())) say(words.byHand(byHand().map(({ title }) => title)))
  if (options.rehearse) say(`${words.rehearsal}  ${rehearsalFile(article)}`)
  if (remote && !options.quiet) {
    say(`${words.remote}  ${remote.address()}`)
    const drawn = options.say ?? terminal.draw
    drawn(await qrCode(remote.address()))
  }
  say(words.stop)
  return { address, audience, presenter, pptx: pptx.file, remote: remote?.address, close: ended }
}

async function openEditor(file: string): Promise<EditorServer> {
  const { EDITOR_PORT, serveEditor } = await import('./edit-server/index.js')
  return serveEditor(file, { host: HOST, port: await freePort(HOST, EDITOR_PORT) })
}

async function canPhotograph(): Promise<boolean> {
  const { findBrowser } = await import('../slidev/by-hand/browser.js')
  return (await findBrowser()) !== undefined
}

async function close(server: Serving, remote: Remote | undefined, pptx: KeptPptx): Promise<void> {
  await remote?.close()
  await server.close()
  await pptx.settled()
}

/** Writes the time on each slide as the pages report it. A clock that was set to zero keeps what was written. */
function rehearse(article: string, link: StageLink, talk: () => Talk): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  link.onPlace(({ spent }) => {
    if (Object.keys(spent).length === 0) return
    clearTimeout(timer)
    timer = setTimeout(
      () => void writeRehearsal(article, talk().deck.slides, spent).catch(() => undefined),
      REHEARSAL_PAUSE,
    )
  })
}

interface Serving {
  pages: PageEvents
  port: number
  /** The slides that somebody wrote in Markdown beside the talk's. */
  byHand: () => HandWritten[]
  close: () => Promise<void>
}

/** The player, from a server of our own; only where slides were written by hand Slidev serves the deck. */
async function serve(
  article: string,
  talk: Talk,
  options: PresentOptions,
  secret: string,
  broken: (message: string) => void,
): Promise<Serving> {
  const [byHand, port] = await Promise.all([hasHandWritten(article), freePort(HOST, options.port ?? FIRST_PORT)])
  const place = { article, loadTalk: options.loadTalk, secret, host: HOST, port }
  if (byHand) return { port, ...(await (await import('./present-by-hand.js')).serveByHand(place)) }
  return { port, byHand: () => [], ...(await servePlayer({ ...place, talk, broken })) }
}
