/** The speaker's script: a Word document to read from, with every slide as a small picture, its times and its notes. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Host } from '../host/host.js'
import { isRightToLeft } from '../text/languages.js'
import type { DeckSlide, Talk } from '../outline/deck.js'
import { notesParts } from '../outline/spoken/notes.js'
import { SPARE, SPARE_HEADING, stylesOf, TIMES } from './look.js'
import { withoutClock } from './same-bytes.js'
import { thumbnails } from './thumbnails.js'
import { clock, type ScriptWords, scriptWords } from './words.js'

/** A4 with room for a hand's notes at the sides, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1304 } as const

/** Pixels (1/96 inch) across. */
const THUMBNAIL = 300

/** What of the outside a script takes. */
export type ScriptHost = Pick<Host, 'packageFile' | 'drawSvg' | 'date'>

/** The same talk gives the same bytes. */
export async function writeScript(talk: Talk, host: ScriptHost): Promise<Uint8Array> {
  const { deck, theme, keywords = [] } = talk
  const pictures = await thumbnails(talk, host)
  const words = scriptWords(deck.lang)
  const document = new Document({
    title: deck.title,
    creator: deck.author ?? deck.source ?? '',
    lastModifiedBy: deck.author ?? deck.source ?? '',
    subject: deck.subtitle ?? deck.source ?? '',
    keywords: keywords.join(', '),
    styles: stylesOf(theme, deck.lang),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: footer(deck.title) },
        children: [...opening(talk, words), ...slideParagraphs(talk, pictures, words)],
      },
    ],
  })
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)), host.date)
}

function opening({ deck }: Talk, words: ScriptWords): Paragraph[] {
  const about = [deck.subtitle, [deck.author, deck.date].filter((part) => part !== undefined).join(' · ')].filter(
    (line) => line !== undefined && line !== '',
  )
  const seconds = deck.slides.reduce((sum, slide) => sum + slide.seconds, 0)
  const whole = words.whole(
    deck.slides.length,
    clock(seconds),
    deck.duration === undefined ? undefined : clock(deck.duration),
  )
  return [
    new Paragraph({ text: deck.title, heading: HeadingLevel.TITLE }),
    ...about.map((line) => new Paragraph(line ?? '')),
    new Paragraph({ text: whole, style: TIMES, keepNext: false }),
  ]
}

function slideParagraphs({ deck, scenes }: Talk, pictures: readonly Uint8Array[], words: ScriptWords): Paragraph[] {
  const sections = new Map(deck.sections.map(({ id, title }) => [id, title]))
  const rtl = isRightToLeft(deck.lang)
  let open: string | undefined
  let from = 0
  return deck.slides.flatMap((slide, index) => {
    const section = sections.has(slide.section ?? '') && slide.kind !== 'cover' ? slide.section : undefined
    const opens = section !== undefined && section !== open
    open = section
    const start = from
    from += slide.seconds
    return [
      ...(opens && slide.kind !== 'section' && sections.get(section) !== deck.title
        ? [new Paragraph({ text: sections.get(section) ?? '', heading: HeadingLevel.HEADING_1 })]
        : []),
      new Paragraph({
        text: `${index + 1}  ${slide.title}`,
        heading: section === undefined || slide.kind === 'section' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      }),
      new Paragraph({
        text: slide.hidden === true ? words.spare : words.slide(clock(slide.seconds), clock(start), clock(from)),
        style: TIMES,
      }),
      new Paragraph({
        children: [picture(pictures[index], index, slide, scenes[index], words)],
        keepNext: true,
        ...(rtl && { alignment: AlignmentType.START }),
      }),
      ...noteParagraphs(slide, words),
    ]
  })
}

function picture(
  bytes: Uint8Array | undefined,
  index: number,
  { title }: DeckSlide,
  page: { width: number; height: number } | undefined,
  words: ScriptWords,
): ImageRun {
  const { width, height } = page ?? { width: 16, height: 9 }
  return new ImageRun({
    type: 'png',
    data: bytes ?? new Uint8Array(),
    transformation: { width: THUMBNAIL, height: Math.round((THUMBNAIL * height) / width) },
    altText: {
      id: String(index + 1),
      name: `Slide ${index + 1}`,
      title: '',
      description: words.picture(index + 1, title),
    },
    outline: { type: 'solidFill', width: 6350, solidFillType: 'rgb', value: 'BFBFBF' },
  })
}

/** What is said, then, smaller, what is there if somebody asks. */
function noteParagraphs(slide: DeckSlide, words: ScriptWords): Paragraph[] {
  const { said, spare } = notesParts(slide)
  const silent = new Paragraph({ text: words.silent, style: TIMES, keepNext: false })
  return [
    ...(said.length === 0 ? [silent] : said.map((text) => new Paragraph(text))),
    ...(spare === undefined ? [] : [new Paragraph({ text: spare.heading, style: SPARE_HEADING })]),
    ...(spare?.paragraphs ?? []).map((text) => new Paragraph({ text, style: SPARE })),
  ]
}

/** The title at one edge, the page's number at the other. */
function footer(title: string): Footer {
  const look = { size: 18, color: '595959' } as const
  const right = PAGE.width - 2 * PAGE.margin
  const children = [
    new TextRun({ ...look, text: title }),
    new TextRun({ ...look, children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
  ]
  return new Footer({
    children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: right }], children })],
  })
}
