/** What a theme keeps for shapes to name by number: fills, fills of pages, and lines (ECMA-376 part 1, 20.1.4.1). */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../ooxml/xml.js'
import { paintOf, type Paint, type Scheme } from './color.js'

export interface Formats {
  /** `a:solidFill`, `a:gradFill` and their like, in order. */
  fills: readonly XmlElement[]
  backgrounds: readonly XmlElement[]
  /** `a:ln`, in order. */
  lines: readonly XmlElement[]
  /** The part of a picture by the id of the theme's relation. */
  pictureOf: (id: string) => string | undefined
}

export const NO_FORMATS: Formats = { fills: [], backgrounds: [], lines: [], pictureOf: () => undefined }

/** @param theme its part. */
export function formatsOf(theme: XmlElement, pictureOf: Formats['pictureOf']): Formats {
  const list = (name: string): XmlElement[] =>
    descendantsOf(theme, name)
      .slice(0, 1)
      .flatMap((one) => childrenOf(one))
  return {
    fills: list('a:fillStyleLst'),
    backgrounds: list('a:bgFillStyleLst'),
    lines: list('a:lnStyleLst'),
    pictureOf,
  }
}

/** A fill or a line that is named, and the colour that it is named with. */
export interface Named {
  format: XmlElement
  paint: Paint | undefined
}

/** From here on numbers name fills of pages. */
const BACKGROUNDS = 1001

/**
 * The fill that `a:fillRef` or `p:bgRef` names. 0 and 1000 name none, 1 and on the theme's fills, 1001 and on those of
 * its pages (20.1.4.2.10).
 */
export function namedFill(
  reference: XmlElement | undefined,
  { fills, backgrounds }: Formats,
  scheme: Scheme,
): Named | undefined {
  const index = Number(reference?.attributes['idx'])
  const format = index >= BACKGROUNDS ? backgrounds[index - BACKGROUNDS] : fills[index - 1]
  return format === undefined ? undefined : { format, paint: paintOf(reference, scheme) }
}

/** The line that the `a:lnRef` of a shape's style names; 0 names none (20.1.4.2.19). */
export function namedLine(style: XmlElement | undefined, { lines }: Formats, scheme: Scheme): Named | undefined {
  const reference = style && childOf(style, 'a:lnRef')
  const format = lines[Number(reference?.attributes['idx']) - 1]
  return format === undefined ? undefined : { format, paint: paintOf(reference, scheme) }
}
