/** The server of `lectern edit`: the editor's page, and the one data file that it has open. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newSecret, type Own, sameSecret, SECRET_HEADER, standGuard, withSecret } from '../../slidev/index.js'
import { type Answer, bodyOf, listen, stop } from '../local-server/answers.js'
import { openSockets } from '../local-server/sockets.js'
import { UsageError } from '../options.js'
import { pictureTypeOf } from '../../text/picture-names.js'
import { InputError } from '../../article/errors.js'
import type { ModelSettings } from '../model/settings.js'
import { type Choosing, proposalsFor, readChoosing } from './choosing.js'
import { openDataFile } from './data-file.js'
import { editorFiles, editorPage } from './files.js'
import { readSaving, type Saving } from './saving.js'

/** The page's own addresses. */
const PAGES = ['/', '/index.html']

/** What tells of the article, and is told to nobody without the secret: its text, earlier versions of it, its pictures. */
const WORK = '/work'
const EARLIER = '/earlier'
const PICTURES = '/pictures/'

/** The one address that writes. */
const SAVE = '/save'

/** Asks the model for other slides; there is none unless a model was named at the start. */
const CHOOSE = '/choose'

/** A text of some ten million characters. */
const MOST_BYTES = 40 * 1024 * 1024

/** The first port to try, below the deck's 3030. */
export const EDITOR_PORT = 3020

export interface EditorServer {
  /** The address that the terminal shows, with the secret of the run. */
  address: string
  close(): Promise<void>
}

/**
 * Serves until `close` is called.
 *
 * @param file of the data, which is there.
 * @param model may be asked by the page to choose again.
 * @throws where it cannot be read, and where the editor is not compiled.
 */
export async function serveEditor(
  file: string,
  place: { host: string; port: number },
  model?: ModelSettings,
): Promise<EditorServer> {
  const secret = newSecret()
  const [data, files] = await Promise.all([
    openDataFile(file, () => sockets.tellTrusted('lectern:changed', '')),
    editorFiles(),
  ])
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  standGuard(server, own, (body, url) => (url === CHOOSE ? readChoosing : readSaving)(body) && body, 'none')
  const sockets = openSockets(server, secret, () => undefined)

  /** This one name alone: the page is opened by the address that the terminal shows. */
  function hosts(): string[] {
    const address = server.address() as AddressInfo | null
    return address === null ? [] : [`${place.host}:${address.port}`]
  }

  function own(): Own {
    return {
      hosts: hosts(),
      secret,
      writable: model === undefined ? [SAVE] : [SAVE, CHOOSE],
      mostBytes: MOST_BYTES,
      socket: '/',
      isPage: (url) => PAGES.includes(url.replace(/[?#].*$/s, '')),
      page: '/',
      serves: (url) => url === WORK || url === EARLIER || url.startsWith(PICTURES) || files(url) !== undefined,
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    if (request.method === 'POST' && url === CHOOSE) return choose(readChoosing(await bodyOf(request)), response)
    if (request.method === 'POST') return save(readSaving(await bodyOf(request)), response)
    if (PAGES.includes(url)) return send(response, await editorPage(hosts()))
    const file = files(url)
    if (file !== undefined) return send(response, await file())
    if (!sameSecret(request.headers[SECRET_HEADER], secret)) return refuse(response, 403)
    if (url === WORK)
      return sendJson(response, 200, {
        ...(await data.open()),
        ...(model && { model: { name: model.model, url: model.url } }),
      })
    if (url === EARLIER) return sendJson(response, 200, data.earlier())
    return sendPicture(pathIn(url), response)
  }

  async function save(saving: Saving | undefined, response: ServerResponse): Promise<void> {
    if (saving === undefined) return refuse(response, 400)
    const result = await data.save(
      saving.text,
      saving.version,
      saving.pictures?.map((picture) => Buffer.from(picture, 'base64')),
    )
    const status = { saved: 200, conflict: 409, unfit: 422 }[result.type]
    sendJson(response, status, result)
  }

  async function choose(choosing: Choosing | undefined, response: ServerResponse): Promise<void> {
    if (choosing === undefined || model === undefined) return refuse(response, 400)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      sendJson(response, 200, await proposalsFor(choosing, file, model, gone.signal))
    } catch (error) {
      if (error instanceof UsageError) sendJson(response, 200, { proposals: [], faults: [error.told] })
      else if (error instanceof InputError) refuse(response, 400)
      else throw error
    }
  }

  async function sendPicture(path: string | undefined, response: ServerResponse): Promise<void> {
    const picture = path === undefined ? undefined : await data.picture(path)
    const type = path === undefined ? undefined : pictureTypeOf(path)
    if (picture === undefined || type === undefined) return refuse(response, 404)
    send(response, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' }, body: picture })
  }

  await listen(server, place)
  return {
    address: withSecret(`http://${place.host}:${(server.address() as AddressInfo).port}/`, secret),
    async close() {
      data.close()
      sockets.close()
      await stop(server)
    },
  }
}

/** `/pictures/figures%2Fa.png` names figures/a.png. Undefined where it names nothing. */
function pathIn(url: string): string | undefined {
  try {
    return decodeURIComponent(url.slice(PICTURES.length))
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { headers, body }: Answer): void {
  response.writeHead(200, headers).end(body)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

function refuse(response: ServerResponse, status: 400 | 403 | 404): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end()
}
