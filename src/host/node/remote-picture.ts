/** Fetches a picture from the network, for those who asked for it: bounded in time, size and hops, and of the public network alone. */
import type { IncomingMessage } from 'node:http'
import type { Bilingual } from '../../article/errors.js'
import { PictureFault, SAVE_BESIDE } from '../picture-source.js'
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

/**
 * The bytes at an address, whatever they are. Nothing of this machine is sent along: no cookies, no passwords, no page
 * that led there.
 *
 * @throws PictureFault where they cannot be had.
 */
export async function fetchPicture(
  source: string,
  { isAllowed = isPublicAddress, mostBytes = MOST_BYTES, milliseconds = MILLISECONDS }: FetchLimits = {},
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    let url = remoteUrl(source)
    for (let hops = 0; ; hops++) {
      assertAllowed(url, isAllowed)
      const response = await ask(url, isAllowed, signal)
      const next = redirectOf(response)
      if (next === undefined) return await bytesOf(response, mostBytes)
      response.destroy()
      if (hops === MOST_REDIRECTS)
        throw new PictureFault({
          zh: `被转了 ${MOST_REDIRECTS} 次以上；${SAVE_BESIDE.zh}`,
          en: `is sent on more than ${MOST_REDIRECTS} times; ${SAVE_BESIDE.en}`,
        })
      url = remoteUrl(next, url.href)
    }
  } catch (error) {
    throw faultOf(error, signal.aborted, milliseconds)
  }
}

async function ask(url: URL, isAllowed: (address: string) => boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  return new Promise((resolve, reject) => {
    const headers = {
      accept: 'image/png, image/jpeg, image/gif, image/svg+xml',
      'accept-encoding': 'identity',
      'user-agent': 'lectern',
    }
    // A connection of its own: one that is kept open could belong to another name.
    request(url, { agent: false, headers, lookup: checkedLookup(isAllowed), signal }, resolve)
      .on('error', reject)
      .end()
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
    throw new PictureFault({
      zh: `下载不了：服务器回答 ${statusCode}；请核对网址`,
      en: `cannot be fetched: the server answers ${statusCode}; check the address`,
    })
  }
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    // Leaving the loop closes the connection.
    if (length > most)
      throw new PictureFault({
        zh: `超过 ${Math.round(most / 1_000_000)} MB，不下载；请存得小一些，放到文章旁边，再写上文件名`,
        en: `has more than ${Math.round(most / 1_000_000)} MB, too many to fetch; save it smaller beside the article and name the file`,
      })
  }
  return new Uint8Array(Buffer.concat(parts))
}

const REASONS: Record<string, Bilingual> = {
  ENOTFOUND: { zh: '网上没有这个名字', en: 'its name is not known to the network' },
  EAI_AGAIN: { zh: '查不到这个名字，这台电脑联网了吗', en: 'its name cannot be looked up, is this computer connected' },
  ECONNREFUSED: { zh: '服务器拒绝连接', en: 'the server refuses the connection' },
  ECONNRESET: { zh: '服务器断开了连接', en: 'the server broke the connection off' },
  ENETUNREACH: { zh: '连不上网络', en: 'the network cannot be reached' },
  EHOSTUNREACH: { zh: '连不上服务器', en: 'the server cannot be reached' },
  CERT_HAS_EXPIRED: { zh: '服务器的证书过期了', en: 'the certificate of the server has expired' },
}

function faultOf(error: unknown, late: boolean, milliseconds: number): PictureFault {
  if (error instanceof PictureFault) return error
  if (late)
    return new PictureFault({
      zh: `${milliseconds / 1000} 秒内下载不下来；请再试一次，或者${SAVE_BESIDE.zh.slice(1)}`,
      en: `cannot be fetched within ${milliseconds / 1000} seconds; try again, or ${SAVE_BESIDE.en}`,
    })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  const reason = (Object.hasOwn(REASONS, code) ? REASONS[code] : undefined) ?? { zh: message, en: message }
  return new PictureFault({
    zh: `下载不了：${reason.zh}；请核对网址，或者${SAVE_BESIDE.zh.slice(1)}`,
    en: `cannot be fetched: ${reason.en}; check the address, or ${SAVE_BESIDE.en}`,
  })
}
