/** Lines of a PDF as blocks: headings, paragraphs, lists, tables, captions and the notes at the foot of its pages. */
import type { Credits, ImportedBlock } from '../block.js'
import { isLooseSigns, isMathematical } from './formulas.js'
import { depthOf, headingOf } from './headings.js'
import { Joiner } from './join.js'
import type { LeftBehind } from './left-behind.js'
import { type Styled, withLevelsOfStyles } from './levels.js'
import type { Line } from './lines.js'
import { type Usual, usualOf } from './measure.js'
import type { FileInfo } from './pages.js'
import {
  BULLET,
  GOES_ON,
  NOTE,
  STOP,
  headOf,
  isCaption,
  isIndented,
  isProse,
  isTableCaption,
  isUnfinished,
  isWrapped,
} from './line-forms.js'
import { smallTableAt, tableAt } from './tables.js'
import { frontOf } from './title.js'

interface Open {
  type: 'text' | 'list'
  lines: Line[]
  /** Where its beginning stands already, before what cuts it. */
  begun?: { type: 'text'; text: string }
}

/** @param info what the file says of itself. */
export function blocksOfLines(
  lines: readonly Line[],
  info: FileInfo,
): { blocks: ImportedBlock[]; credits: Credits; notes: string[]; left: LeftBehind[] } {
  const usual = usualOf(lines)
  const { credits, rest, left } = frontOf(lines, info, usual)
  const body = new Body(rest, usual, new Joiner(lines.map(({ text }) => text)))
  return { blocks: body.read(), credits, notes: body.notes, left: [...left, ...body.left] }
}

/** Reads lines one after the other; what has begun may go on in the next column or on the next page. */
class Body {
  readonly notes: string[] = []
  readonly left: LeftBehind[] = []
  private readonly styles: Styled[] = []
  private readonly blocks: ImportedBlock[] = []
  private open: Open | undefined
  private items: string[] = []

  constructor(
    private readonly lines: readonly Line[],
    private readonly usual: Usual,
    private readonly joiner: Joiner,
  ) {}

  read(): ImportedBlock[] {
    let at = 0
    while (at < this.lines.length) at += this.step(at)
    this.close()
    return withLevelsOfStyles(this.blocks, this.styles)
  }

  /** Reads what begins with a line; how many lines it has taken. */
  private step(at: number): number {
    const line = this.lines[at]
    if (line === undefined) return 1
    const table = tableAt(this.lines, at)
    if (table !== undefined) return this.addTable(table.rows, table.count)
    if (isMathematical(line)) return this.leave(line, 'formula')
    if (isCaption(line.text) && !this.goesOn(line, at)) return this.addCaptionAt(at)
    if (this.isNote(at)) return this.addNotes(at)
    const heading = this.headingAt(at)
    if (heading !== undefined) return this.addHeading(at, heading)
    if (isLooseSigns(line) && !this.goesOn(line, at)) return this.leave(line, 'formula')
    if (line.size < 0.9 * this.usual.size && !isProse(line) && !(this.open !== undefined && this.belongs(line)))
      return this.leave(line, 'labels')
    this.addLine(line, at)
    return 1
  }

  /** Passes a line over, and notes it. */
  private leave({ page, text }: Line, why: LeftBehind['why']): number {
    this.left.push({ page, why, text })
    return 1
  }

  private headingAt(at: number): number | undefined {
    const line = this.lines[at]
    if (line === undefined || this.goesOn(line, at)) return undefined
    const gap =
      this.open === undefined && this.items.length === 0 && this.blocks.at(-1)?.type === 'heading'
        ? undefined
        : this.gapBefore(at)
    return headingOf(line, { gap, under: this.gapBefore(at + 1), wrapped: this.isWrappedHeading(at) }, this.usual)
      ?.level
  }

  /** A bold line that goes on in a short one, with text that is not bold behind it. */
  private isWrappedHeading(at: number): boolean {
    const [line, next, behind] = this.lines.slice(at, at + 3)
    return (
      line?.bold === true &&
      next?.bold === true &&
      next.size === line.size &&
      behind?.bold !== true &&
      next.right - next.x < 0.85 * (next.edge - next.left) &&
      (this.gapBefore(at + 1) ?? Infinity) < 1.6 * line.size &&
      isWrapped(line, next)
    )
  }

