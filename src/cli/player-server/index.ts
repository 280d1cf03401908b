/** The server of `lectern present`: the player, filled with a talk that is being written. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Talk } from '../../outline/deck.js'
import { fillPlayer } from '../../player/fill.js'
import {
  closedPageOfServer,
  type LoadTalk,
  MOST_BYTES,
  type Own,
  ownHosts,
  readStageNews,
  STAGE_NEWS_ROUTE,
  type StageNews,
  standGuard,
} from '../../slidev/index.js'
import { host } from '../host.js'
import { bodyOf, listen, stop } from '../local-server/answers.js'
import { openSockets } from '../local-server/sockets.js'
import type { PageEvents } from '../remote/link.js'
import { servedFonts, servedPictures } from './files.js'
import { followArticle } from './follow.js'
import { sharedState } from './shared.js'

/** Written by scripts/compile-player.mjs. */
const PLAYER = 'lectern/dist/player.html'

const PAGES = ['/', '/index.html']

export interface PlayerServerOptions {
  article: string
  /** The talk as it is now. */
  talk: Talk
  /** Makes it anew after a change. */
  loadTalk: LoadTalk
  /** Hears what is wrong with the data after a change that makes no talk. */
  broken: (message: string) => void
  /** The secret of the run. */
  secret: string
  /** The address and port to listen on. */
  host: string
  port: number
}

export interface PlayerServer {
  /** What its pages tell. */
  pages: PageEvents
  close(): Promise<void>
}

/** Serves until `close` is called. Changes of the article show in all open windows. */
export async function servePlayer(options: PlayerServerOptions): Promise<PlayerServer> {
  const { article, talk, loadTalk, secret, broken } = options
  const run = randomBytes(8).toString('base64url')
  const fonts = servedFonts()
  const [player, followed] = await Promise.all([
    host.packageFile(PLAYER).then((bytes) => new TextDecoder().decode(bytes)),
    followArticle(article, talk, loadTalk, () => {
      const data = followed.data()
      if (data.problem !== undefined) broken(data.problem)
      sockets.tellAll('lectern:talk', data)
    }),
  ])
  const pictures = servedPictures(followed.talk)
  const shared = sharedState()
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  standGuard(server, own, readStageNews)
  const sockets = openSockets(server, secret, (page, url) => {
    // The page may have been sent before the last change.
    if (url !== `/?talk=${followed.version()}`) page.send('lectern:talk', followed.data())
    for (const news of shared.all()) page.send('lectern:news', news)
  })

  function hosts(): string[] {
    const address = server.address() as AddressInfo | null
    return address === null ? [] : ownHosts(address)
  }

  function own(): Own {
    return {
      hosts: hosts(),
      secret,
      writable: [STAGE_NEWS_ROUTE],
      mostBytes: MOST_BYTES,
      socket: '/',
      isPage: (url) => PAGES.includes(url.replace(/[?#].*$/s, '')),
      page: '/',
      serves: (url) => fileAt(url) !== undefined,
    }
  }

  const fileAt = (url: string) => fonts.files(url) ?? pictures(url)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'POST') {
      const news = JSON.parse(await bodyOf(request)) as StageNews
      shared.learn(news)
      sockets.tellAll('lectern:news', news)
      return void response.end()
    }
    const file = await fileAt(request.url ?? '')?.()
    if (file) return void response.writeHead(200, file.headers).end(file.body)
    response.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Cache-Control', 'no-store')
    response.end(await page())
  }

  async function page(): Promise<string> {
    const data = { ...followed.data(), served: { run, version: followed.version() } }
    const sockets = hosts().map((name) => `ws://${name}`)
    return fillPlayer(closedPageOfServer(player, sockets), data, await fonts.rules(data.lang))
  }

  await listen(server, options)
  return {
    pages: sockets,
    async close() {
      followed.close()
      sockets.close()
      await stop(server)
    },
  }
}
