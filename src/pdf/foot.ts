/** The foot of a sheet of paper: the talk's title, and the number of the page. */
import type { Frame } from '../layout/scene.js'
import { A4, MARGIN } from './sheet.js'
import { lineAt, PRINT, ruleAt } from './words.js'

/** Where the foot begins, in units; all else ends above. */
export const FOOT_TOP = A4.height - MARGIN - 8

const NUMBER_WIDTH = 80

export function footOf(title: string, page: number, pages: number, lang: string, dir?: 'rtl'): Frame[] {
  const width = A4.width - 2 * MARGIN
  const numberX = dir === 'rtl' ? MARGIN : A4.width - MARGIN - NUMBER_WIDTH
  const titleX = dir === 'rtl' ? MARGIN + NUMBER_WIDTH : MARGIN
  const look = { size: PRINT.small, color: 'muted' } as const
  return [
    ruleAt('foot', MARGIN, FOOT_TOP, width),
    lineAt('title', title, { x: titleX, y: FOOT_TOP + 6, width: width - NUMBER_WIDTH, height: 20 }, lang, look),
    lineAt('page', `${page} / ${pages}`, { x: numberX, y: FOOT_TOP + 6, width: NUMBER_WIDTH, height: 20 }, lang, { ...look, align: 'end' }),
  ]
}
