/** MathJax's SVG as plain outlines: every group's transform worked in, every curve in one system of coordinates. */
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteNode } from 'mathjax-full/js/adaptors/lite/Element.js'

/** What a formula is drawn with, in thousandths of an em from its upper left corner. */
export interface Drawing {
  width: number
  height: number
  /** From the upper edge to the baseline. */
  baseline: number
  /** Absolute commands M, L, Q and Z, one path a glyph or rule. */
  paths: { d: string }[]
  /** Characters that MathJax's fonts lack, an em wide each at `size`; `y` is their baseline. */
  texts: { x: number; y: number; size: number; text: string }[]
}

/** Scales, then moves. MathJax turns nothing. */
interface Transform {
  x: number
  y: number
  scaleX: number
  scaleY: number
  /** Part of the drawing that shows, in the coordinates of the result: stretched signs are cut to length. */
  clip?: { left: number; right: number; top: number; bottom: number }
}

/** Reads the `svg` element that MathJax made. */
export function readDrawing(svg: LiteElement): Drawing {
  const [left = 0, top = 0, width = 0, height = 0] = numbers(attribute(svg, 'viewBox'))
  const drawing: Drawing = { width, height, baseline: -top, paths: [], texts: [] }
  for (const child of svg.children) readNode(child, { x: -left, y: -top, scaleX: 1, scaleY: 1 }, drawing)
  return drawing
}

function readNode(node: LiteNode, outer: Transform, drawing: Drawing): void {
  if (!('attributes' in node)) return
  const transform = transformed(outer, attribute(node, 'transform'))
  switch (node.kind) {
    case 'path':
      return addPath(drawing, outline(attribute(node, 'd'), transform))
    case 'rect':
      return readRect(node, transform, drawing)
    case 'text':
      return readText(node, transform, drawing)
    case 'svg':
      return readInner(node, transform, drawing)
    default:
      for (const child of node.children) readNode(child, transform, drawing)
  }
}

/** A rule, or a frame drawn as four rules. */
function readRect(node: LiteElement, transform: Transform, drawing: Drawing): void {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => number(node, name)) as [
    number,
    number,
    number,
    number,
  ]
  const bar = (left: number, top: number, w: number, h: number): void =>
    addPath(drawing, outline(`M${left} ${top}H${left + w}V${top + h}H${left}Z`, transform))
  if (attribute(node, 'fill') !== 'none') return bar(x, y, width, height)
  const line = number(node, 'stroke-width') || FRAME
  bar(x - line / 2, y - line / 2, width + line, line)
  bar(x - line / 2, y + height - line / 2, width + line, line)
  bar(x - line / 2, y + line / 2, line, height - line)
  bar(x + width - line / 2, y + line / 2, line, height - line)
}

/** Width of a frame's line, in thousandths of an em, where MathJax leaves it to its style sheet. */
const FRAME = 60

/** Characters of other fonts stand upright though the drawing is upside down. */
function readText(node: LiteElement, { x, y, scaleX }: Transform, drawing: Drawing): void {
  const text = node.children.map((child) => ('value' in child ? child.value : '')).join('')
  const size = Number.parseFloat(attribute(node, 'font-size')) * scaleX
  if (text !== '') drawing.texts.push({ x: rounded(x), y: rounded(y), size: rounded(size), text })
}

/** A part of a stretched sign, drawn too long and cut by its own view. */
function readInner(node: LiteElement, outer: Transform, drawing: Drawing): void {
  const [left = 0, top = 0, width = 0, height = 0] = numbers(attribute(node, 'viewBox'))
  const x = outer.x + (number(node, 'x') - left) * outer.scaleX
  const y = outer.y + (number(node, 'y') - top) * outer.scaleY
  const edges = (from: number, size: number, scale: number, origin: number): [number, number] => {
    const ends = [origin + from * scale, origin + (from + size) * scale]
    return [Math.min(...ends), Math.max(...ends)]
  }
  const [clipLeft, clipRight] = edges(left, width, outer.scaleX, x)
  const [clipTop, clipBottom] = edges(top, height, outer.scaleY, y)
  const inner: Transform = {
    ...outer,
    x,
    y,
    clip: { left: clipLeft, right: clipRight, top: clipTop, bottom: clipBottom },
  }
  for (const child of node.children) readNode(child, inner, drawing)
}

function transformed(outer: Transform, written: string): Transform {
  const result = { ...outer }
  for (const [, name = '', values = ''] of written.matchAll(/(\w+)\(([^)]*)\)/gu)) {
    const [first = 0, second] = numbers(values)
    if (name === 'translate') {
      result.x += first * result.scaleX
      result.y += (second ?? 0) * result.scaleY
    } else if (name === 'scale') {
      result.scaleX *= first
      result.scaleY *= second ?? first
    } else throw new Error(`MathJax drew with ${name}, which is not read.`)
  }
  return result
}

/** A path in absolute commands M, L, Q, Z. */
function outline(d: string, transform: Transform): string {
  let path = ''
  let [x, y, controlX, controlY] = [0, 0, 0, 0]
  const at = (px: number, py: number): string => placed(px, py, transform)
  for (const [, command = '', values = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const given = numbers(values)
    const size = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, Z: 0 }[command]
    if (size === undefined) throw new Error(`MathJax drew a path with ${command}, which is not read.`)
    if (command === 'Z') path += 'Z'
    for (let index = 0; size > 0 && index + size <= given.length; index += size) {
      const [a = 0, b = 0, c = 0, e = 0] = given.slice(index, index + size)
      if (command === 'Q') [controlX, controlY] = [a, b]
      else [controlX, controlY] = command === 'T' ? [2 * x - controlX, 2 * y - controlY] : [0, 0]
      if (command === 'H') x = a
      else if (command === 'V') y = a
      else [x, y] = command === 'Q' ? [c, e] : [a, b]
      path +=
        command === 'Q' || command === 'T'
          ? `Q${at(controlX, controlY)} ${at(x, y)}`
          : `${command === 'M' ? 'M' : 'L'}${at(x, y)}`
      if (command !== 'Q' && command !== 'T') [controlX, controlY] = [x, y]
    }
  }
  return path
}

function placed(x: number, y: number, { x: moveX, y: moveY, scaleX, scaleY, clip }: Transform): string {
  const [left, top] = [moveX + x * scaleX, moveY + y * scaleY]
  if (clip === undefined) return `${rounded(left)} ${rounded(top)}`
  return `${rounded(Math.min(clip.right, Math.max(clip.left, left)))} ${rounded(Math.min(clip.bottom, Math.max(clip.top, top)))}`
}

function addPath(drawing: Drawing, d: string): void {
  if (d !== '') drawing.paths.push({ d })
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function attribute(node: LiteElement, name: string): string {
  const value: unknown = node.attributes[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function number(node: LiteElement, name: string): number {
  return Number.parseFloat(attribute(node, name)) || 0
}

function numbers(text: string): number[] {
  return (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/giu) ?? []).map(Number)
}
