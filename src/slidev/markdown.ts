/**
 * A talk as the lines of a Slidev file: slides of frontmatter alone. All that is shown travels as JSON in `view`; the
 * Markdown holds no word of the article that is not escaped.
 */
import type { Talk } from '../outline/deck.js'
import { escapeNotes, escapeTitle, frontmatterJson } from './escape.js'
import { deckHeadmatter, QUIET_HEADMATTER } from './headmatter.js'
import { viewsOf } from './view.js'

function frontmatter(fields: Record<string, unknown>): string[] {
  return ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${frontmatterJson(value)}`), '---', '']
}

function note(notes: string): string[] {
  const lines = escapeNotes(notes)
  return lines.length > 0 ? ['<!--', ...lines, '-->', ''] : []
}

/**
 * The whole talk; `headmatter` is what the entry file says for itself, kept where the talk does not decide.
 * The first slide's title is the deck's: Slidev has one field for both.
 */
export function talkLines(talk: Talk, headmatter: Record<string, unknown>): string[] {
  return viewsOf(talk).flatMap((view, index) => {
    const own = { layout: 'scene', title: escapeTitle(view.title), clicks: view.scene.clicks, view }
    const fields = index === 0 ? { ...QUIET_HEADMATTER, ...headmatter, ...own, ...deckHeadmatter(talk.deck) } : own
    return [...frontmatter(fields), ...note(talk.deck.slides[index]?.notes ?? '')]
  })
}

/** One slide that says why there is no talk: what the page shows while somebody mends the data. */
export function problemLines(message: string, headmatter: Record<string, unknown>): string[] {
  return frontmatter({ ...QUIET_HEADMATTER, ...headmatter, layout: 'problem', title: '!', problem: { message } })
}
