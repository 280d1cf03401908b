/**
 * The writers through which text reaches what Slidev compiles. Slidev runs titles through Markdown and Vue, renders
 * notes as raw HTML and splits frontmatter at any `---`; nothing an article says may be read as any of these.
 */

const PUNCTUATION = /[!-/:-@[-`{-~]/g

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** Without control characters and halves of surrogate pairs, which no browser shows; white space stays. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, (character) => (/\s/.test(character) ? character : ''))
}

/** One line for a note: every ASCII mark becomes an entity, so that neither Markdown nor HTML sees any. */
export function escapeNoteLine(text: string): string {
  return withoutControls(text).trim().replace(PUNCTUATION, entity).replace(/\s/g, ' ')
}

/** Paragraphs of notes for an HTML comment at a slide's end, a blank line between two. */
export function escapeNotes(paragraphs: readonly string[]): string[] {
  return paragraphs
    .map(escapeNoteLine)
    .filter((line) => line !== '')
    .flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}

/** The deck's title, which Slidev reads as Markdown alone and writes into the page's own title. */
export function escapeDeckTitle(text: string): string {
  return escapeNoteLine(text)
}

/**
 * A title, which Slidev compiles as Markdown and then as a Vue template. Markdown turns entities back into characters
 * before Vue looks, so two braces are kept apart by an empty comment.
 */
export function escapeTitle(text: string): string {
  const marked = withoutControls(text).replace(/\s+/g, ' ').trim()
  return marked
    .split(/(?<=[{}])(?=[{}])/)
    .map((part) => part.replace(PUNCTUATION, entity))
    .join('<!---->')
}

/** Characters that would end the frontmatter (`---`), start KaTeX (`$`), a tag or a mustache; only inside strings. */
const RISKY = /[-$<{\u007f-\u009f\u2028\u2029]/g

/** JSON that is also one line of YAML and means nothing to any other reader of a Slidev file. */
export function frontmatterJson(value: unknown): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, (string) => string.replace(RISKY, escape))
}
