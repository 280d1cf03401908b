/** Layouts of common kinds that the talk does not use: for slides that a colleague adds in PowerPoint. */
import type { Frame } from '../layout/scene.js'
import { kindOf, type Kind } from '../slides/index.js'
import { ornamentsOf } from '../slides/parts.js'
import { type Look, type PageSort, PITCH, SPACE, TYPE } from '../themes/index.js'
import { INDEX, layoutName, type SlideLayout } from './layouts.js'
import { BODY, masterPlaceholders, TITLE } from './master-styles.js'
import type { LayoutPage } from './logo.js'
import type { Placeholder } from './shapes.js'

/** A title with a text below it, as the theme colours the kind's sort of page. */
export function plainLayout(kind: Kind, page: LayoutPage, look: Look): SlideLayout {
  const sort = kindOf(kind).page ?? 'content'
  return {
    kind,
    name: layoutName({ kind }),
    background: sort === 'content' ? 'paper' : look[sort].background,
    placeholders: sort === 'content' ? contentPlaceholders(page) : openerPlaceholders(page, sort, look),
    fixed: ornaments(sort, page, look),
  }
}

/** Those of the master, numbered as on all layouts. */
function contentPlaceholders(page: LayoutPage): Placeholder[] {
  return masterPlaceholders(page).map((placeholder) => ({ ...placeholder, idx: INDEX[placeholder.type] }))
}

function openerPlaceholders({ width }: LayoutPage, sort: Exclude<PageSort, 'content'>, look: Look): Placeholder[] {
  const { title, text } = look[sort]
  const line = { x: SPACE.margin + SPACE.l, width: width - 2 * SPACE.margin - SPACE.l }
  const size = sort === 'cover' ? TYPE.display : TYPE.section
  return [
    {
      type: 'title',
      name: 'Title',
      inherited: { ...TITLE, size, pitch: size * PITCH, color: title, valign: 'bottom' },
      ...line,
      y: 136,
      height: 220,
    },
    {
      type: 'body',
      name: 'Text',
      idx: INDEX.body,
      inherited: { ...BODY, bullet: undefined, indent: 0, color: text },
      ...line,
      y: 388,
      height: 160,
    },
  ]
}

/** What the theme draws behind the words of a sort of page. */
export function ornaments(sort: PageSort, page: LayoutPage, look: Look): Frame[] {
  return ornamentsOf(sort, page, look, page.assets).map(({ geometry, fill, stroke, ...place }, index) => ({
    type: 'frame',
    id: `ornament-${index}`,
    role: 'ornament',
    fixed: true,
    ...place,
    shape: { geometry: geometry ?? { type: 'rect' }, ...(fill && { fill }), ...(stroke && { stroke }) },
  }))
}
