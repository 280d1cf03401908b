/** Opens a section: its number and its heading. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import type { OpenerLook } from '../themes/look.js'
import { SPACE } from '../themes/tokens.js'
import { indexNamed } from '../text/numbered.js'
import { line, type SlideKind, title } from './kind.js'
import { openerPlace, ornaments, size } from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  number: z.int().min(1).optional(),
  of: z.int().min(1).optional(),
})

type Content = z.infer<typeof schema> & {
  /** The headings count themselves: a second number would contradict them. */
  countsItself?: boolean
}

/** 一、 · （二） · 第三章 · 4. · 5.1 · VI. · Chapter 7 · §8 */
const OWN_NUMBER =
  /^(?:第\s?[一二三四五六七八九十百\d]+\s?[章节節部讲講课課回篇]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*(?:[.、．)]|\s)\s*\S|[IVX]+\.\s|(?:chapter|part|kapitel|chapitre)\s+\d|§\s?\d)/iu

/** More parts than this are not drawn as a row of bars: the bars would be dots. */
const MOST_BARS = 12

export const section: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  page: 'section',

  complete(content, about) {
    const index = indexNamed(
      about.headings.map(({ text }) => text),
      content.title,
      about.lang,
    )
    if (index < 0) return content
    const counting = about.headings.filter((heading) => OWN_NUMBER.test(heading.text)).length
    const countsItself = content.number === undefined && (counting > 1 || OWN_NUMBER.test(content.title))
    return { number: index + 1, of: about.headings.length, ...content, ...(countsItself && { countsItself }) }
  },

  compose(content, context) {
    const { x, width } = openerPlace('section', context)
    const look = context.look.section
    return column({}, [
      ...ornaments('section', context),
      column({ at: { x, y: 96 }, width, height: 460, justify: 'center', gap: SPACE.m }, [
        ...(content.number === undefined || content.countsItself === true ? [] : [sectionNumber(content.number, look)]),
        text({
          name: 'Title',
          role: 'title',
          phrases: true,
          paragraphs: [
            { text: content.title, size: size('section', context), color: look.title, bold: true, font: 'heading' },
          ],
        }),
        ...(content.lead === undefined
          ? []
          : [
              text({
                name: 'Lead',
                paragraphs: [{ text: content.lead, size: size('body', context), color: look.text }],
              }),
            ]),
      ]),
      ...bars(content, look, x),
    ])
  },
}

function sectionNumber(number: number, look: OpenerLook): Box {
  return text({
    name: 'Section number',
    role: 'ornament',
    paragraphs: [{ text: String(number), size: 120, color: look.mark, bold: true, font: 'heading', ornament: true }],
  })
}

/** Where we are: a bar for each section, those up to this one filled. */
function bars({ number, of }: Content, look: OpenerLook, x: number): Box[] {
  if (number === undefined || of === undefined || of > MOST_BARS) return []
  const one = (index: number): Box =>
    shape({
      name: `Progress of sections ${index + 1}`,
      width: 64,
      height: 8,
      shape: { fill: index < number ? look.mark : look.rest },
    })
  return [
    row(
      { at: { x, y: 588 }, gap: SPACE.s },
      Array.from({ length: of }, (_, index) => one(index)),
    ),
  ]
}
