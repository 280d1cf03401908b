/** What Lectern adds to Slidev's Vite server and build. */
import type { Plugin } from 'vite'
import { articleOf, type TalkSource } from '../preparser.js'
import { announce } from './announce.js'
import { bundledFonts } from './bundled-fonts.js'
import { newSecret } from '../guard/secret.js'
import { followArticle } from './follow-article.js'
import { guarded } from './guarded.js'
import { leanFrontmatter } from './lean-frontmatter.js'
import { pictures } from './pictures.js'
import { run } from './run.js'
import { slidevWords } from './slidev-words.js'

/** The part of Slidev's resolved options that the plugins use (`@slidev/types`, ResolvedSlidevOptions). */
export interface DeckOptions {
  entry: string
  mode: string
  /** Folders of the deck, its themes and its addons. */
  roots: string[]
  /** The folder of Slidev's client. */
  clientRoot: string
  data: {
    config: { routerMode?: string }
    headmatter: Record<string, unknown>
    watchFiles: Record<string, Set<number>>
    slides: { source: { frontmatterRaw?: string }; frontmatterRaw?: string }[]
  }
}

/**
 * The plugins for a deck. One that names no article is guarded all the same: the stage is there too.
 *
 * @param folder of this package.
 */
export function lecternVitePlugins(source: TalkSource, options: DeckOptions, folder: string): Plugin[] {
  const secret = source.secret ?? newSecret()
  const guard = [guarded(options, secret), run(options, folder)]
  // Whoever gave no secret, shows none either.
  if (source.secret === undefined && options.mode === 'dev') guard.push(announce(options, secret))
  const article = articleOf(source, options.entry, options.data.headmatter)
  if (article === undefined) return guard
  return [
    ...guard,
    followArticle(article, options),
    bundledFonts(source, article, options),
    ...pictures(source, article, options),
    leanFrontmatter(options),
    slidevWords(),
  ]
}
