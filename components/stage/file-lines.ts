/** Lines between the windows of a deck that was opened as a file. */
import { answerCall, callOpener } from './handshake'
import type { Line, Lines, Listener, Message, News } from './lines'
import { secret } from './secret'

/** Milliseconds between two signs of life, by which a window finds its reloaded opener again. */
const PULSE = 1000
/** Signs of life without an answer after which a line is given up. */
const PATIENCE = 2

type Sign = { kind: 'ping' | 'pong' }

interface PortLine extends Line {
  send: (message: Message | Sign) => void
  close: () => void
  /** The other window's name, as soon as it has said hello. */
  name?: string
  /** Signs of life that were not answered. */
  unanswered: number
}

export function fileLines(listener: Listener): Lines {
  const lines = new Map<MessageEventSource, PortLine>()
  const since = performance.timeOrigin

  /** In place of an older line to the same window. */
  function stand(window: MessageEventSource, port: MessagePort): PortLine {
    lines.get(window)?.close()
    const send: PortLine['send'] = (message) => port.postMessage(message)
    const line: PortLine = {
      send,
      tell: (news) => send({ kind: 'news', ...news }),
      close: () => port.close(),
      unanswered: 0,
    }
    port.onmessage = ({ data }: MessageEvent<Message | Sign>) => hear(data, line)
    lines.set(window, line)
    return line
  }

  function greet(line: PortLine): void {
    line.send({ kind: 'hello', since, name: window.name })
  }

  function hear(message: Message | Sign, line: PortLine): void {
    line.unanswered = 0
    switch (message.kind) {
      case 'news':
        return listener.heard({ channel: message.channel, state: message.state }, line)
      case 'hello':
        line.name = message.name
        // The window that has been there for longer knows where the talk is.
        return since < message.since ? listener.asked(line) : undefined
      case 'ping':
        return line.send({ kind: 'pong' })
      case 'pong':
        return
    }
  }

  async function answer(event: MessageEvent<unknown>): Promise<void> {
    const port = await answerCall(event)
    if (port && event.source) greet(stand(event.source, port))
  }

  async function call(opener: Window): Promise<void> {
    const port = await callOpener(opener)
    if (!port) return
    // Not before the opener's first word: until then it has not seen this window's proof.
    port.onmessage = ({ data }: MessageEvent<Message>) => {
      const line = stand(opener, port)
      greet(line)
      hear(data, line)
    }
  }

  function pulse(opener: Window): void {
    const line = lines.get(opener)
    if (line && line.unanswered < PATIENCE) {
      line.unanswered++
      return line.send({ kind: 'ping' })
    }
    if (!opener.closed) void call(opener)
  }

  window.addEventListener('message', (event) => void answer(event))
  const opener = window.opener as Window | null
  if (opener && secret() !== undefined) {
    void call(opener)
    setInterval(pulse, PULSE, opener)
  }

  return {
    tellAll(news: News, but?: Line) {
      for (const line of lines.values()) if (line !== but) line.tell(news)
    },
    knows: (name) => [...lines].some(([window, line]) => line.name === name && !(window as Window).closed),
  }
}
