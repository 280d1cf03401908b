/** The keys of the stage, besides those that Slidev has. The help lists both. */
import type { Words } from './words'

export type Act = 'black' | 'white' | 'other' | 'full' | 'ink' | 'laser' | 'dark' | 'source' | 'help' | 'first' | 'last'

/** Keys by what they do. Clickers send `.` or `b` for a black screen and F5 to begin; Slidev knows PageUp and PageDown. */
const KEYS: Record<Act, readonly string[]> = {
  black: ['b', '.', '。'],
  white: ['w', ',', '，'],
  other: ['p'],
  full: ['F5'],
  ink: ['i'],
  laser: ['l'],
  dark: ['d'],
  source: ['s'],
  help: ['h', '?', '？'],
  first: ['Home'],
  last: ['End'],
}

const ACTS = new Map(Object.entries(KEYS).flatMap(([act, keys]) => keys.map((key) => [key, act as Act] as const)))

/** The key as the table writes it; under an input method for Chinese only the place on the keyboard is told. */
export function keyName({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key !== 'Process' && key !== 'Unidentified') return key.length === 1 ? key.toLowerCase() : key
  const letter = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]
  return letter?.toLowerCase() ?? { Period: '.', Comma: ',', Enter: 'Enter', NumpadEnter: 'Enter' }[code] ?? code
}

export function actOf(key: string): Act | undefined {
  return ACTS.get(key)
}

/** What a key press that goes together with another key, and is none by itself. */
export const MODIFIERS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
])

/** The rows of the help: keys and what they do. */
export function helpRows({ keys }: Words): { keys: string[]; does: string }[] {
  return [
    { keys: ['→', 'Space', 'PageDown'], does: keys.next },
    { keys: ['←', 'PageUp'], does: keys.prev },
    { keys: ['↓', '↑'], does: keys.slides },
    { keys: ['Home', 'End'], does: keys.ends },
    { keys: ['1 2 … Enter'], does: keys.number },
    { keys: ['G'], does: keys.find },
    { keys: ['O'], does: keys.overview },
    { keys: ['B', '.'], does: keys.black },
    { keys: ['W', ','], does: keys.white },
    { keys: ['P'], does: keys.other },
    { keys: ['F', 'F5'], does: keys.full },
    { keys: ['I'], does: keys.ink },
    { keys: ['L'], does: keys.laser },
    { keys: ['D'], does: keys.dark },
    { keys: ['S'], does: keys.source },
    { keys: ['H', '?'], does: keys.help },
  ]
}
