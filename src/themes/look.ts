/** What gives a theme its character besides colours and fonts: how its openers are coloured, and ornaments. */
import type { Backdrop } from './template.js'
import type { ColorToken } from './tokens.js'

/** An ornament at an exact place on the page, in page units. It lies behind the words and carries none. */
export interface Ornament {
  /** As a person would name it in PowerPoint's selection pane. */
  name: string
  x: number
  y: number
  width: number
  height: number
  /** A rectangle when absent. */
  geometry?: { type: 'round'; radius: number } | { type: 'ellipse' }
  fill?: ColorToken
  stroke?: { color: ColorToken; width: number; dash?: boolean }
}

/** The page that is decorated: its size, and the band in which a title of usual length stands. */
export interface Canvas {
  width: number
  height: number
  title: { top: number; height: number }
}

/** Ornaments that are the same on every page of their sort, whatever its words. */
export type Decoration = (canvas: Canvas) => Ornament[]

/** How the cover or the opener of a section is coloured. */
export interface OpenerLook {
  background: ColorToken
  title: ColorToken
  /** Subtitle, lead, speaker and footer. */
  text: ColorToken
  /** The number of a section, the sections so far, the rule on the cover. */
  mark: ColorToken
  /** The sections to come. */
  rest: ColorToken
  /** The second tone of the page: the panel beside the words. */
  panel: ColorToken
  ornaments: Decoration
}

/** The mark of a school, on the cover and on every page of content. */
export interface Logo {
  /** Key of the picture in the talk's assets. */
  source: string
  /** The school's name, for whoever cannot see it; empty for mere decoration. */
  alt: string
}

/** The three sorts of pages. Every kind but cover and section makes content pages, which lie on `paper`. */
export type PageSort = 'cover' | 'section' | 'content'

/** The geometry of a theme: what tells it from the others in black and white. */
export interface Form {
  /** Radius in units of the corners of cards; 0: square. */
  corner: number
  /** An outline around cards that are but tinted. */
  outline?: { color: ColorToken; width: number; dash?: boolean }
  /** Arrangements that the theme prefers: the kind's name, a dot, the arrangement's name. */
  likes: readonly string[]
}

export interface Look {
  form: Form
  /** A school's own pages behind the words, instead of ornaments. */
  backdrop?: Backdrop
  cover: OpenerLook
  section: OpenerLook
  content: Decoration
  /** A school's own; our themes have none. */
  logo?: Logo & {
    /** What is brightest in the theme: logos are made for white, and get a plate of it where the page is dark. */
    plate: ColorToken
    /** Pages that need no plate. */
    bright: readonly ColorToken[]
  }
}

/** Light words on the colour of the talk. */
export const ON_ACCENT = {
  background: 'accent',
  title: 'paper',
  text: 'soft',
  mark: 'soft',
  rest: 'ink',
  panel: 'ink',
} as const

/** Words as on the content's pages. */
export const ON_PAPER = {
  background: 'paper',
  title: 'ink',
  text: 'muted',
  mark: 'accent',
  rest: 'rule',
  panel: 'soft',
} as const

/** The words of a cover keep to this share of the page's width; what the theme draws may take the rest. */
export const COVER_SHARE = 0.64

/** A circle of a diameter, by its upper left corner. */
export function round(
  name: string,
  x: number,
  y: number,
  diameter: number,
  paint: Pick<Ornament, 'fill' | 'stroke'>,
): Ornament[] {
  return [
    {
      name,
      x: Math.round(x),
      y: Math.round(y),
      width: Math.round(diameter),
      height: Math.round(diameter),
      geometry: { type: 'ellipse' },
      ...paint,
    },
  ]
}
