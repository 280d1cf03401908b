/** Frames and connectors as PowerPoint's shapes. */
import type { Connector, Frame, Geometry, Insets, Shape, Side, Stroke, TextBody } from '../layout/scene.js'
import { solidFill } from './color.js'
import { customGeometry } from './custom-geometry.js'
import { decorative, linkXml, placeXml } from './objects.js'
import type { Relation } from '../ooxml/package.js'
import { type Inherited, textBody } from './text.js'
import { emu } from './units.js'
import { element, type XmlChild, type XmlElement } from '../ooxml/xml.js'

/** A placeholder of the layout that a frame fills. */
export interface Placeholder {
  type: 'title' | 'ftr' | 'sldNum' | 'body'
  /** As a person would name it; also what an empty one of a new slide says. */
  name: string
  /** Absent for the title, which needs none. */
  idx?: number
  inherited: Inherited
  /** Where the layout has it, in units; a frame elsewhere says its own place. */
  x: number
  y: number
  width: number
  height: number
}

export interface ShapeContext {
  lang: string
  /** Number of the shape on its slide, unique. */
  spid: number
  placeholder?: Placeholder
  /** See `TextContext`. */
  relate?: (relation: Omit<Relation, 'id'>) => string
}

export function frameXml(frame: Frame, context: ShapeContext): XmlElement {
  const { placeholder } = context
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      nonVisual(frame, context),
      element('p:cNvSpPr', frame.shape === undefined && placeholder === undefined ? { txBox: 1 } : {}, [
        placeholder && element('a:spLocks', { noGrp: 1 }),
      ]),
      element('p:nvPr', {}, [
        placeholder &&
          element('p:ph', {
            type: placeholder.type,
            ...(placeholder.idx !== undefined && {
              ...(placeholder.type !== 'body' && { sz: 'quarter' }),
              idx: placeholder.idx,
            }),
          }),
      ]),
    ]),
    element('p:spPr', {}, shapeProperties(frame, placeholder)),
    frame.text === undefined
      ? emptyText()
      : textBody(withoutMargins(frame.text, textMargins(frame)), {
          lang: context.lang,
          inherited: placeholder?.inherited,
          relate: context.relate,
          ...(frame.role === 'page' && { field: 'slidenum' }),
        }),
  ])
}

/** An ornament is nothing to a screen reader. */
function nonVisual(
  { name, role, link }: Pick<Frame, 'name' | 'role' | 'link'>,
  { spid, relate }: Pick<ShapeContext, 'spid' | 'relate'>,
): XmlElement {
  return element('p:cNvPr', { id: spid, name }, [
    relate !== undefined && linkXml(link, relate),
    (role === 'ornament' || role === 'progress') && decorative(),
  ])
}

function shapeProperties(frame: Frame, placeholder: Placeholder | undefined): XmlChild[] {
  if (placeholder === undefined)
    return [
      placeXml(frame, 'a:xfrm', isFlipped(frame) ? { flipH: 1 } : {}),
      ...lookOf(frame.shape ?? { geometry: { type: 'rect' } }, frame),
    ]
  const inPlace = (['x', 'y', 'width', 'height'] as const).every((key) => emu(placeholder[key]) === emu(frame[key]))
  return inPlace ? [] : [placeXml(frame)]
}

/** Flipped shapes are mirrored, their text is not (ECMA-376 part 1, 20.1.7.6). */
function isFlipped({ shape }: Frame): boolean {
  const { geometry } = shape ?? {}
  // Paths of our own are drawn flipped.
  return (geometry?.type === 'chevron' || geometry?.type === 'pentagon') && geometry.flip === true
}

function lookOf({ geometry, fill, stroke }: Shape, { width, height }: Pick<Frame, 'width' | 'height'>): XmlElement[] {
  return [
    geometryXml(geometry, width, height),
    fill === undefined ? element('a:noFill') : solidFill(fill),
    lineXml(stroke),
  ]
}

/** Shapes that have a preset; the rest by their paths. Adjustments count in 1/100,000 of the shorter side (presetShapeDefinitions of ECMA-376). */
function geometryXml(geometry: Geometry, width: number, height: number): XmlElement {
  const share = (units: number): string => `val ${Math.round((units / Math.min(width, height)) * 100_000)}`
  const preset = (prst: string, adjustment?: number): XmlElement =>
    element('a:prstGeom', { prst }, [
      element('a:avLst', {}, [adjustment !== undefined && element('a:gd', { name: 'adj', fmla: share(adjustment) })]),
    ])
  switch (geometry.type) {
    case 'rect':
      return preset('rect')
    case 'round':
      return preset('roundRect', geometry.radius)
    case 'ellipse':
      return preset('ellipse')
    case 'chevron':
      return preset('chevron', geometry.tip)
    case 'pentagon':
      return preset('homePlate', geometry.tip)
    case 'ring':
    case 'brace':
    case 'drawing':
      return customGeometry(geometry, width, height)
  }
}

