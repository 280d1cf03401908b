/** Formulas of pages, however a page draws them, as `math` elements with their TeX. */
import { unshown, type Lost } from './left-out.js'
import type { Passed } from './ledger/index.js'

/** What MathJax draws, beside the script that holds its TeX. */
const DRAWN = '.MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML'

/** Addresses that draw the TeX in them: `https://www.zhihu.com/equation?tex=E%3Dmc%5E2`. */
const DRAWING =
  /(?:zhihu\.com\/equation\?tex=|latex\.codecogs\.com\/[a-z.]+\?|chart\.(?:googleapis|apis\.google)\.com\/chart\?(?:.*&)?chl=|s\d?\.wp\.com\/latex\.php\?latex=)(?<tex>[^&]+)/iu

/** Classes of pictures whose alternative text is their TeX. */
const PICTURED = /(?:^|\s)(?:latex|tex|eeimg|ztext-math|formula|equation|math(?:-img|-image)?)(?:\s|$)/iu

/**
 * Changes the document.
 *
 * @param note is told of formulas that are drawn, and nowhere written.
 * @param passed takes what draws a formula that is written too.
 */
export function nameFormulas(document: Document, note: (lost: Lost) => void, passed: Passed[]): void {
  const drawn = (element: Element): void => void passed.push({ why: 'told', text: element.textContent ?? '' })
  const math = (tex: string, display: boolean): Element => {
    const element = document.createElement('math')
    element.setAttribute('alttext', tex.trim())
    if (display) element.setAttribute('display', 'block')
    return element
  }
  for (const script of document.querySelectorAll('script[type^="math/tex"]')) {
    for (const before of [script.previousElementSibling, script.previousElementSibling?.previousElementSibling])
      if (before?.matches(DRAWN) === true) {
        drawn(before)
        before.remove()
      }
    script.replaceWith(math(script.textContent ?? '', /mode\s*=\s*display/iu.test(script.getAttribute('type') ?? '')))
  }
  for (const holder of document.querySelectorAll('[data-tex], .ztext-math[data-eeimg]')) {
    const tex = holder.getAttribute('data-tex')
    if (!tex) continue
    drawn(holder)
    holder.replaceWith(math(tex, false))
  }
  for (const container of document.querySelectorAll('mjx-container')) {
    const written = container.querySelector('math')
    drawn(container)
    if (written !== null) {
      if (container.getAttribute('display') === 'true') written.setAttribute('display', 'block')
      container.replaceWith(written)
    } else {
      const said = container.getAttribute('aria-label') ?? ''
      note(unshown('MathJax', said.trim() || 'MathJax'))
      container.remove()
    }
  }
  for (const picture of document.querySelectorAll('img')) {
    const tex = texOfPicture(picture)
    if (tex !== undefined) picture.replaceWith(math(tex, false))
  }
}

function texOfPicture(picture: Element): string | undefined {
  const address = picture.getAttribute('src') ?? picture.getAttribute('data-src') ?? ''
  const drawn = DRAWING.exec(address)?.groups?.['tex']
  const alt = picture.getAttribute('alt')?.trim() ?? ''
  if (PICTURED.test(picture.className) && /[\\^_={}]/u.test(alt)) return alt
  if (drawn === undefined) return undefined
  try {
    return decodeURIComponent(drawn.replaceAll('+', ' '))
  } catch {
    return alt === '' ? undefined : alt
  }
}
