/** Slides written by hand in Markdown, brought into the PowerPoint as pictures of their pages. */
import type { Talk } from '../../outline/deck.js'
import { speaksChinese } from '../../text/languages.js'
import { findBrowser } from './browser.js'
import type { HandWritten } from './hand-written.js'
import { type Pictured, withPictured } from './insert.js'
import { plainNotes } from './notes.js'

/** A deck that a browser can open. */
export interface OpenDeck {
  /** Of the file or the server. */
  address: string
  byHand: readonly HandWritten[]
}

/** Takes a line for a person. */
export type Say = (line: string) => void

/**
 * The talk with the deck's slides that were written by hand, for `writePptx`; the talk itself where there are none, or no
 * browser to take their pictures, which is said.
 */
export type Bring = (talk: Talk, deck: OpenDeck) => Promise<Talk>

/** Remembers the last pictures: they are taken again only when a slide, the theme or the page's shape has changed. */
export function bringer(say: Say): Bring {
  let last: { key: string; pictured: Pictured[] | undefined } | undefined
  return async (talk, deck) => {
    if (deck.byHand.length === 0) return talk
    const { lang, ratio, theme } = talk.deck
    const key = JSON.stringify([lang, ratio, theme, talk.theme, deck.byHand])
    if (last?.key !== key) last = { key, pictured: await picturesOf(talk, deck, say) }
    return last.pictured === undefined ? talk : withPictured(talk, last.pictured)
  }
}

async function picturesOf(
  { deck: { lang, ratio } }: Talk,
  { address, byHand }: OpenDeck,
  say: Say,
): Promise<Pictured[] | undefined> {
  const chinese = speaksChinese(lang)
  const missing = (why: { zh: string; en: string }): undefined => {
    const titles = byHand.map(({ title }) => title)
    say(
      chinese
        ? `Markdown 手写页只在 HTML 与现场播放中，不在 PowerPoint 里：${titles.join('、')}（${why.zh}）`
        : `only in the HTML and live, not in the PowerPoint, since they are written in Markdown and ${why.en}: ${titles.join('; ')}`,
    )
  }
  const browser = await findBrowser()
  if (browser === undefined) {
    return missing({
      zh: '没有找到可以给它们拍图的 Chrome、Edge 或 Chromium；装在别处时请设 CHROME_PATH',
      en: 'no Chrome, Edge or Chromium is here to take their pictures (CHROME_PATH names one that is elsewhere)',
    })
  }
  try {
    const { photograph } = await import('./photograph.js')
    const photographs = await photograph(
      browser,
      address,
      byHand.map(({ page }) => page),
      ratio,
    )
    return await Promise.all(photographs.map(async (one, index) => pictured(one, byHand[index])))
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return missing({
      zh: `浏览器 ${browser} 没能给它们拍图：${reason}`,
      en: `${browser} took no pictures of them (${reason})`,
    })
  }
}

async function pictured(photograph: Pictured['photograph'], slide: HandWritten | undefined): Promise<Pictured> {
  const { title = '', notes = '', behind } = slide ?? {}
  return { title, behind, photograph, notes: await plainNotes(notes) }
}
