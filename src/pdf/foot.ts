/** The foot of a sheet of paper: the talk's title, and the number of the page. */
import type { Typesetting } from '../layout/metrics.js'
import type { Frame } from '../layout/scene.js'
import { MARGIN, type Paper } from './sheet.js'
import { lineAt, PRINT, ruleAt } from './words.js'

/** Where the foot begins, in units; all else ends above. */
export function footTop({ height }: Paper): number {
  return height - MARGIN - 8
}

const NUMBER_WIDTH = 80

export interface Foot {
  title: string
  page: number
  pages: number
}

export function footOf({ title, page, pages }: Foot, paper: Paper, typesetting: Typesetting, dir?: 'rtl'): Frame[] {
  const width = paper.width - 2 * MARGIN
  const top = footTop(paper)
  const numberX = dir === 'rtl' ? MARGIN : paper.width - MARGIN - NUMBER_WIDTH
  const titleX = dir === 'rtl' ? MARGIN + NUMBER_WIDTH : MARGIN
  const look = { size: PRINT.small, color: 'muted' } as const
  return [
    ruleAt('foot', MARGIN, top, width),
    lineAt('title', title, { x: titleX, y: top + 6, width: width - NUMBER_WIDTH, height: 20 }, typesetting, look),
    lineAt('page', `${page} / ${pages}`, { x: numberX, y: top + 6, width: NUMBER_WIDTH, height: 20 }, typesetting, {
      ...look,
      align: 'end',
    }),
  ]
}
