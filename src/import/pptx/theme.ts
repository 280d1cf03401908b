/** Colours and fonts changed in PowerPoint, as the data file's own theme. */
import { type Document, isMap } from 'yaml'
import { COLOR_SLOTS, type ColorToken, LATIN_FACES, type ThemeName, THEMES } from '../../themes/index.js'
import type { Edit } from './edits.js'

/**
 * @param name the theme that was exported.
 * @returns whether the data has a place for it: a Latin face of other widths has none.
 */
export function editTheme(document: Document, name: string, { slot, is }: Extract<Edit, { type: 'theme' }>): boolean {
  const [sort, script] = slot.split('.')
  if (sort === 'major' || sort === 'minor') {
    // The data names one face for both.
    if (script === 'latin' && !LATIN_FACES.some((face) => face === is)) return false
    ownTheme(document, name)
    document.setIn(['theme', 'fonts', script === 'latin' ? 'latin' : 'eastAsian'], is)
    return true
  }
  const token = (Object.keys(COLOR_SLOTS) as ColorToken[]).find((candidate) => COLOR_SLOTS[candidate] === slot)
  if (token === undefined) return false
  ownTheme(document, name)
  document.setIn(['theme', token], `#${is}`)
  return true
}

/** A theme by name becomes one of the school's own that departs from it. */
function ownTheme(document: Document, name: string): void {
  if (isMap(document.get('theme'))) return
  const face = THEMES[name as ThemeName]?.face ?? 'light'
  const base = name.replace(/-dark$/, '')
  document.set(
    'theme',
    document.createNode({ extends: base in THEMES ? base : 'paper', ...(face === 'dark' && { face }) }),
  )
}
