/** Places a box tree on a page with yoga-layout and makes the scene of it. */
import {
  Align as YogaAlign,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  loadYoga,
  MeasureMode,
  type Node,
  PositionType,
  type Yoga,
} from 'yoga-layout/load'
import type { ColorToken } from '../themes/tokens.js'
import type { Align, Box, Placing, Stack, TextBox } from './box.js'
import type { Typesetting } from './metrics.js'
import type { Insets, Stroke } from './scene.js'
import { heightAt, hugWidth, type MeasuredParagraph, measureParagraphs, narrowestWidth } from './text.js'

/** A box with its place: page units from the page's corner. */
export interface Placed {
  box: Box
  x: number
  y: number
  width: number
  height: number
  children: Placed[]
  /** For text boxes: what was measured, to be broken for the final width. */
  text?: MeasuredParagraph[]
}

/** How a theme draws cards. */
export interface CardForm {
  /** Radius in units; 0: square. */
  corner: number
  /** Around cards that are but tinted. */
  outline?: Stroke
}

/** A page for a box tree. */
export interface Page extends Typesetting {
  width: number
  height: number
  background: ColorToken
  /** The corners and outlines of cards; square and without an outline when absent. */
  form?: CardForm
  /** Words that titles and labels do not tear, besides phrases. */
  terms?: readonly string[]
}

interface Engine {
  yoga: Yoga
  config: ReturnType<Yoga['Config']['create']>
}

let engine: Engine | undefined

/**
 * Makes yoga-layout's WebAssembly ready, once. Whoever composes scenes awaits it first, best beside other work: it
 * compiles in a thread of its own.
 */
export async function loadLayout(): Promise<void> {
  if (engine !== undefined) return
  const yoga = await loadYoga()
  const config = yoga.Config.create()
  // Without rounding: yoga-layout rounds places and sizes apart, so that children seem to leave their parents.
  config.setPointScaleFactor(0)
  engine = { yoga, config }
}

function newNode(): Node {
  if (engine === undefined) throw new Error('loadLayout() was not awaited before a scene was composed.')
  return engine.yoga.Node.create(engine.config)
}

interface Grown {
  node: Node
  box: Box
  children: Grown[]
  text?: MeasuredParagraph[]
}

/** Computes the place of every box. */
export function placeBoxes(root: Box, page: Page): Placed {
  const grown = grow(root, page)
  grown.node.setWidth(page.width)
  grown.node.setHeight(page.height)
  grown.node.calculateLayout(page.width, page.height)
  const placed = read(grown, 0, 0)
  grown.node.freeRecursive()
  return placed
}

function grow(box: Box, page: Page): Grown {
  const node = newNode()
  setPlacing(node, box)
  if (box.type === 'text') return growText(node, box, page)
  if (box.type !== 'row' && box.type !== 'column') return { node, box, children: [] }
  setStack(node, box)
  const children = box.children.map((child, index) => {
    const grownChild = grow(child, page)
    node.insertChild(grownChild.node, index)
    return grownChild
  })
  return { node, box, children }
}

function growText(node: Node, box: TextBox, page: Page): Grown {
  const text = measureParagraphs(box, page, page.terms)
  setPadding(node, box.padding)
  node.setMeasureFunc((width, widthMode) => {
    const hug = hugWidth(text)
    const given = widthMode === MeasureMode.Undefined ? hug : width
    const used = widthMode === MeasureMode.Exactly ? given : Math.min(given, hug)
    return { width: used, height: heightAt(text, used, box.phrases === true) }
  })
  return { node, box, children: [], text }
}

const ALIGN: Record<Align, YogaAlign> = {
  start: YogaAlign.FlexStart,
  center: YogaAlign.Center,
  end: YogaAlign.FlexEnd,
  stretch: YogaAlign.Stretch,
}

const JUSTIFY = {
  start: Justify.FlexStart,
  center: Justify.Center,
  end: Justify.FlexEnd,
  between: Justify.SpaceBetween,
} as const

function setPlacing(node: Node, box: Placing): void {
  if (box.width !== undefined) node.setWidth(box.width)
  if (box.height !== undefined) node.setHeight(box.height)
  if (box.minWidth !== undefined) node.setMinWidth(box.minWidth)
  if (box.minHeight !== undefined) node.setMinHeight(box.minHeight)
  if (box.grow !== undefined) node.setFlexGrow(box.grow)
  // Yoga's defaults are left unsaid, since calls into it are dear. Nothing shrinks unless it says so: what does not fit must show as overflow, not as squashed boxes.
  if (box.shrink !== undefined && box.shrink !== 0) node.setFlexShrink(box.shrink)
  if (box.basis !== undefined) node.setFlexBasis(box.basis)
  if (box.alignSelf !== undefined) node.setAlignSelf(ALIGN[box.alignSelf])
  if (box.at === undefined) return
  node.setPositionType(PositionType.Absolute)
  if (box.at.x !== undefined) node.setPosition(Edge.Left, box.at.x)
  if (box.at.y !== undefined) node.setPosition(Edge.Top, box.at.y)
  if (box.at.right !== undefined) node.setPosition(Edge.Right, box.at.right)
  if (box.at.bottom !== undefined) node.setPosition(Edge.Bottom, box.at.bottom)
}

function setStack(node: Node, box: Stack): void {
  const reversed = box.reverse === true
  if (box.type === 'row') node.setFlexDirection(reversed ? FlexDirection.RowReverse : FlexDirection.Row)
  else if (reversed) node.setFlexDirection(FlexDirection.ColumnReverse)
  if (box.align !== undefined) node.setAlignItems(ALIGN[box.align])
  if (box.justify !== undefined) node.setJustifyContent(JUSTIFY[box.justify])
  if (box.gap !== undefined) node.setGap(Gutter.All, box.gap)
  setPadding(node, box.padding)
}

function setPadding(node: Node, padding: Partial<Insets> | undefined): void {
  if (padding?.top) node.setPadding(Edge.Top, padding.top)
  if (padding?.right) node.setPadding(Edge.Right, padding.right)
  if (padding?.bottom) node.setPadding(Edge.Bottom, padding.bottom)
  if (padding?.left) node.setPadding(Edge.Left, padding.left)
}

function read({ node, box, children, text }: Grown, left: number, top: number): Placed {
  const x = left + node.getComputedLeft()
  const y = top + node.getComputedTop()
  return {
    box,
    x,
    y,
    width: node.getComputedWidth(),
    height: node.getComputedHeight(),
    children: children.map((child) => read(child, x, y)),
    ...(text !== undefined && { text }),
  }
}

/** Width in units below which a text box tears words, padding included. */
export function leastTextWidth(box: TextBox, typesetting: Typesetting): number {
  return narrowestWidth(measureParagraphs(box, typesetting)) + (box.padding?.left ?? 0) + (box.padding?.right ?? 0)
}
