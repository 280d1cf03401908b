/** A local HTML file by which somebody else would take over a deck that is opened from a disk. */
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** What a page of the attacker's can be told to do, by the names of functions in it. */
export interface Attack {
  /** Opens the deck, at a hash. */
  open: (address: string) => void
  /** Takes the window in which the deck is to another page. */
  lead: (address: string) => void
  /** Sends it everything that might be taken for news of another window. */
  post: (title: string) => Promise<void>
  /** Says it to whoever listens on a BroadcastChannel of that name. */
  broadcast: (names: string[], title: string) => void
  /** What came back, by messages and by ports, as JSON. */
  heard: string[]
  /** Answers whoever calls, with what can be made of a secret alone. */
  answer: (secret: string) => void
  /** The calls that came, with their ports. */
  calls: MessageEvent[]
}

declare global {
  interface Window {
    attack: Attack
  }
}

/** In the page: a state that would be seen at once. */
const SCRIPT = `
const state = { page: 4, clicks: 0, blank: 'black', otherFace: true, lastUpdate: { id: 'x', type: 'presenter', time: 8e15 } }
const drawings = { 1: '<image href="x" onerror="window.pwned = 1" />' }
const messages = (title) => [
  { lectern: 'hello', fresh: true },
  { lectern: 'state', channel: title + ' - shared', state },
  { lectern: 'state', channel: title + ' - drawings', state: drawings },
  { kind: 'hello', since: 8e15, name: '' },
  { kind: 'news', channel: title + ' - shared', state },
  { kind: 'news', channel: title + ' - drawings', state: drawings },
  { target: 'slidev', type: 'navigate', no: 4 },
  state,
  drawings,
]
let deck
const hear = ({ data }) => attack.heard.push(JSON.stringify(data ?? null))
const key = async (secret) => crypto.subtle.importKey('raw', await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
const sign = async (secret, ...words) => crypto.subtle.sign('HMAC', await key(secret), new TextEncoder().encode(words.join(' ')))
window.attack = {
  heard: [],
  calls: [],
  open(address) {
    deck = window.open(address, 'deck')
  },
  lead(address) {
    deck.location = address
  },
  async post(title) {
    const calls = [new ArrayBuffer(32), 'proof', undefined].map((proof) => ({ lectern: 'call', once: '00', proof }))
    calls.push({ lectern: 'call', once: '00', proof: await sign('', 'call', '00') })
    for (const message of [...calls, ...messages(title)]) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = hear
      deck.postMessage(message, '*', [port2])
      for (const after of messages(title)) port1.postMessage(after)
    }
  },
  broadcast(names, title) {
    for (const name of names) {
      const channel = new BroadcastChannel(name)
      channel.onmessage = hear
      for (const message of messages(title)) channel.postMessage(message)
    }
  },
  answer(secret) {
    addEventListener('message', async ({ data, ports: [port] }) => {
      if (data?.lectern !== 'call') return
      port.onmessage = hear
      port.postMessage({ once: '00', proof: await sign(secret, 'answer', data.once, '00') })
      port.postMessage({ kind: 'news', channel: 'x', state })
    })
  },
}
addEventListener('message', (event) => (event.data?.lectern === 'call' ? attack.calls.push(event) : hear(event)))
`

/** @returns the address of the page. Each part of \`frames\` is shown in a frame of it. */
export async function writeAttacker(file: string, frames: readonly string[] = []): Promise<string> {
  const shown = frames.map((address) => `<iframe src="${address}" width="640" height="360"></iframe>`).join('\n')
  await writeFile(file, `<!DOCTYPE html>\n<meta charset="utf-8">\n<script>${SCRIPT}</script>\n${shown}\n`)
  return pathToFileURL(file).href
}
