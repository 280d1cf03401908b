/** By what a slide's fit is remembered: equal keys, equal scenes. */
import { type Assets, codeKey, type Need, NO_ASSETS } from '../layout/assets.js'
import { familiesOf } from '../layout/metrics.js'
import { type Look, THEMES } from '../themes/index.js'
import type { FitContext } from './arrange.js'
import { kindOf, type Kind } from './index.js'

/** Everything that composing reads, and nothing else of it: of a picture its size, not its bytes. */
export function fitKey(kind: Kind, content: { title: string }, context: FitContext): string {
  const { assets = NO_ASSETS, look = THEMES.paper.look, fonts = THEMES.paper.fonts, ...rest } = context
  const needs = [...(kindOf(kind).needs?.(content) ?? []), ...picturesOf(look)]
  return JSON.stringify([
    kind,
    content,
    rest,
    keyOfLook(look),
    familiesOf(fonts),
    needs.map((need) => readOf(need, assets)),
  ])
}

function picturesOf({ logo, backdrop }: Look): Need[] {
  const sources = [...(logo === undefined ? [] : [logo.source]), ...Object.values(backdrop?.sources ?? {})]
  return sources.map((source) => ({ type: 'picture', source }))
}

/** What composing reads of something that the slide needs. */
function readOf(need: Need, { pictures, code, formulas, pinyin, icons }: Assets): unknown {
  switch (need.type) {
    case 'picture': {
      const { id, width, height, mime } = pictures.get(need.source) ?? {}
      return [need.source, id, width, height, mime]
    }
    case 'code':
      return code.get(codeKey(need))
    case 'formula': {
      const { width, height, depth } = formulas.get(need.tex) ?? {}
      return [need.tex, width, height, depth]
    }
    case 'pinyin':
      return pinyin.get(need.text)
    case 'icon':
      // The paths of a name never change.
      return [need.name, icons.has(need.name)]
  }
}

const looks = new WeakMap<Look, string>()
const decorations = new Map<unknown, number>()

/** Themes are few and decorate by functions of their own; what lies behind the words of a school's pages moves none. */
function keyOfLook(look: Look): string {
  const known = looks.get(look)
  if (known !== undefined) return known
  const key = JSON.stringify(look, (name, value: unknown) => {
    if (name === 'grounds') return undefined
    if (typeof value !== 'function') return value
    if (!decorations.has(value)) decorations.set(value, decorations.size)
    return decorations.get(value)
  })
  looks.set(look, key)
  return key
}
