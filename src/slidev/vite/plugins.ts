/** What Lectern adds to Slidev's Vite server and build. */
import type { Plugin } from 'vite'
import { articleOf, type TalkSource } from '../preparser.js'
import { bundledFonts } from './bundled-fonts.js'
import { followArticle } from './follow-article.js'
import { leanFrontmatter } from './lean-frontmatter.js'
import { pictures } from './pictures.js'
import { refuseWriteBack } from './refuse-write-back.js'
import { slidevWords } from './slidev-words.js'

/** The part of Slidev's resolved options that the plugins use (`@slidev/types`, ResolvedSlidevOptions). */
export interface DeckOptions {
  entry: string
  mode: string
  data: {
    headmatter: Record<string, unknown>
    watchFiles: Record<string, Set<number>>
    slides: { source: { frontmatterRaw?: string }; frontmatterRaw?: string }[]
  }
}

/** The plugins for a deck; none for a deck that names no article. */
export function lecternVitePlugins(source: TalkSource, options: DeckOptions): Plugin[] {
  const article = articleOf(source, options.entry, options.data.headmatter)
  if (article === undefined) return []
  return [
    followArticle(article, options),
    refuseWriteBack(),
    bundledFonts(source, article, options),
    ...pictures(source, article, options),
    leanFrontmatter(options),
    slidevWords(),
  ]
}
