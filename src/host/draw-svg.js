/** How resvg draws a task. Plain JavaScript, for the threads of Node and of browsers alike: Node starts none from TypeScript. */
import { Resvg } from '@resvg/resvg-wasm'

/** Without fonts of this machine: the same file gives the same bytes everywhere. */
const drawing = (svg, fitTo) => new Resvg(svg, { font: { fontBuffers: [] }, ...(fitTo && { fitTo }) })

/** @param task see `SvgTask` in svg.ts. @returns see `SvgDrawing` there. */
function draw({ svg, width, side, pixels }) {
  if (width !== undefined) {
    const image = drawing(svg, { mode: 'width', value: width }).render()
    return { width: image.width, height: image.height, bytes: pixels ? image.pixels : image.asPng() }
  }
  const own = drawing(svg)
  const longer = Math.max(own.width, own.height)
  const zoom = Math.min(side.most, Math.max(side.least, 2 * longer)) / longer
  return { width: own.width, height: own.height, bytes: drawing(svg, { mode: 'zoom', value: zoom }).render().asPng() }
}

/** What a thread answers to a task: `{ drawn }`, or `{ fault }` with the reason. */
export function answerTo(task) {
  try {
    return { drawn: draw(task) }
  } catch (error) {
    return { fault: String(error instanceof Error ? error.message : error) }
  }
}