  /** From the baseline before in the same column. */
  private gapBefore(at: number): number | undefined {
    const line = this.lines[at]
    const before = this.lines[at - 1]
    return line === undefined || before === undefined || before.region !== line.region ? undefined : line.y - before.y
  }

  private addHeading(at: number, level: number): number {
    this.close()
    this.cut = undefined
    const first = this.lines[at]
    const texts = [first?.text ?? '']
    let count = 1
    while (count < 4 && first !== undefined) {
      const next = this.lines[at + count]
      const gap = this.gapBefore(at + count)
      const same =
        next !== undefined && next.size === first.size && next.bold === first.bold && depthOf(next.text) === undefined
      if (
        !same ||
        gap === undefined ||
        gap > 1.6 * first.size ||
        (first.size < 1.1 * this.usual.size && !isWrapped(this.lines[at + count - 1] ?? first, next))
      )
        break
      texts.push(next.text)
      count++
    }
    const heading: ImportedBlock = { type: 'heading', level, text: this.joiner.join(texts) }
    this.blocks.push(heading)
    if (first !== undefined) this.styles.push({ block: heading, line: first })
    return count
  }

  /** All that stands in small type down to the end of the column. */
  private addNotes(at: number): number {
    const region = this.lines[at]?.region
    const end = this.lines.findIndex((line, index) => index > at && line.region !== region)
    const notes = this.lines.slice(at, end < 0 ? undefined : end)
    const starts = notes.flatMap((line, index) => (index === 0 || NOTE.test(line.text) ? [index] : []))
    for (const [index, start] of starts.entries())
      this.notes.push(this.joiner.join(notes.slice(start, starts[index + 1]).map(({ text }) => text)))
    return notes.length
  }

  /** Lines that belong to a caption: what follows in its size, until the next one begins. */
  private addCaptionAt(at: number): number {
    const first = this.lines[at]
    if (first === undefined) return 1
    let count = 1
    for (; at + count < this.lines.length; count++) {
      const next = this.lines[at + count]
      const gap = this.gapBefore(at + count)
      if (
        next === undefined ||
        gap === undefined ||
        gap > (STOP.test(this.lines[at + count - 1]?.text ?? '') ? 1.75 : 2.1) * first.size ||
        Math.abs(next.size - first.size) > 0.6
      )
        break
      if (isCaption(next.text) || next.cells.length >= 2 || tableAt(this.lines, at + count) !== undefined) break
      if (STOP.test(this.lines[at + count - 1]?.text ?? '') && first.size >= 0.95 * this.usual.size) break
    }
    const text = this.joiner.join(this.lines.slice(at, at + count).map((line) => line.text))
    const table =
      isTableCaption(text) && !isCaption(this.lines[at + count]?.text ?? '')
        ? smallTableAt(this.lines, at + count, this.usual)
        : undefined
    this.addCaption(text)
    return table === undefined ? count : count + this.addTable(table.rows, table.count)
  }

  /** A caption does not end the paragraph around it. */
  private addCaption(text: string): void {
    const last = this.blocks.at(-1)
    if (last?.type === 'table' && last.caption === undefined && isTableCaption(text)) last.caption = text
    else this.captions.push(text)
  }

  private captions: string[] = []

  private addTable(rows: readonly string[][], count: number): number {
    const caption = this.captions.findLast(isTableCaption)
    this.captions = this.captions.filter((text) => text !== caption)
    const table: ImportedBlock = { type: 'table', ...headOf(rows), ...(caption !== undefined && { caption }) }
    this.close()
    this.blocks.push(table)
    return count
  }

  /** The paragraph that the end of a column has cut in the middle of a sentence, with a table or a drawing behind it. */
  private cut: Open | undefined

  /** Takes up the paragraph that was cut, where a line goes on with its sentence in the same type. */
  private resume(line: Line): void {
    const last = this.cut?.lines.at(-1)
    if (this.cut === undefined || last === undefined || Math.abs(line.size - last.size) > 0.06 * last.size) return
    if (
      line.region !== last.region &&
      !isIndented(line) &&
      /^(?:\p{Ll}|\p{Script=Han}|\p{Script=Hangul})/u.test(line.text)
    ) {
      this.closeText()
      if (this.items.length > 0) this.closeList()
      this.open = this.cut
    }
    this.cut = undefined
  }

