/** Patterns (ECMA-376 part 1, 20.1.8.47) as one colour: from a few steps away that is what they are. */
import { childOf, type XmlElement } from '../ooxml/xml.js'
import { mixColors } from '../text/color.js'
import { type Paint, paintOf, type Scheme } from './color.js'

/** How much of a pattern its foreground covers, by the beginning of its name (20.1.10.51); `pct20` and its like say so themselves. */
const COVERED: [RegExp, number][] = [
  [/^(?:dk|wd|thick|lgConfetti|solidDmnd|weave|plaid|sphere)/u, 0.5],
  [/^(?:lg|dot|divot|shingle|wave|zigZag)/u, 0.2],
  [/^(?:sm)/u, 0.4],
]

export function patternPaint(pattern: XmlElement, scheme: Scheme, placeholder?: Paint): Paint | undefined {
  const [fore, back] = ['a:fgClr', 'a:bgClr'].map((name) => paintOf(childOf(pattern, name), scheme, placeholder))
  if (fore === undefined || back === undefined) return fore ?? back
  const name = pattern.attributes['prst'] ?? ''
  const share = /^pct\d+$/u.test(name)
    ? Number(name.slice(3)) / 100
    : (COVERED.find(([beginning]) => beginning.test(name))?.[1] ?? 0.25)
  const opacity = back.opacity + (fore.opacity - back.opacity) * share
  // Of two that are not as opaque as each other, the one that is seen gives the colour.
  const seen = opacity === 0 ? share : (fore.opacity * share) / opacity
  return { color: mixColors(back.color, fore.color, Math.min(1, seen)), opacity }
}
