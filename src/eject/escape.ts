/**
 * The writers through which words reach Markdown that Slidev compiles: what is written stays readable, and every word
 * comes out as it was. Slidev reads Markdown with HTML in it, then Vue's mustaches, formulas between dollars, `::slots::`
 * and lines of three hyphens.
 */

/** Marks that Markdown reads anywhere in a line. */
const MARKS = /[\\`*_[\]~|^]/g

/** What Slidev's Markdown would set otherwise than it was written: apostrophes, `...`, `--`, `(c)`, `+-`, `,,`. */
const TYPOGRAPHY = /'|\.(?=\.)|-(?=-)|\((?=(?:c|r|tm|p)\))|\+(?=-)|[?!,](?=[?!,.])/gi

/** What Markdown, Slidev or YAML reads at the start of a line: headings, lists, rules, slots. */
const AT_START = /^(?:[#+=:@-]|\d+(?=[.)]))/

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** One line, without control characters and halves of surrogate pairs, which no browser shows. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, (character) => (/\s/u.test(character) ? ' ' : ''))
}

/** Words within a line of Markdown that Vue does not compile: notes, the title of the deck. */
export function escapeNote(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(MARKS, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[${]/g, entity)
    .replace(/:(?=:)/g, '\\:')
    .replace(TYPOGRAPHY, '\\$&')
}

/**
 * Words within a line of a slide. Markdown turns entities back into characters before Vue looks, so two braces are kept
 * apart by an empty comment.
 */
export function escapeWords(text: string): string {
  return escapeNote(text).replace(/&#123;(?=&#123;)/g, '&#123;<!---->')
}

/** A line of Markdown whose words are escaped already, so that it starts no list, heading, rule or slot. */
export function atStart(line: string): string {
  const trimmed = line.trim()
  return trimmed.replace(AT_START, (mark) =>
    /^\d/.test(mark) ? mark.replace(/\d$/, (digit) => entity(digit)) : `\\${mark}`,
  )
}

/** Words as HTML that Markdown does not look into: an attribute's value, code in `pre`. */
export function escapeHtml(text: string): string {
  return text.replace(/[^\S\n]/g, (space) => (space === '\t' ? '\t' : ' ')).replace(/[!-/:-@[-`{-~]/g, entity)
}

/** An address as the target of a link. */
export function escapeAddress(url: string): string {
  return url
    .replace(
      /[\s<>(){}$`"'|\\*_[\]]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/&/g, '&amp;')
}

/** A string of the frontmatter: JSON, which is YAML too, without what would end the frontmatter or be compiled. */
export function frontmatterString(value: string): string {
  return JSON.stringify(value).replace(
    /-(?=-)|[$<{\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
