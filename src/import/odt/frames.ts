/** Frames of an OpenDocument text: pictures with what is said of them, boxes of text, formulas; what cannot be shown is noted. */
import { escapeXml, textOf, type XmlElement } from '../../ooxml/xml.js'
import { framed } from '../framed.js'
import { unshown } from '../left-out.js'
import { type MathNode, texOfMathml } from '../mathml.js'
import type { PictureBox } from '../pictures.js'
import { allOf, elementsOf, localName, xmlPart } from '../xml-part.js'
import { attributeOf } from './styles.js'

export interface Frames {
  parts: ReadonlyMap<string, Uint8Array>
  /** Media types of parts, as the manifest names them. */
  types: ReadonlyMap<string, string>
  box: PictureBox
  file: string
}

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

/** @param blocks makes a page of the elements of a box. */
export function frameOf(
  frame: XmlElement,
  frames: Frames,
  blocks: (elements: readonly XmlElement[]) => string,
): string {
  const children = elementsOf(frame)
  const box = children.find((child) => localName(child) === 'text-box')
  if (box !== undefined) return framed(blocks(elementsOf(box)))
  const object = children.find((child) => ['object', 'object-ole', 'plugin', 'applet'].includes(localName(child)))
  if (object !== undefined) return objectOf(object, frames) ?? ''
  const images = children.filter((child) => localName(child) === 'image')
  if (images.length > 0) return pictureOf(frame, images, frames)
  // A shape, or a group of them, with words on it.
  return blocks(children.filter((child) => !['title', 'desc'].includes(localName(child))))
}

/** The first of the forms in which a picture is stored that a slide can show. */
function pictureOf(frame: XmlElement, images: readonly XmlElement[], frames: Frames): string {
  const said = (name: string): string =>
    elementsOf(frame, name)
      .map((one) => textOf(one).trim())
      .join(' ')
  const alt = said('desc') || said('title')
  const hrefs = images.map((image) => attributeOf(image, 'xlink:href') ?? '')
  const shown = hrefs.find((href) => typeOf(href, frames) in SHOWN) ?? hrefs[0] ?? ''
  const source = sourceOf(shown, frames)
  return source === undefined ? '' : `<img src="${escapeXml(source)}" alt="${escapeXml(alt)}">`
}

const SHOWN = Object.fromEntries(Object.values(TYPES).map((type) => [type, true]))

function typeOf(href: string, { types }: Frames): string {
  const declared = types.get(href)
  if (declared !== undefined && declared !== '') return declared
  const ending = /\.([^.]+)$/u.exec(href)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(TYPES, ending) ? (TYPES[ending] ?? '') : ending
}

/** Addresses of files beside the document begin with `../`: they are written from within it. */
function sourceOf(href: string, frames: Frames): string | undefined {
  const name = href.replace(/^\.\//u, '')
  const bytes = frames.parts.get(name)
  if (bytes !== undefined) return frames.box.keep(bytes, typeOf(name, frames), name)
  return name.startsWith('Pictures/') ? frames.box.miss(name) : frames.box.sourceOf(name.replace(/^\.\.\//u, ''))
}

/** A formula whose TeX it carries; other objects are drawn by their programs alone. */
function objectOf(object: XmlElement, frames: Frames): string | undefined {
  const name = (attributeOf(object, 'xlink:href') ?? '').replace(/^\.\//u, '').replace(/\/$/u, '')
  const part = `${name}/content.xml`
  const root =
    elementsOf(object, 'math')[0] ?? (frames.parts.has(part) ? xmlPart(frames.parts, part, frames.file) : undefined)
  const formula = root !== undefined && localName(root) === 'math' ? root : undefined
  const notes = formula === undefined ? [] : allOf(formula, 'annotation')
  const tex = notes.find((one) => attributeOf(one, 'encoding') === 'application/x-tex')
  if (tex !== undefined) return `<math alttext="${escapeXml(textOf(tex).trim())}"></math>`
  const own = formula === undefined ? undefined : texOfMathml(nodeOf(formula))
  if (own !== undefined) return `<math alttext="${escapeXml(own)}"></math>`
  return frames.box.note(
    unshown(
      name,
      formula === undefined
        ? undefined
        : (notes[0] === undefined ? textOf(formula) : textOf(notes[0])).replace(/\s+/gu, ' ').trim(),
    ),
  )
}

function nodeOf(element: XmlElement): MathNode {
  return { name: localName(element), text: textOf(element), children: elementsOf(element).map(nodeOf) }
}
