/** The talk that the page shows, in the engine: made of data, told to the page as what is new in it. */
import type { Article } from '../../src/article/article.js'
import { articleOfData } from '../../src/article/parse.js'
import { fontStacks } from '../../src/assets/fonts/css.js'
import type { Host } from '../../src/host/host.js'
import type { Assets } from '../../src/layout/assets.js'
import { loadLayout } from '../../src/layout/place.js'
import { PAGE_SIZE } from '../../src/layout/scene.js'
import { aboutArticle } from '../../src/outline/about.js'
import type { Talk } from '../../src/outline/deck.js'
import { notesParts } from '../../src/outline/spoken/notes.js'
import { completedSlides, makeTalk, needsOf, withSlides } from '../../src/outline/talk.js'
import { pictureName, viewsOf } from '../../src/player/view.js'
import { languageOf } from '../../src/text/languages.js'
import type { SentPicture, ShownSection, ShownSlide, TalkNews } from './protocol.js'

export interface Made {
  article: Article
  talk: Talk
}

/** Makes talks of data. What they need besides words is loaded once, as long as they need the same. */
export class Talks {
  private assets: { needs: string; loaded: Assets | undefined } = { needs: '[]', loaded: undefined }

  /** @param readFiles makes files ready that the article names by their path. */
  constructor(
    private readonly host: Host,
    private readonly readFiles: (paths: readonly string[]) => Promise<void>,
  ) {}

  /** @throws InputError with every fault of the data. */
  async make(data: unknown, file: string): Promise<Made> {
    await loadLayout()
    const article = await this.themed(articleOfData(data, file), file)
    const complete = withSlides(article)
    const needs = needsOf(complete)
    const key = JSON.stringify(needs.map((need) => ({ ...need, place: undefined })))
    if (key !== this.assets.needs) {
      await this.readFiles(needs.flatMap((need) => (need.type === 'picture' ? [need.source] : [])))
      const { loadAssets } = await import('../../src/assets/index.js')
      this.assets = { needs: key, loaded: await loadAssets(needs, { file, files: article.files }, this.host) }
    }
    return { article: complete, talk: makeTalk(complete, { assets: this.assets.loaded }) }
  }

  /** A school's own theme is read from its PowerPoint. */
  private async themed(article: Article, file: string): Promise<Article> {
    const { theme } = article
    if (typeof theme !== 'object' || !('pptx' in theme)) return article
    await this.readFiles([theme.pptx])
    const { withTemplateTheme } = await import('../../src/talk/template-theme.js')
    return withTemplateTheme(article, file, this.host)
  }
}

/** What each slide of the data shows, with what it leaves to the article filled in. */
export function completeContents({ article }: Made): { title: string }[] {
  return completedSlides(article.slides ?? [], aboutArticle(article))
}

/** What was told last, to tell only what has changed. */
export interface Told {
  slides: string[]
  sections: string
  pictures: Set<string>
}

export const NOTHING_TOLD = (): Told => ({ slides: [], sections: '', pictures: new Set() })

/** The talk for the page; `told` is brought up to date. */
export function newsOf({ article, talk }: Made, told: Told): TalkNews {
  const { deck, theme } = talk
  const { width, height } = PAGE_SIZE[deck.ratio]
  const before = new Map(told.slides.map((text, index) => [text, index]))
  const slides = shownSlides(talk)
  const texts = slides.map((slide) => JSON.stringify(slide))
  told.slides = texts
  const sections = sectionsOf(article)
  const sectionsText = JSON.stringify(sections)
  const sameSections = sectionsText === told.sections
  told.sections = sectionsText
  return {
    title: deck.title,
    lang: deck.lang,
    dir: languageOf(deck.lang).direction,
    ratio: deck.ratio,
    theme: deck.theme,
    width,
    height,
    ...(deck.duration !== undefined && { duration: deck.duration }),
    fontStacks: fontStacks(deck.lang, theme.fonts),
    families: [...new Set(['sans' as const, theme.fonts.heading.bundled, theme.fonts.body.bundled])],
    slides: slides.map((slide, index) => before.get(texts[index] ?? '') ?? slide),
    ...(!sameSections && { sections }),
    pictures: newPictures(talk, told),
  }
}

/** Pictures of a talk that the page has not got yet; `told` is brought up to date. */
export function newPictures({ assets }: Talk, told: Told): SentPicture[] {
  return [...assets.pictures.values()].flatMap((asset) => {
    const name = pictureName(asset)
    if (told.pictures.has(name)) return []
    told.pictures.add(name)
    return [{ name, mime: asset.mime, bytes: asset.bytes }]
  })
}

function shownSlides(talk: Talk): ShownSlide[] {
  const views = viewsOf(talk)
  return talk.deck.slides.flatMap((slide, index): ShownSlide[] => {
    const view = views[index]
    if (view === undefined) return []
    return [
      {
        id: slide.id,
        kind: slide.kind,
        title: slide.title,
        hidden: slide.hidden === true,
        of: Number(slide.path?.[1] ?? 0),
        view,
        lines: slide.lines,
        notes: notesParts(slide),
        sentences: slide.sentences,
        seconds: slide.seconds,
      },
    ]
  })
}

function sectionsOf({ sections }: Article): ShownSection[] {
  return sections.map(({ id, heading, level = 1, paragraphs }) => ({
    id,
    ...(heading !== undefined && { heading }),
    level,
    paragraphs,
  }))
}
