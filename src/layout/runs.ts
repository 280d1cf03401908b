/** A paragraph's text, with its marks, as runs of one look. */
import { formulaStretches } from '../text/formula.js'
import { type MarkedText, parseMarks } from '../text/marks.js'
import { scriptStretches } from '../text/raised.js'
import type { ColorToken } from '../themes/tokens.js'
import type { TextParagraph } from './box.js'
import { isHanSet } from '../text/languages.js'
import type { FrameRole, Run } from './scene.js'

/** Only what slides say is marked: titles and footers are plain, for outlines and section lists show them too. */
export function runsOf(source: TextParagraph, role: FrameRole, lang: string): Run[] {
  const { text, tokens, size, color = 'ink', bold, italic, font, tracking } = source
  const base: Omit<Run, 'text'> = {
    size,
    color,
    ...(bold === true && { bold: true }),
    ...(italic === true && { italic: true }),
    ...(font !== undefined && { font }),
    ...(tracking !== undefined && { tracking }),
  }
  if (tokens !== undefined && tokens.length > 0) return tokens.map((token) => ({ ...base, ...token }))
  const stretches = role === 'body' && source.ornament !== true ? parseMarks(text) : [{ text }]
  return stretches.flatMap((stretch) => {
    const run = { text: stretch.text, ...base, ...lookOf(stretch, base, lang) }
    if (stretch.formula === true) return formulaRuns(stretch.text, run)
    return scriptStretches(stretch.text).map((one) => ({ ...run, ...one }))
  })
}

/** A formula keeps the look of the words around it, but for its own slanted letters. */
function formulaRuns(tex: string, run: Run): Run[] {
  return formulaStretches(tex).map((stretch) => ({ ...run, italic: undefined, ...stretch }))
}

/** Colours in which a mark may speak; text on a dark card keeps its colour, and its marks are bold or slanted. */
const OPEN: readonly ColorToken[] = ['ink', 'muted']

/** Han characters have no italics: emphasis in Chinese and Japanese is a colour. */
function lookOf(
  { strong, emphasis, highlight, term, code, link }: MarkedText,
  { color }: Omit<Run, 'text'>,
  lang: string,
): Partial<Run> {
  const open = OPEN.includes(color)
  const slanted = emphasis === true && !isHanSet(lang)
  const coloured = highlight === true || (emphasis === true && !slanted)
  return {
    ...((strong === true || term === true || coloured) && { bold: true }),
    ...(slanted && { italic: true }),
    ...(term === true && open && { color: 'accent' }),
    ...(coloured && open && { color: 'highlight' }),
    ...(code === true && { font: 'code' }),
    ...(link !== undefined && { link, ...(open && { color: 'link' }) }),
  }
}
