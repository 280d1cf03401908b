/** What a shape of a template is filled with, for SVG. */
import { childOf, childrenOf, type XmlElement } from '../ooxml/xml.js'
import { type Paint, paintOf } from './color.js'
import { type Named, namedFill } from './formats.js'
import { gradientOf } from './gradient.js'
import { patternPaint } from './pattern.js'
import { type PictureFill, readPictureFill } from './picture.js'
import type { DrawingContext, Place } from './place.js'

/** One of EG_FillProperties (20.1.8.30), ready for SVG. */
export type Fill =
  { type: 'none' } | { type: 'flat'; paint: Paint } | { type: 'gradient'; gradient: XmlElement } | PictureFill

const FILLS = /^a:(?:noFill|solidFill|gradFill|pattFill|blipFill|grpFill)$/

/** The element that says what something is filled with; undefined where it leaves that to its style. */
export function fillNode(properties: XmlElement): XmlElement | undefined {
  return childrenOf(properties).find(({ tagName }) => FILLS.test(tagName))
}

/** The fill of a shape: its own, else that of its style. @returns undefined where nothing is said, or nothing that is known. */
export function shapeFill(
  properties: XmlElement,
  style: XmlElement | undefined,
  place: Place,
  context: DrawingContext,
): Fill | undefined {
  const own = fillNode(properties)
  if (own !== undefined) return readFill(own, place, context)
  const named = namedFill(style && childOf(style, 'a:fillRef'), context.formats, context.scheme)
  return named === undefined ? undefined : themeFill(named, place, context)
}

/** A format of the theme, whose pictures are the theme's own. */
export function themeFill({ format, paint }: Named, place: Place, context: DrawingContext): Fill | undefined {
  return readFill(format, place, { ...context, pictureOf: context.formats.pictureOf }, paint)
}

/** @param placeholder see `paintOf`. */
export function readFill(
  node: XmlElement,
  place: Place,
  context: DrawingContext,
  placeholder?: Paint,
): Fill | undefined {
  switch (node.tagName) {
    case 'a:noFill':
      return { type: 'none' }
    case 'a:solidFill':
      return flatFill(paintOf(node, context.scheme, placeholder))
    case 'a:pattFill':
      return flatFill(patternPaint(node, context.scheme, placeholder))
    case 'a:gradFill': {
      const gradient = gradientOf(node, place, context.scheme, placeholder)
      return gradient === undefined ? undefined : { type: 'gradient', gradient }
    }
    case 'a:blipFill':
      return readPictureFill(node, context)
    case 'a:grpFill':
      return context.group?.fill === undefined || context.group.fill.tagName === 'a:grpFill'
        ? undefined
        : readFill(context.group.fill, place, context)
    default:
      return undefined
  }
}

function flatFill(paint: Paint | undefined): Fill | undefined {
  return paint === undefined ? undefined : { type: 'flat', paint }
}