  private addLine(line: Line, at: number): void {
    this.resume(line)
    if (BULLET.test(line.text) && !this.goesOn(line, at)) {
      this.closeText()
      this.open = { type: 'list', lines: [line] }
      return
    }
    if (this.open !== undefined && this.belongs(line)) {
      this.open.lines.push(line)
      return
    }
    this.closeText()
    if (this.items.length > 0) this.closeList()
    this.open = { type: 'text', lines: [line] }
  }

  /** Whether the open paragraph goes on with a line. */
  private belongs(line: Line): boolean {
    const first = this.open?.lines[0]
    const last = this.open?.lines.at(-1)
    if (first === undefined || last === undefined || Math.abs(line.size - last.size) > 0.12 * last.size) return false
    const gap = line.region === last.region ? line.y - last.y : undefined
    if (gap !== undefined && gap > 1.7 * this.usual.pitch) return false
    const full = last.right > last.edge - 2.2 * last.size
    // An entry of a list of references: all its lines but the first are set in.
    const hangs =
      !isIndented(first) &&
      (this.open?.lines.length ?? 0) > 1 &&
      this.open?.lines.every((one, index) => index === 0 || isIndented(one)) === true
    if (hangs && !isIndented(line)) return false
    const setIn =
      this.open?.lines.length === 1 && !isIndented(first) && isIndented(line) && /^[\d[(\p{Ll}]/u.test(line.text)
    if (setIn && this.open?.type === 'text' && (gap ?? 0) <= 1.2 * this.usual.pitch) return true
    if (/\p{L}-$/u.test(last.text)) return gap !== undefined || /^\p{Ll}/u.test(line.text)
    if (!STOP.test(last.text))
      return full || last.right > last.edge - 6 * last.size || (gap === undefined && GOES_ON.test(line.text))
    const indented = isIndented(line)
    if (this.open?.type === 'list') return full && (gap === undefined || line.x >= first.x)
    return full && (!indented || hangs)
  }

  /** In the middle of a sentence: the line before is full and ends none. */
  private goesOn(line: Line, at: number): boolean {
    const last = this.open?.lines.at(-1)
    const gap = this.gapBefore(at)
    if (
      last === undefined ||
      STOP.test(last.text) ||
      Math.abs(last.size - line.size) > 0.12 * last.size ||
      line.bold !== last.bold
    )
      return false
    return (
      last.right > last.edge - 2.2 * last.size &&
      (gap === undefined || gap <= 1.2 * this.usual.pitch) &&
      line.x - line.left < 2.5 * line.size
    )
  }

  /** Small type down to the end of the column, from a mark on. */
  private isNote(at: number): boolean {
    const line = this.lines[at]
    if (line === undefined || line.size > 0.88 * this.usual.size || !NOTE.test(line.text)) return false
    const rest = this.lines.slice(at + 1, at + 60).filter((other) => other.region === line.region)
    return rest.every((other) => other.size <= 0.9 * this.usual.size)
  }

  private closeText(): void {
    const { open } = this
    this.open = undefined
    if (open === undefined) return
    const text = this.joiner.join(open.lines.map((line) => line.text))
    if (open.type === 'list')
      this.items.push(text.replace(BULLET, (mark) => (/^[•●○◦▪■□◆◇►➢✓·∙‣–]/u.test(mark) ? '' : mark)))
    else if (text !== '') {
      const begun = open.begun ?? { type: 'text', text }
      if (open.begun === undefined) this.blocks.push(begun)
      begun.text = text
      if (isUnfinished(open.lines.at(-1))) this.cut = { ...open, begun }
    }
  }

  private closeList(): void {
    if (this.items.length > 1) this.blocks.push({ type: 'list', items: this.items })
    else this.blocks.push(...this.items.map((text): ImportedBlock => ({ type: 'text', text })))
    this.items = []
  }

  private close(): void {
    this.closeText()
    if (this.items.length > 0) this.closeList()
    for (const text of this.captions) this.blocks.push({ type: 'caption', text })
    this.captions = []
  }
}
