/** A school's own PowerPoint as a theme brings it along: what it draws behind the words, and where it leaves them room. */
import type { Ground } from './ground.js'
import type { ColorToken } from './tokens.js'
import type { PageSort } from './look.js'

/** How far words stay from both sides of a page, in units. */
export interface Sides {
  left: number
  right: number
}

/** Places of title and body on every page of content, in units. */
export interface PageFrame extends Sides {
  titleTop: number
  titleHeight: number
  bodyTop: number
  /** Below it stands only what need not be read. */
  bottom: number
}

/** For the painters that know nothing of PowerPoint. */
export interface Backdrop {
  /** Keys of pictures in the talk's assets, each as large as the page. */
  sources: Record<PageSort, string>
  /** Where the template has its title and its text; as ever where it leaves too little room. */
  frame?: PageFrame
  /** What the template leaves free beside the words of its openers. */
  sides: Record<Exclude<PageSort, 'content'>, Sides>
  /** What they look like behind the words. */
  grounds: Record<PageSort, Ground>
  /** Colours of titles, of all else on openers, and of what marks them: numbers, rules. */
  title: Record<PageSort, ColorToken>
  text: Record<Exclude<PageSort, 'content'>, ColorToken>
  mark: Record<Exclude<PageSort, 'content'>, ColorToken>
  /** Colours of footer and page number; a cover has none. */
  foot: Record<Exclude<PageSort, 'cover'>, ColorToken>
}

/** A part of the template, without what only its own file needs. Targets of relations are names of parts. */
export interface TemplatePart {
  /** Source of the XML. */
  xml: string
  /** Pictures and addresses by the id that the XML knows them by. */
  relations: { id: string; type: 'image' | 'hyperlink'; target: string }[]
}

export interface TemplateLayout extends TemplatePart {
  name: string
  /** Which of our pages it stands for; absent for what is only kept for people. */
  for?: 'cover' | 'section' | 'content' | 'points' | 'compare'
}

/** For the PowerPoint. */
export interface Template {
  backdrop: Backdrop
  /** Its theme part: formats of lines, fills and effects. Absent where it leans on parts that do not come along. */
  theme?: TemplatePart
  master: TemplatePart
  layouts: TemplateLayout[]
  /** Pictures by the name of their part. */
  media: ReadonlyMap<string, Uint8Array>
}