function lineXml(stroke: Stroke | undefined, ends: XmlElement[] = []): XmlElement {
  if (stroke === undefined) return element('a:ln', {}, [element('a:noFill')])
  return element('a:ln', { w: emu(stroke.width), ...(stroke.round === true && { cap: 'rnd' }) }, [
    solidFill(stroke.color),
    element('a:prstDash', { val: stroke.dash === true ? 'dash' : 'solid' }),
    stroke.round === true && element('a:round'),
    ...ends,
  ])
}

/** What a preset shape itself keeps free of text on each side, in units (`a:rect` in presetShapeDefinitions of ECMA-376). */
function textMargins({ shape, width, height }: Frame): Insets {
  const { geometry } = shape ?? {}
  switch (geometry?.type) {
    case 'round':
      return evenInsets(geometry.radius * CORNER)
    case 'ellipse':
      return {
        top: (height / 2) * CORNER,
        bottom: (height / 2) * CORNER,
        left: (width / 2) * CORNER,
        right: (width / 2) * CORNER,
      }
    case 'pentagon':
      return { ...evenInsets(0), [geometry.flip === true ? 'left' : 'right']: geometry.tip / 2 }
    case 'chevron':
      return { ...evenInsets(0), left: geometry.tip, right: geometry.tip }
    case 'rect':
    case 'ring':
    case 'brace':
    case 'drawing':
    case undefined:
      return evenInsets(0)
  }
}

/** How much of a quarter circle's radius lies outside of the square inscribed: 1 − cos 45°. */
const CORNER = 1 - Math.SQRT1_2

const evenInsets = (inset: number): Insets => ({ top: inset, right: inset, bottom: inset, left: inset })

/** Insets count from what the shape leaves to its text; ours count from the frame. */
function withoutMargins(text: TextBody, margins: Insets): TextBody {
  const { inset } = text
  return {
    ...text,
    inset: {
      top: inset.top - margins.top,
      right: inset.right - margins.right,
      bottom: inset.bottom - margins.bottom,
      left: inset.left - margins.left,
    },
  }
}

/** A shape without text still has a body in which a person may type; without one some readers offer a repair. */
function emptyText(): XmlElement {
  return element('p:txBody', {}, [
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, [element('a:endParaRPr', { dirty: 0 })]),
  ])
}

/** Connection sites of rectangles, rounded or not, counted from the top against the clock; ellipses have eight. */
const SITES: Record<Side, number> = { top: 0, left: 1, bottom: 2, right: 3 }

export interface ConnectorContext {
  spid: number
  /** The shape that became of a frame, and its outline, by the frame's id. */
  shapeOf: (id: string) => { spid: number; geometry: Geometry['type'] } | undefined
}

export function connectorXml(connector: Connector, { spid, shapeOf }: ConnectorContext): XmlElement {
  const { from, to, name, stroke, arrow, glue } = connector
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
  const flip = { ...(to.x < from.x && { flipH: 1 }), ...(to.y < from.y && { flipV: 1 }) }
  const connection = (tag: string, end: { id: string; side: Side } | undefined): XmlElement | undefined => {
    const shape = end && shapeOf(end.id)
    return (
      end && shape && element(tag, { id: shape.spid, idx: SITES[end.side] * (shape.geometry === 'ellipse' ? 2 : 1) })
    )
  }
  return element('p:cxnSp', {}, [
    element('p:nvCxnSpPr', {}, [
      nonVisual({ name, role: 'ornament' }, { spid }),
      element('p:cNvCxnSpPr', {}, [connection('a:stCxn', glue?.from), connection('a:endCxn', glue?.to)]),
      element('p:nvPr'),
    ]),
    element('p:spPr', {}, [
      placeXml(box, 'a:xfrm', flip),
      element('a:prstGeom', { prst: 'line' }, [element('a:avLst')]),
      lineXml(stroke, [
        element('a:headEnd', { type: arrow === 'both' ? 'triangle' : 'none' }),
        element('a:tailEnd', { type: arrow === 'none' ? 'none' : 'triangle' }),
      ]),
    ]),
  ])
}
