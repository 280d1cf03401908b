/** Asks a server that speaks OpenAI's chat interface, with bounds on the time that it takes. */
import { ModelFault } from '../../outline/model/fault.js'
import type { ModelRequest } from '../../outline/model/request.js'
import { noAnswer, notReached, refused, stopped, tooSlow } from './faults.js'
import type { ModelSettings } from './settings.js'
import { answerIn, faultIn, parsed } from './stream.js'

/** Seconds. */
export interface Deadlines {
  /** Until the first piece of an answer: a model may have to be loaded, and reads the article first. */
  first: number
  /** Between two pieces. */
  pause: number
  /** For all answers of a talk together. */
  whole: number
}

export const DEADLINES: Deadlines = { first: 180, pause: 60, whole: 900 }

/** Characters of what a server says of a fault. */
const SAID = 160

/** The same request is answered alike, as far as the server can. */
const SEED = 1

export interface Asker {
  ask: (request: ModelRequest, heard: (characters: number) => void) => Promise<string>
}

/**
 * @param signal ends the asking: somebody pressed Ctrl+C.
 */
export function askServer(settings: ModelSettings, signal: AbortSignal, deadlines: Deadlines = DEADLINES): Asker {
  const until = AbortSignal.timeout(deadlines.whole * 1000)
  let bindsToSchema = true
  const ask: Asker['ask'] = async (request, heard) => {
    const slow = new AbortController()
    let timer: NodeJS.Timeout | undefined
    let waited = deadlines.first
    const wait = (seconds: number): void => {
      clearTimeout(timer)
      waited = seconds
      timer = setTimeout(() => slow.abort(), seconds * 1000)
    }
    wait(deadlines.first)
    try {
      const response = await send(settings, request, bindsToSchema, AbortSignal.any([signal, until, slow.signal]))
      if (!response.ok) {
        const said = await wordsOf(response, settings)
        // Some servers know no schema: the request says in words what is wanted.
        if (bindsToSchema && [400, 422].includes(response.status)) {
          bindsToSchema = false
          return await ask(request, heard)
        }
        throw refused(response.status, said, settings)
      }
      const answer = await answerIn(textOf(response), (characters) => {
        if (characters > 0) wait(deadlines.pause)
        heard(characters)
      })
      if (answer.trim() === '') throw noAnswer(settings)
      return answer
    } catch (error) {
      if (error instanceof ModelFault) throw error
      if (signal.aborted) throw stopped()
      if (until.aborted) throw tooSlow(settings, deadlines.whole)
      if (slow.signal.aborted) throw tooSlow(settings, waited)
      throw faultOf(error, settings)
    } finally {
      clearTimeout(timer)
    }
  }
  return { ask }
}

function send(
  { url, model, key }: ModelSettings,
  { messages, schema }: ModelRequest,
  bindsToSchema: boolean,
  signal: AbortSignal,
): Promise<Response> {
  return fetch(`${url}/chat/completions`, {
    method: 'POST',
    // Another address would get the article, and the key.
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      messages,
      temperature: 0,
      seed: SEED,
      stream: true,
      ...(bindsToSchema && {
        response_format: { type: 'json_schema', json_schema: { name: 'choice', strict: true, schema } },
      }),
    }),
  })
}

async function* textOf(response: Response): AsyncGenerator<string> {
  if (response.body === null) return
  const decoder = new TextDecoder()
  for await (const chunk of response.body as ReadableStream<Uint8Array>) yield decoder.decode(chunk, { stream: true })
}

/** What the server says of a fault, on one line, without the key that it may repeat. */
async function wordsOf(response: Response, { key }: ModelSettings): Promise<string> {
  const text = (await response.text().catch(() => '')).slice(0, 10_000)
  const said = (faultIn(parsed(text)) ?? text).replace(/\s+/gu, ' ').trim()
  return (key === undefined ? said : said.replaceAll(key, '…')).slice(0, SAID)
}

/** Nobody listens there, the connection broke, or the server told of a fault amid its answer. */
function faultOf(error: unknown, settings: ModelSettings): ModelFault {
  if (!(error instanceof Error) || error.name === 'TypeError') return notReached(settings)
  return refused(500, error.message.replace(/\s+/gu, ' ').slice(0, SAID), settings)
}
