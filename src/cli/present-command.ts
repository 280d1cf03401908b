/** `lectern present`: reads the command line for `present.ts`. */
import { refuseName } from '../host/node/read-input.js'
import type { Talk } from '../outline/deck.js'
import type { Bring, OpenDeck } from '../slidev/by-hand/index.js'
import { writePptx } from '../talk/outputs.js'
import { defaultArticle } from './default-article.js'
import { host } from './host.js'
import { isData } from './data-name.js'
import { lanAddresses } from './lan.js'
import { openPage } from './open-page.js'
import { type CommandOptions, UsageError } from './options.js'
import { loadTalk, loadTalkWithData } from './talk.js'
import { remark } from './terminal.js'

export async function run(options: CommandOptions): Promise<number> {
  const article = options.articles[0] ?? (await defaultArticle())
  // Before the name becomes a path, in which an address can no longer be told.
  refuseName(article)
  const remote = remoteOf(options)
  const { present } = await import('./present.js')
  const { out: outDir, port, quiet, rehearse } = options
  let bring: Bring | undefined
  const write = async (_: Talk, deck?: OpenDeck) => {
    const { talk, data } = await loadTalkWithData(article, options)
    if (deck === undefined || deck.byHand.length === 0) return writePptx(talk, host, { data })
    bring ??= (await import('../slidev/by-hand/index.js')).bringer(remark)
    return writePptx(await bring(talk, deck), host, { data })
  }
  // The server keeps the process alive until it is stopped.
  await present(article, {
    loadTalk: (path) => loadTalk(path, options),
    writePptx: write,
    outDir,
    port,
    quiet,
    remote,
    rehearse,
    ...(options.opens && { show: (address: string) => openPage(address) }),
    editor: options.edit && isData(article) ? article : undefined,
  })
  return 0
}

/** The address that the phone's server listens on: the one asked for, else the machine's own in its network. */
function remoteOf({ remote, host }: CommandOptions): { host: string } | undefined {
  if (!remote) {
    if (host !== undefined)
      throw new UsageError({
        zh: '--host 要和 --remote 一起用；没有遥控，只有这台机器看得到幻灯片',
        en: '--host belongs to --remote; without a remote only this machine can see the deck',
      })
    return undefined
  }
  const found = host ?? lanAddresses()[0]
  if (found === undefined)
    throw new UsageError({
      zh: '这台机器不在手机够得着的网络里；请用 --host 写一个地址',
      en: 'this machine is in no network that a phone could reach; name an address with --host',
    })
  return { host: found }
}
