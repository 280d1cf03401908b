/** The text that a chat server answers, from a stream of events or from one JSON object. */

/** Far more than any choice of slides has; a server that goes on and on is cut off. */
const MOST_CHARACTERS = 1_000_000

/** Events of a chat end with this one. */
const END = '[DONE]'

/**
 * Joins the pieces of the answer as they come.
 *
 * @param chunks of the body, as text. `data: {"choices":[{"delta":{"content":"{\"sl"}}]}` is an event; a body that is one
 * JSON object, from servers that do not stream, is read as a whole.
 * @param heard is called with the number of characters so far.
 * @throws Error with the server's own words where it sends an error amid the stream.
 */
export async function answerIn(chunks: AsyncIterable<string>, heard: (characters: number) => void): Promise<string> {
  let answer = ''
  let waiting = ''
  for await (const chunk of chunks) {
    waiting += chunk
    const lines = waiting.split(/\r?\n/u)
    waiting = lines.pop() ?? ''
    for (const line of lines) {
      if (eventOf(line) === END) return answer
      answer += pieceOf(eventOf(line))
    }
    heard(answer.length)
    if (answer.length + waiting.length > MOST_CHARACTERS) return answer
  }
  return answer + pieceOf(eventOf(waiting) ?? waiting)
}

/** `data: …`; other fields of an event and comments say nothing to us. */
function eventOf(line: string): string | undefined {
  return line.startsWith('data:') ? line.slice('data:'.length).trim() : undefined
}

function pieceOf(json: string | undefined): string {
  const value = json === undefined ? undefined : parsed(json)
  const fault = faultIn(value)
  if (fault !== undefined) throw new Error(fault)
  return (
    textAt(value, ['choices', '0', 'delta', 'content']) ?? textAt(value, ['choices', '0', 'message', 'content']) ?? ''
  )
}

/** `{"error":{"message":"…"}}` and `{"error":"…"}`; undefined where the object tells of no fault. */
export function faultIn(value: unknown): string | undefined {
  return textAt(value, ['error', 'message']) ?? textAt(value, ['error'])
}

/** @returns undefined for what is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The text at a path of own fields; undefined where there is none. */
function textAt(value: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined,
    value,
  )
  return typeof found === 'string' ? found : undefined
}
