/** `lectern edit`: the editor, served from this machine, with one data file open. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { isData } from './data-name.js'
import { defaultArticle } from './default-article.js'
import { EDITOR_PORT, serveEditor } from './edit-server/index.js'
import { slugOf } from './files.js'
import { freePort } from './free-port.js'
import { inReadersLanguage } from './locale.js'
import { openPage } from './open-page.js'
import { modelSettings } from './model/settings.js'
import type { CommandOptions } from './options.js'
import { say } from './terminal.js'

const HOST = '127.0.0.1'

export async function run(options: CommandOptions): Promise<number> {
  const model = modelSettings(options)
  const article = options.articles[0] ?? (await defaultArticle())
  const file = isData(article) ? article : await dataOf(article, options)
  const place = { host: HOST, port: await freePort(HOST, options.port ?? EDITOR_PORT) }
  const { address } = await serveEditor(file, place, model)
  // The server keeps the process alive until it is stopped.
  if (!options.quiet) sayAddress(address, file)
  if (options.opens) await openPage(address)
  return 0
}

function sayAddress(address: string, file: string): void {
  say(inReadersLanguage({ zh: `编辑器  ${address}`, en: `Editor  ${address}` }))
  say(
    inReadersLanguage({
      zh: `每次改动都存进 ${file}。按 Ctrl+C 结束。`,
      en: `Every change is kept in ${file}. Ctrl+C stops.`,
    }),
  )
}

/** The data of a text: drafted now, or as it is there from before. */
async function dataOf(article: string, options: CommandOptions): Promise<string> {
  const file = options.out ?? join('data', `${slugOf(article)}.yaml`)
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (!isThere) await (await import('./import.js')).run({ ...options, articles: [article], out: file })
  return file
}
