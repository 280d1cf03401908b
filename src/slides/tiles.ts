/** Tiles: items on panels in a grid, each with its mark at the upper left and its words below. */
import { type Box, column, row, text, type TextParagraph } from '../layout/box.js'
import type { Insets } from '../layout/scene.js'
import { type ColorToken, SPACE, type TypeToken } from '../themes/tokens.js'
import type { ComposeContext, Marked } from './kind.js'
import { markBox } from './marks.js'
import { CARD, isShort, labelOf, labelSize, stepOf, textOfItem } from './parts.js'

/** What a tile shows besides its mark. */
export type TileItem = Marked | { label: string; text?: string; icon?: string; items?: string[] }

export interface TileOptions {
  /** "Pillar", "Measure": what a person calls the item in the selection pane. */
  name: string
  look: 'soft' | 'plain' | 'accent'
  /** Side of the mark in units. */
  side: number
  /** Size of the label. */
  label: TypeToken
  /** The mark stands before the words instead of above them. */
  beside?: boolean
}

/** Colours of words and marks on a tile. */
const INKS: Record<TileOptions['look'], { mark: ColorToken; label: ColorToken; text: ColorToken }> = {
  soft: { mark: 'accent', label: 'ink', text: 'ink' },
  plain: { mark: 'accent', label: 'ink', text: 'ink' },
  accent: { mark: 'paper', label: 'paper', text: 'paper' },
}

/** Room inside a tile in units; a small mark stands on a small tile. */
function paddingOf(side: number): Insets {
  const room = side >= 72 ? 28 : SPACE.m
  return { top: room, right: room, bottom: room, left: room }
}

/** A tile as one group: panel, mark and words. */
export function tile(item: TileItem, index: number, options: TileOptions, context: ComposeContext): Box {
  const { name, look, side, beside = false } = options
  const inks = INKS[look]
  const mark = markBox(item, index, { side, color: inks.mark }, context)
  const explained = textOf(item) !== undefined
  const words = text({
    name: `${name} ${index + 1}`,
    phrases: !explained,
    ...isShort(labelOf(item)),
    ...(beside && { grow: 1, basis: 0, shrink: 1 }),
    // Labels over explanations begin at one height, however long each explanation is.
    ...(!beside && explained && { grow: WORDS, basis: 0 }),
    spread: SPACE.s,
    paragraphs: wordsOf(item, options, context),
  })
  const panel = {
    name: `${name} ${index + 1} panel`,
    group: `${name} ${index + 1} and its mark`,
    shape: CARD[look],
    padding: paddingOf(side),
    ...stepOf(index, context),
  }
  return beside
    ? row({ ...panel, gap: SPACE.m, align: 'center' }, [mark, words])
    : column({ ...panel, gap: SPACE.s, justify: 'between' }, [
        explained ? column({ grow: 1, basis: 0 }, [mark]) : mark,
        words,
      ])
}

/** How much of a tile words with explanations take, where the mark takes one part. */
const WORDS = 1.2

function textOf(item: TileItem): string | undefined {
  return textOfItem(item) ?? (typeof item === 'object' && 'items' in item ? item.items?.join('') : undefined)
}

/** The label, what explains it, and its own list. */
export function wordsOf(
  item: TileItem,
  { look, label }: Pick<TileOptions, 'look' | 'label'>,
  context: ComposeContext,
): TextParagraph[] {
  const inks = INKS[look]
  const small = labelSize('label', context)
  const explanation = textOfItem(item)
  const items = typeof item === 'object' && 'items' in item ? (item.items ?? []) : []
  return [
    { text: labelOf(item), size: labelSize(label, context), bold: true, color: inks.label },
    ...(explanation === undefined ? [] : [{ text: explanation, size: small, color: inks.text, before: SPACE.xs }]),
    ...items.map((words): TextParagraph => ({
      text: words,
      size: small,
      color: inks.text,
      bullet: { type: 'dot', color: inks.mark },
      before: SPACE.xs,
    })),
  ]
}
