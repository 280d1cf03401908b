/**
 * The secret of the run, which the server wants of whoever moves the talk or draws. It comes in the fragment of the
 * address that the terminal shows, is kept for the tab, and goes along to windows that this one opens, since a browser
 * gives them a copy of the tab's storage. A window that was opened without it asks the others of this browser, once
 * somebody uses it: a page of elsewhere may open a window of the talk, and must not move the talk by that.
 */
import run from 'virtual:lectern-run'
import { ref } from 'vue'
import { isEcho } from './echo'

/** Also in src/slidev/guard/secret.ts. */
const HEADER = 'X-Lectern-Secret'
const STORED = 'lectern secret'

/** `#secret=…`, `#/presenter/?secret=…`: 128 bits as they may stand in an address. */
const IN_ADDRESS = /[#?]secret=([\w-]{22})$/

/** Milliseconds for which another window may answer, and after which it is worth asking again. */
const ANSWER = 200
const PAUSE = 3000

interface Message {
  wanted?: true
  secret?: string
}

/** The other windows of this browser that show this run. */
const others = run === '' ? undefined : new BroadcastChannel(`lectern run ${run}`)
const listeners: ((secret: string) => void)[] = []
let secret = fromAddress() ?? fromTab()
let asking: Promise<string | undefined> | undefined
let nextQuestion = 0
let used = false

/** Whether somebody wanted to move the talk from here, and no window of this browser has the secret. */
export const lacksSecret = ref(false)

others?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.wanted && secret !== undefined) others.postMessage({ secret })
  if (data.secret !== undefined && secret === undefined) keep(data.secret)
})

/** Before the router reads the address, in which the secret must not stay. */
function fromAddress(): string | undefined {
  const found = run === '' ? undefined : IN_ADDRESS.exec(location.hash)?.[1]
  if (found === undefined) return undefined
  const rest = location.hash.replace(IN_ADDRESS, '')
  history.replaceState(history.state, '', `${location.pathname}${location.search}${rest}`)
  store(found)
  return found
}

/** Of this run alone: a server that was started anew has another. */
function fromTab(): string | undefined {
  try {
    const [of, kept] = (sessionStorage.getItem(STORED) ?? '').split(' ')
    return of === run && run !== '' ? kept : undefined
  } catch {
    return undefined
  }
}

function store(found: string): void {
  try {
    sessionStorage.setItem(STORED, `${run} ${found}`)
  } catch {
    // Without storage a reload asks the other windows again.
  }
}

function keep(found: string): void {
  secret = found
  lacksSecret.value = false
  store(found)
  for (const listen of listeners) listen(found)
}

/** Calls back with the secret, now or when it is found. */
export function onSecret(listen: (secret: string) => void): void {
  listeners.push(listen)
  if (secret !== undefined) listen(secret)
}

/** What a hand does; scripts of a page cannot make such events trusted. */
const BY_HAND = ['keydown', 'pointerdown', 'wheel'] as const
for (const kind of BY_HAND)
  window.addEventListener(kind, ({ isTrusted }) => (used ||= isTrusted), { capture: true, passive: true })

/** The phone moved this window, which is as good as a hand. */
export function markUsed(): void {
  used = true
}

/** Whether somebody has used this window: no window tells where it is only because it was opened. */
export function isUsed(): boolean {
  return used
}

/** The secret; undefined where no window of this browser has it. */
export async function findSecret(): Promise<string | undefined> {
  if (secret !== undefined || others === undefined || Date.now() < nextQuestion) return secret
  asking ??= askOthers(others).finally(() => {
    asking = undefined
    nextQuestion = Date.now() + PAUSE
    lacksSecret.value = secret === undefined
  })
  return asking
}

function askOthers(channel: BroadcastChannel): Promise<string | undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(secret), ANSWER)
    onSecret(resolve)
    channel.postMessage({ wanted: true } satisfies Message)
  })
}

/** Takes the place of `fetch` where Slidev tells the server what changed (src/slidev/vite/run.ts). */
export async function tell(address: string, news: RequestInit): Promise<Response> {
  if (isEcho(address, news.body)) return new Response(null, { status: 204 })
  const known = isUsed() ? await findSecret() : undefined
  if (known === undefined) return new Response(null, { status: 403 })
  const headers = new Headers(news.headers)
  headers.set(HEADER, known)
  const answer = await fetch(address, { ...news, headers })
  // An address of an earlier run, opened again.
  if (answer.status === 403 && secret === known) secret = undefined
  return answer
}
