/**
 * Two windows of a file prove to each other that they know the secret of their talk. The window that was opened calls the
 * one that opened it and sends a port along; both sign numbers that serve once, so that nothing overheard is of use later.
 * The port ends at these two pages: unlike a reference to a window it does not follow the window to another page.
 */
import { isProof, prove, randomHex, secret } from './secret'

/** The one message that goes to a window, as every page can send it. */
interface Call {
  lectern: 'call'
  once: string
  proof: ArrayBuffer
}

/** What the called window answers, through the port. */
interface Answer {
  once: string
  proof: ArrayBuffer
}

function next<T>(port: MessagePort): Promise<Partial<T>> {
  return new Promise((resolve) => (port.onmessage = ({ data }: MessageEvent<Partial<T>>) => resolve(data ?? {})))
}

/**
 * In the window that was opened.
 *
 * @returns a port to the opener, which speaks first; nothing as long as the opener gives no proof.
 */
export async function callOpener(opener: Window): Promise<MessagePort | undefined> {
  const once = randomHex(16)
  const { port1: port, port2 } = new MessageChannel()
  const call: Call = { lectern: 'call', once, proof: await prove('call', once) }
  // A file's origin cannot be named, and the opener may have gone to another page: the call tells nothing.
  opener.postMessage(call, '*', [port2])
  const { proof, once: other = '' } = await next<Answer>(port)
  if (await isProof(proof, 'answer', once, other)) {
    port.postMessage({ proof: await prove('agreed', once, other) })
    return port
  }
  port.close()
  return undefined
}

/**
 * In the window that has opened others.
 *
 * @returns a port to the caller, which waits for the first word; nothing where the message is no call, or no proof
 *   stands in it. Then nobody is answered.
 */
export async function answerCall({ data, ports: [port] }: MessageEvent<unknown>): Promise<MessagePort | undefined> {
  if (secret() === undefined || !port || !isCall(data)) return undefined
  if (!(await isProof(data.proof, 'call', data.once))) return undefined
  const once = randomHex(16)
  const answer: Answer = { once, proof: await prove('answer', data.once, once) }
  port.postMessage(answer)
  const { proof } = await next<{ proof: ArrayBuffer }>(port)
  if (await isProof(proof, 'agreed', data.once, once)) return port
  port.close()
  return undefined
}

function isCall(data: unknown): data is Call {
  return (
    typeof data === 'object' &&
    data !== null &&
    'lectern' in data &&
    data.lectern === 'call' &&
    'once' in data &&
    typeof data.once === 'string'
  )
}
