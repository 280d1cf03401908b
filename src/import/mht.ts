/** A page with all that belongs to it in one file (MIME HTML, RFC 2557): its HTML. */

/** @returns undefined where no part of it is HTML. */
export function htmlOfMht(text: string): string | undefined {
  const { headers, body } = divided(text)
  return htmlIn(headers, body, 0)
}

/** Parts within parts. */
const DEEPEST = 5

interface Message {
  headers: ReadonlyMap<string, string>
  body: string
}

function divided(text: string): Message {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n[ \t]*\r?\n([\s\S]*)$/u.exec(text.trimStart()) ?? []
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: new Map(headers), body }
}

function htmlIn(headers: Message['headers'], body: string, depth: number): string | undefined {
  const type = headers.get('content-type') ?? ''
  const boundary = /boundary\s*=\s*"?([^";]+)"?/iu.exec(type)?.[1]
  if (boundary !== undefined && depth < DEEPEST) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      const inner = divided(part)
      const html = htmlIn(inner.headers, inner.body, depth + 1)
      if (html !== undefined) return html
    }
    return undefined
  }
  return /text\/html/iu.test(type)
    ? decoded(body, headers.get('content-transfer-encoding') ?? '', charsetOf(type))
    : undefined
}

function charsetOf(type: string): string {
  return /charset\s*=\s*"?([\w-]+)"?/iu.exec(type)?.[1] ?? 'utf-8'
}

function decoded(body: string, encoding: string, charset: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return textOf(bytesOfBase64(body), charset)
    case 'quoted-printable': {
      const bytes: number[] = []
      const plain = body.replace(/=\r?\n/gu, '')
      const encoder = new TextEncoder()
      for (const [piece, hex] of plain.matchAll(/=([\da-f]{2})|[^=]+|=/giu))
        if (hex === undefined) bytes.push(...encoder.encode(piece))
        else bytes.push(Number.parseInt(hex, 16))
      return textOf(new Uint8Array(bytes), charset)
    }
    default:
      return body
  }
}

function bytesOfBase64(body: string): Uint8Array {
  try {
    return Uint8Array.from(atob(body.replace(/\s+/gu, '')), (letter) => letter.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

function textOf(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
