/**
 * What a server of ours answers, decided before anything is looked up: a list of what is allowed. All else is refused.
 * This knows no server; Vite's and any other ask it in the same way.
 */
import type { Bilingual } from '../../article/errors.js'
import { SECRET_HEADER, sameSecret } from './secret.js'
import { type Asked, isFromOtherSite, isOtherHost, isOtherOrigin, opensPage } from './stranger.js'

/** What a server has to say for itself. Addresses are those of the request line, from the first slash on. */
export interface Own {
  /** Under which names it is reached; see `isOtherHost`. */
  hosts: readonly string[]
  /** The secret of the run, without which nothing is written. */
  secret: string
  /** Addresses that take a POST. */
  writable: readonly string[]
  /** The most bytes that a POST may have. */
  mostBytes: number
  /** The address of its socket, without the query. */
  socket: string
  /** Whether an address is that of the deck's page, which a person may open from anywhere. */
  isPage: (url: string) => boolean
  /** The address at which the page is found, whichever of its addresses was asked for. */
  page: string
  /** Whether something is served at an address. */
  serves: (url: string) => boolean
}

export interface Refusal {
  status: 400 | 403 | 404 | 405 | 413 | 415
  why: Bilingual
}

export type Decision = 'pass' | Refusal

const STRANGER: Refusal = {
  status: 403,
  why: { zh: '只有这份幻灯片自己的页面可以访问这里。', en: 'Only the pages of this deck itself may ask here.' },
}
const READ_ONLY: Refusal = {
  status: 403,
  why: { zh: '幻灯片由文章生成：请修改文章。', en: 'The talk is made from its article: edit the article.' },
}
const NO_SECRET: Refusal = {
  status: 403,
  why: {
    zh: '请从终端里写的地址打开幻灯片，才能翻页和画图。',
    en: 'Open the deck from the address at the terminal to move it and draw on it.',
  },
}
const NOT_JSON: Refusal = { status: 415, why: { zh: '只接受 application/json。', en: 'Send application/json.' } }
const NO_METHOD: Refusal = { status: 405, why: { zh: '只有 GET、HEAD 和 POST。', en: 'Use GET, HEAD or POST.' } }
const NOTHING: Refusal = { status: 404, why: { zh: '这里什么也没有。', en: 'Nothing is served here.' } }
export const TOO_LARGE: Refusal = { status: 413, why: { zh: '内容太长。', en: 'This is too large.' } }
export const MALFORMED: Refusal = { status: 400, why: { zh: '内容不对。', en: 'This is malformed.' } }

/** Addresses of the server's own tools, of which the deck needs none: Vite's editor link, Slidev's editor and its MCP. */
const TOOLS = /^\/+__(?:open-in-editor|mcp|inspect)(?![\w-])/

export function decide(asked: Asked, own: Own): Decision {
  const { method, url, upgrade } = asked
  if (isOtherHost(asked, own.hosts) || isOtherOrigin(asked)) return STRANGER
  if (isFromOtherSite(asked) && (upgrade || !opensPage(asked) || !own.isPage(url))) return STRANGER
  if (upgrade) return method === 'GET' && pathOf(url) === own.socket ? 'pass' : STRANGER
  if (TOOLS.test(url)) return READ_ONLY
  if (method === 'POST') return decidePost(asked, own)
  if (method !== 'GET' && method !== 'HEAD') return NO_METHOD
  return own.isPage(url) || own.serves(url) ? 'pass' : NOTHING
}

function decidePost({ url, headers }: Asked, own: Own): Decision {
  if (!own.writable.includes(url)) return READ_ONLY
  if (!sameSecret(headers[SECRET_HEADER], own.secret)) return NO_SECRET
  if (!/^application\/json(?:\s*;|$)/i.test(String(headers['content-type'] ?? ''))) return NOT_JSON
  return Number(headers['content-length'] ?? 0) > own.mostBytes ? TOO_LARGE : 'pass'
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '')
}
