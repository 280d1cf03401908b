/** Text that does not stand out from what is behind it (WCAG 2.2, 1.4.3 and 1.4.6). */
import type { Scene } from '../layout/scene.js'
import type { ColorToken } from '../themes/tokens.js'
import { contrastRatio } from '../text/color.js'
import { wordsOnPage } from './contrast-on-pages.js'
import { type TextFrame, textFrames } from './frames.js'
import { type Found, type Rule, slideName } from './finding.js'

/** 1.4.3 for normal text. */
const LEAST = 4.5
/** 1.4.6, for text that is read. */
const GOOD = 7
/** 18 pt, or 14 pt bold: what WCAG calls large; there 4.5 is as good as 7. */
const LARGE = 24
const LARGE_BOLD = 18.67

export const contrast: Rule = {
  name: 'contrast',
  find(context) {
    const { talk, say } = context
    const seen = new Set<string>()
    const onPages = new Set<string>()
    return talk.deck.slides.flatMap((slide, index): Found[] => {
      const scene = talk.scenes[index]
      const backdrop = talk.theme.template?.backdrop
      const bare =
        scene === undefined || backdrop === undefined
          ? []
          : textFrames(scene).filter((frame) => colorBehind(frame, scene) === undefined)
      const onPage =
        scene === undefined || backdrop === undefined
          ? []
          : bare.flatMap((frame) => wordsOnPage(frame, { slide, scene, backdrop, seen: onPages }, context))
      const onColors = (scene ? pairsOf(scene, backdrop !== undefined) : []).flatMap(
        ({ text, behind, small }): Found[] => {
          const ratio = contrastRatio(talk.theme.colors[text], talk.theme.colors[behind])
          const wanted = small ? GOOD : LEAST
          // One pair of colours is one fault of the theme, however many slides show it.
          const pair = `${text} ${behind} ${wanted}`
          if (ratio >= wanted || seen.has(pair)) return []
          seen.add(pair)
          const figure = ratio.toFixed(1)
          return [
            {
              severity: ratio < LEAST ? 'error' : 'warning',
              slide,
              message: say(
                `${slideName(slide, context)}上 ${text} 色的字与 ${behind} 底色的对比度只有 ${figure}:1，应不低于 ${wanted}:1`,
                `${slideName(slide, context)} sets ${text} on ${behind} at a contrast of ${figure}:1, under ${wanted}:1`,
              ),
              mend: say(
                `在数据的 theme 里把 ${text} 或 ${behind} 调深或调浅，或改用另一个主题`,
                `make ${text} or ${behind} darker or lighter in the data’s theme, or take another theme`,
              ),
            },
          ]
        },
      )
      return [...onPage, ...onColors]
    })
  },
}

interface Pair {
  text: ColorToken
  behind: ColorToken
  /** Read text that WCAG does not call large. */
  small: boolean
}

/** @param own whether the pages are a school's own: what stands on them is measured against what they look like there. */
function pairsOf(scene: Scene, own: boolean): Pair[] {
  return textFrames(scene).flatMap((frame) => {
    const shape = colorBehind(frame, scene)
    if (shape === undefined && own) return []
    const behind = shape ?? scene.background
    return frame.text.paragraphs.flatMap(({ runs, line }) =>
      runs
        .filter((run) => run.text.trim() !== '' && !(frame.role === 'ornament' && isSign(run.text)))
        .map(({ color, size, bold }) => ({
          text: color,
          behind,
          small: line !== undefined && size < (bold === true ? LARGE_BOLD : LARGE),
        })),
    )
  })
}

/** A sign without a letter or a digit that nobody reads, such as a large “, is decoration (WCAG 2.2, 1.4.3, incidental). */
function isSign(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** The frame's own fill, else that of the topmost shape below that holds the whole frame; undefined on the bare page. */
function colorBehind(frame: TextFrame, scene: Scene): ColorToken | undefined {
  if (frame.shape?.fill !== undefined) return frame.shape.fill
  const at = scene.items.findIndex(({ id }) => id === frame.id)
  const below = scene.items
    .slice(0, at)
    .findLast(
      (item) =>
        item.type === 'frame' &&
        item.shape?.fill !== undefined &&
        item.x <= frame.x + 1 &&
        item.y <= frame.y + 1 &&
        item.x + item.width >= frame.x + frame.width - 1 &&
        item.y + item.height >= frame.y + frame.height - 1,
    )
  return below?.type === 'frame' ? below.shape?.fill : undefined
}
