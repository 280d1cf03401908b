/** What the engine answers to each request. */
import { parseDocument } from 'yaml'
import { WRITTEN } from '../../src/article/yaml.js'
import type { Host } from '../../src/host/host.js'
import { checkTalk, loadTalkWithData, writeHtml, writePdf, writePptx, writeScript } from '../../src/talk/index.js'
import type { Bilingual } from '../../src/article/errors.js'
import { fewerWords, moreWords } from '../../src/outline/next-words.js'
import type { Talk } from '../../src/outline/deck.js'
import { type SlideView, viewsOf } from '../../src/player/view.js'
import { parseArticle } from '../../src/article/parse.js'
import { asExported, dataWithEdits, shownEdits } from './changed.js'
import { completeContents, type Made, newPictures, newsOf, NOTHING_TOLD, Talks, type Told } from './talks.js'
import type { Asked, Name, SentPicture } from './protocol.js'

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
      const { source, changed } = asExported({ file, bytes })
      const { talk, data } = await loadTalkWithData(source, host, { ...choice, tell })
      const pictures = new Map([...talk.assets.pictures].map(([source, { bytes: content }]) => [source, content]))
      for (const [path, content] of pictures) files.set(path, content)
      told = NOTHING_TOLD()
      return {
        name: data.name,
        text: data.text,
        files: new Map([...beside, ...pictures]),
        remarks,
        ...(changed && { changed }),
      }
    },
    async show({ data, file }) {
      const made = await talks.make(data, file)
      shown = { made, file }
      return newsOf(made, told)
    },
    complete: async ({ slide }) => ({ ...completeContents(current().made)[slide] }),
    try: async (tries) => {
      const views: (SlideView | undefined)[] = []
      const pictures: SentPicture[] = []
      for (const { data, slide } of tries) {
        const talk = await tried(talks, data, current().file)
        views.push(talk && viewOf(talk, slide))
        if (talk !== undefined) pictures.push(...newPictures(talk, told))
      }
      return { views, pictures }
    },
    edits: async (changed) => shownEdits(changed),
    withEdits: async (changed) => dataWithEdits(changed),
    async redraft({ text, file }) {
      const document = parseDocument(text)
      document.delete('slides')
      const bytes = new TextEncoder().encode(document.toString(WRITTEN))
      return (await loadTalkWithData({ file, bytes }, host)).data.text
    },
    fewer: async ({ slide }) => fewerWords(current().made.article, current().made.talk.deck, slide),
    more: async ({ slide }) => moreWords(current().made.article, current().made.talk.deck, slide),
    async check({ text, lang }) {
      const { made, file } = current()
      const findings = checkTalk(parseArticle(text, file), made.talk, file, undefined, lang)
      return findings.map(({ rule, slide, severity, message, mend }) => ({ rule, slide, severity, message, mend }))
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

/** The talk of the data; undefined where the data does not hold. */
async function tried(talks: Talks, data: unknown, file: string): Promise<Talk | undefined> {
  try {
    return (await talks.make(data, file)).talk
  } catch {
    return undefined
  }
}

/** How a slide of the data looks, or its first part. */
function viewOf(talk: Talk, slide: number): SlideView | undefined {
  return viewsOf(talk)[talk.deck.slides.findIndex(({ path }) => path?.[1] === slide)]
}
