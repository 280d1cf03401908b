/** Code of a page, line by line. */
import type { ImportedBlock } from './block.js'
import { nameOf } from './html-inline.js'

/** Numbers of lines beside the code, and buttons above it. */
const GUTTER =
  /(?:^|[\s_-])(?:gutter|lineno|linenos|linenumbers?|line-numbers?|line-numbers-rows|rouge-gutter|hljs-ln-numbers|code-snippet__line-index|copy(?:-?btn|-?button)?)(?:$|\s)/iu

/** Elements that are lines, or stand in lines of their own. */
const LINES = new Set(['div', 'p', 'li', 'tr', 'ol', 'ul', 'table'])

/** @param element `pre`. */
export function codeOf(element: Element): Extract<ImportedBlock, { type: 'code' }> {
  const classes = [element.className, element.querySelector('code')?.className, element.parentElement?.className].join(
    ' ',
  )
  const language = /(?:language|lang|highlight-source|brush:)[-\s:]*([\w+#-]+)/iu.exec(classes)?.[1]
  const named = language ?? element.getAttribute('data-lang') ?? undefined
  return { type: 'code', code: linesOf(element), ...(named !== undefined && named !== '' && { language: named }) }
}

function linesOf(element: Element): string {
  let code = ''
  const line = (): void => {
    if (code !== '' && !code.endsWith('\n')) code += '\n'
  }
  // WeChat sets each line in a `code` of its own.
  const several = [...element.children].filter((child) => nameOf(child) === 'code').length > 1
  for (const node of element.childNodes) {
    if (node.nodeType === 3) code += node.textContent ?? ''
    if (node.nodeType !== 1) continue
    const child = node as Element
    const name = nameOf(child)
    if (GUTTER.test(child.className) || name === 'button' || name === 'script' || name === 'style') continue
    if (name === 'br') code += '\n'
    else if (LINES.has(name) || (several && name === 'code')) {
      line()
      const inner = linesOf(child)
      code += inner.endsWith('\n') ? inner : `${inner}\n`
    } else code += linesOf(child)
  }
  return code
}
