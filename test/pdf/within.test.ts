/** Nothing that is to be read stands beyond a page's edge, or so near to it that a printer cannot reach. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { loadTalk } from '../../src/cli/talk.js'
import { type Handout, HANDOUTS, writePdf } from '../../src/pdf/index.js'
import { host } from '../host.js'

interface Placed {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Words of every page with their places in points from its lower left corner, and the page’s size. */
async function placedWords(bytes: Uint8Array): Promise<{ width: number; height: number; words: Placed[] }[]> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  }).promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
  const read = await Promise.all(
    pages.map(async (page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const words = items.flatMap((item): Placed[] => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number)
        return [
          {
            text: item.str,
            left: x,
            right: x + item.width,
            bottom: y - 0.2 * Math.abs(size),
            top: y + 0.8 * Math.abs(size),
          },
        ]
      })
      return { width, height, words }
    }),
  )
  await document.loadingTask.destroy()
  return read
}

/** In points; printers reach no further than 6 mm from the edge. Slides fill their page, for screens. */
const REACH = 17
const EDGE: Record<Handout, number> = { slides: 0, notes: REACH, '2': REACH, '4': REACH, '6': REACH }

const RATIOS = ['16:9', '4:3'] as const

test.each([
  ...RATIOS.map((ratio) => ['data/gallery.yaml', 'slides', ratio] as const),
  ...HANDOUTS.flatMap((handout) => RATIOS.map((ratio) => ['data/zhiye-jiaoyu.yaml', handout, ratio] as const)),
])('%s, %s, %s', async (file, handout, ratio) => {
  const { bytes } = await writePdf(await loadTalk(file, { ratio }), host, handout)
  const edge = EDGE[handout]
  const pages = await placedWords(bytes)
  expect(pages.flatMap(({ words }) => words).length).toBeGreaterThan(100)
  const beyond = pages.flatMap(({ width, height, words }, index) =>
    words.flatMap(({ text, left, right, top, bottom }) =>
      left < edge || bottom < edge || right > width - edge || top > height - edge ? [`${index + 1}: ${text}`] : [],
    ),
  )
  expect(beyond).toEqual([])
})
