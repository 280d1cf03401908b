/** The phone as remote of a served talk: what it is told, what it may do, and how it comes in. */
import type { Talk } from '../outline/deck.js'
import { notesParts } from '../outline/spoken/notes.js'
import type { StageLink } from './remote/link.js'
import { type Remote, type RemoteState, startRemote } from './remote/server.js'

export interface RemoteRequest {
  /** The address to listen on. */
  host: string
  /** The first port to try. */
  port: number
}

/** @param talk the talk as it is now. */
export async function presentRemote(
  { host, port }: RemoteRequest,
  link: StageLink,
  talk: () => Talk,
  onPaired: (address: string) => void,
): Promise<Remote> {
  const remote = await startRemote({
    host,
    port,
    lang: talk().deck.lang,
    state: () => stateOf(link, talk()),
    move: (by) => void link.move(by),
    onPaired,
  })
  link.onPlace(() => remote.tell())
  return remote
}

const NO_SPARE = { heading: '', text: '' }

function stateOf(link: StageLink, { deck: { slides } }: Talk): RemoteState {
  const place = link.place()
  if (!place) return { title: '', said: '', spare: NO_SPARE, after: '', place: '' }
  const at = slides.findIndex(({ id }) => id === place.id)
  const steps = place.clicksTotal > 0 ? ` · ${place.clicks} / ${place.clicksTotal}` : ''
  const { said, spare } = notesParts(slides[at] ?? { notes: '' })
  return {
    title: slides[at]?.title ?? '…',
    said: said.join('\n'),
    spare: spare === undefined ? NO_SPARE : { heading: spare.heading, text: spare.paragraphs.join('\n') },
    after: at < 0 ? '' : (slides[at + 1]?.title ?? ''),
    place: `${place.no} / ${place.total}${steps}`,
  }
}

/** Black on white, whatever the terminal's colours are: not every camera reads the reverse. */
const BLACK_ON_WHITE = ['\u001b[30;107m', '\u001b[0m'] as const

/** The address as a QR code of half blocks. */
export async function qrCode(address: string): Promise<string> {
  const { renderUnicodeCompact } = await import('uqr')
  const lines = renderUnicodeCompact(address, { border: 2, invert: true }).split('\n')
  return lines.map((line) => `${BLACK_ON_WHITE[0]}${line}${BLACK_ON_WHITE[1]}`).join('\n')
}
