/** Fetches a picture from the network, for those who asked for it: bounded in time, size and hops, and of the public network alone. */
import type { IncomingMessage } from 'node:http'
import { PictureFault } from './picture-path.js'
import { isPublicAddress } from './public-address.js'
import { assertAllowed, checkedLookup, remoteUrl } from './remote-address.js'

export interface FetchLimits {
  /** Whether an IP address may be asked; only those of the public network, unless another rule is given. */
  isAllowed?: (address: string) => boolean
  mostBytes?: number
  /** For all hops together. */
  milliseconds?: number
}

const MOST_REDIRECTS = 5
const MOST_BYTES = 10_000_000
const MILLISECONDS = 10_000

const SAVE = 'save the picture beside the article and name the file'

/**
 * The bytes at an address, whatever they are. Nothing of this machine is sent along: no cookies, no passwords, no page
 * that led there.
 *
 * @throws PictureFault where they cannot be had.
 */
export async function fetchPicture(source: string, { isAllowed = isPublicAddress, mostBytes = MOST_BYTES, milliseconds = MILLISECONDS }: FetchLimits = {}): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    let url = remoteUrl(source)
    for (let hops = 0; ; hops++) {
      assertAllowed(url, isAllowed)
      const response = await ask(url, isAllowed, signal)
      const next = redirectOf(response)
      if (next === undefined) return await bytesOf(response, mostBytes)
      response.destroy()
      if (hops === MOST_REDIRECTS) throw new PictureFault(`is sent on more than ${MOST_REDIRECTS} times; ${SAVE}`)
      url = remoteUrl(next, url.href)
    }
  } catch (error) {
    throw faultOf(error, signal.aborted, milliseconds)
  }
}

async function ask(url: URL, isAllowed: (address: string) => boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  return new Promise((resolve, reject) => {
    const headers = { accept: 'image/png, image/jpeg, image/gif, image/svg+xml', 'accept-encoding': 'identity', 'user-agent': 'lectern' }
    // A connection of its own: one that is kept open could belong to another name.
    request(url, { agent: false, headers, lookup: checkedLookup(isAllowed), signal }, resolve).on('error', reject).end()
  })
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? location : undefined
}

/** Counted as they come: what a server says of their length may be wrong. */
async function bytesOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const { statusCode = 0 } = response
  if (statusCode !== 200) {
    response.destroy()
    throw new PictureFault(`cannot be fetched: the server answers ${statusCode}; check the address`)
  }
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    // Leaving the loop closes the connection.
    if (length > most) throw new PictureFault(`has more than ${Math.round(most / 1_000_000)} MB, too many to fetch; save it smaller beside the article and name the file`)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'its name is not known to the network',
  EAI_AGAIN: 'its name cannot be looked up; is this computer connected?',
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke the connection off',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the server cannot be reached',
  CERT_HAS_EXPIRED: 'the certificate of the server has expired',
}

function faultOf(error: unknown, late: boolean, milliseconds: number): PictureFault {
  if (error instanceof PictureFault) return error
  if (late) return new PictureFault(`cannot be fetched within ${milliseconds / 1000} seconds; try again, or ${SAVE}`)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : error instanceof Error ? error.message : String(error)
  return new PictureFault(`cannot be fetched: ${reason}; check the address, or ${SAVE}`)
}
