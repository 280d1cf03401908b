/** Slidev's preparser: puts the talk in the place of an entry file whose headmatter names an article. */
import { basename, dirname, resolve } from 'node:path'
import type { Talk } from '../outline/deck.js'
import { shownOf } from '../outline/shown.js'
import { placeByHand } from './by-hand/place.js'
import { handWrittenSlides, readEntry } from './entry.js'
import { deckHeadmatter } from './headmatter.js'
import { problemLines, talkLines, type LastDeck } from './markdown.js'

/** Reads an article and makes its talk; throws an error whose message is fit to be shown. */
export type LoadTalk = (path: string) => Promise<Talk>

/** Where the talk comes from. */
export interface TalkSource {
  loadTalk: LoadTalk
  /** An article that wins over the one that the headmatter names; absolute. */
  article?: string
  /** What a page must know to move the talk and to draw; made anew where it is absent. */
  secret?: string
}

/** What Slidev tells a preparser about the entry (`@slidev/types`, PreparserSetup). */
export interface PreparserContext {
  filepath: string
  headmatter: Record<string, unknown>
  mode?: string
}

export interface PreparserExtension {
  name: string
  transformRawLines: (lines: string[]) => Promise<void>
}

/** The article of a deck, as an absolute path; undefined for a deck that names none. */
export function articleOf(source: TalkSource, entry: string, headmatter: Record<string, unknown>): string | undefined {
  if (typeof headmatter['article'] !== 'string') return undefined
  return source.article ?? resolve(dirname(entry), headmatter['article'])
}

/**
 * Slidev runs a preparser on every Markdown file that the entry includes, and tells only the entry's path. The entry
 * is read first: only that first call is answered.
 *
 * While serving, an article that cannot be read becomes a slide; while building it is thrown.
 */
export function preparserFor(source: TalkSource, context: PreparserContext): PreparserExtension[] {
  const article = articleOf(source, context.filepath, context.headmatter)
  if (article === undefined) return []
  let expanded = false
  return [
    {
      name: 'lectern',
      async transformRawLines(lines) {
        if (expanded) return
        expanded = true
        const { headmatter, rest } = readEntry(lines)
        const named =
          source.article === undefined ||
          source.article === articleOf({ loadTalk: source.loadTalk }, context.filepath, headmatter)
        const entry = { headmatter, byHand: named ? rest : [], name: basename(context.filepath), mode: context.mode }
        const deck = await talkOrProblem(source.loadTalk, article, entry)
        lines.splice(0, lines.length, ...deck)
      },
    },
  ]
}

/** What stays of each article's last talk, so that a slip in the data does not change the page under it. */
const lastDecks = new Map<string, LastDeck>()

/** What the entry file says besides the article. */
interface EntryOfTalk {
  headmatter: Record<string, unknown>
  /** Lines after the headmatter. */
  byHand: string[]
  /** The file's name, for messages. */
  name: string
  mode?: string
}

async function talkOrProblem(
  load: LoadTalk,
  article: string,
  { headmatter, byHand, name, mode }: EntryOfTalk,
): Promise<string[]> {
  try {
    const talk = shownOf(await load(article))
    lastDecks.set(article, { headmatter: deckHeadmatter(talk), slides: talk.deck.slides.length })
    return talkLines(
      talk,
      headmatter,
      await placeByHand(
        byHand,
        talk.deck.slides.map(({ id }) => id),
        name,
      ),
    )
  } catch (error) {
    if (mode !== 'dev') throw error
    const message = error instanceof Error ? error.message : String(error)
    return [...problemLines(message, headmatter, lastDecks.get(article)), ...handWrittenSlides(byHand)]
  }
}
