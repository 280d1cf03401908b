/** What the engine answers to each request. */
import type { Host } from '../../src/host/host.js'
import { checkTalk, loadTalkWithData, writeHtml, writePdf, writePptx, writeScript } from '../../src/talk/index.js'
import type { Bilingual } from '../../src/article/errors.js'
import { viewsOf } from '../../src/player/view.js'
import { parseArticle } from '../../src/article/parse.js'
import { completeContents, type Made, newsOf, NOTHING_TOLD, Talks, type Told } from './talks.js'
import type { Asked, Name } from './protocol.js'

export type Answers = { [Asking in Name]: (of: Asked[Asking]['of']) => Promise<Asked[Asking]['gives']> }

/**
 * @param files what lies beside the article, by path; imports add to it.
 * @param readFiles asks the page for files that are not there yet.
 */
export function answersOf(
  host: Host,
  files: Map<string, Uint8Array>,
  readFiles: (paths: readonly string[]) => Promise<void>,
): Answers {
  const talks = new Talks(host, readFiles)
  let shown: { made: Made; file: string } | undefined
  let told: Told = NOTHING_TOLD()
  const current = (): { made: Made; file: string } => {
    if (shown === undefined) throw new Error('No talk was shown before.')
    return shown
  }
  return {
    async import({ file, bytes, files: beside, choice }) {
      for (const [path, content] of beside) files.set(path, content)
      const remarks: Bilingual[] = []
      const tell = (remark: Bilingual): void => void remarks.push(remark)
      const { talk, data } = await loadTalkWithData({ file, bytes }, host, { ...choice, tell })
      const pictures = new Map([...talk.assets.pictures].map(([source, { bytes: content }]) => [source, content]))
      for (const [path, content] of pictures) files.set(path, content)
      told = NOTHING_TOLD()
      return { name: data.name, text: data.text, files: new Map([...beside, ...pictures]), remarks }
    },
    async show({ data, file }) {
      const made = await talks.make(data, file)
      shown = { made, file }
      return newsOf(made, told)
    },
    complete: async ({ slide }) => ({ ...completeContents(current().made)[slide] }),
    try: async (tries) => {
      const views: Asked['try']['gives'] = []
      for (const { data, slide } of tries) views.push(await firstView(talks, data, slide, current().file))
      return views
    },
    async check({ text }) {
      const { made, file } = current()
      return checkTalk(parseArticle(text, file), made.talk, file).map(({ slide, severity, message, mend }) => ({
        slide,
        severity,
        message,
        mend,
      }))
    },
    async make({ output, text }) {
      const { made, file } = current()
      switch (output.type) {
        case 'pptx':
          return writePptx(made.talk, host, { data: { name: file, text } })
        case 'html':
          return new TextEncoder().encode(await writeHtml(made.talk, host))
        case 'pdf':
          return (await writePdf(made.talk, host, output.handout)).bytes
        case 'script':
          return writeScript(made.talk, host)
      }
    },
  }
}

/** How a slide of the data would look; undefined where the data does not hold. */
async function firstView(
  talks: Talks,
  data: unknown,
  slide: number,
  file: string,
): Promise<Asked['try']['gives'][number]> {
  try {
    const { talk } = await talks.make(data, file)
    const index = talk.deck.slides.findIndex(({ path }) => path?.[1] === slide)
    return viewsOf(talk)[index]
  } catch {
    return undefined
  }
}
