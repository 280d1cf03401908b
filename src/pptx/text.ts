/** A frame's text as `p:txBody`: paragraphs as a person would type them, never a line by itself. */
import { isKorean, isRightToLeft } from '../text/languages.js'
import { type Bullet, type Insets, type Paragraph, type Run, SCRIPT_SHIFT, type TextBody } from '../layout/scene.js'
import type { ColorToken } from '../themes/index.js'
import { solidFill } from './color.js'
import { runLanguage } from './language.js'
import { bulletXml, isSameBullet } from './bullets.js'
import type { Relation } from '../ooxml/package.js'
import { centipoints, emu } from './units.js'
import { element, type XmlChild, type XmlElement } from '../ooxml/xml.js'

/** What a placeholder hands down to its text; a paragraph says only what differs. */
export interface Inherited {
  /** In units. */
  size: number
  pitch: number
  color: ColorToken
  bold: boolean
  /** Set in the theme's font of headings. */
  heading?: boolean
  align: Paragraph['align']
  /** Of the first paragraph with a bullet, where the frame is a list. */
  bullet?: Bullet
  indent: number
  inset: Insets
  valign: TextBody['valign']
}

/** What shapes inherit that are no placeholders: `defaultTextStyle` of the presentation. */
const NOTHING: Partial<Inherited> = { color: 'ink', bold: false, indent: 0 }

export interface TextContext {
  /** BCP 47, of the deck. */
  lang: string
  inherited?: Inherited
  /** What a table's style hands down to its cells, as `inherited` does for placeholders. */
  styled?: Pick<Inherited, 'color' | 'bold'>
  /** See `SlideOptions`; without it links are plain text. */
  relate?: (relation: Omit<Relation, 'id'>) => string
  /** Instead of the first paragraph's text: a field that PowerPoint keeps current. */
  field?: 'slidenum'
}

/** The body with its properties, as a shape's child. */
export function textBody(text: TextBody, context: TextContext): XmlElement {
  return element('p:txBody', {}, [
    bodyProperties(text, context.inherited),
    element('a:lstStyle'),
    ...paragraphsXml(text.paragraphs, context),
  ])
}

/** The text of a table's cell; its insets and anchor stand with the cell. */
export function cellBody(text: TextBody, context: TextContext): XmlElement {
  return element('a:txBody', {}, [
    element('a:bodyPr'),
    element('a:lstStyle'),
    ...paragraphsXml(text.paragraphs, context),
  ])
}

export const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const

/**
 * `fit: none`: the text was fitted with the fonts' own widths, and programs that shrink on load would undo it. Insets
 * that a placeholder hands down are left out.
 */
export function bodyProperties(
  { inset, valign }: Pick<TextBody, 'inset' | 'valign'>,
  inherited?: Inherited,
): XmlElement {
  const changed = (side: keyof Insets): number | undefined =>
    inherited !== undefined && emu(inherited.inset[side]) === emu(inset[side]) ? undefined : emu(inset[side])
  return element(
    'a:bodyPr',
    {
      ...(inherited === undefined && { wrap: 'square', rtlCol: 0 }),
      lIns: changed('left'),
      tIns: changed('top'),
      rIns: changed('right'),
      bIns: changed('bottom'),
      anchor: inherited?.valign === valign ? undefined : ANCHORS[valign],
    },
    [inherited === undefined && element('a:noAutofit')],
  )
}

/** The number with which the unbroken series begins that a paragraph stands in. */
function startOfSeries(paragraphs: Paragraph[], index: number): number {
  const bullet = paragraphs[index]?.bullet
  if (bullet?.type !== 'number') return 1
  const previous = paragraphs[index - 1]?.bullet
  return previous?.type === 'number' && previous.value === bullet.value - 1
    ? startOfSeries(paragraphs, index - 1)
    : bullet.value
}

/** As PowerPoint does, only the end of the last one says how it goes on: a person who types between two has the run's look. */
function paragraphsXml(paragraphs: Paragraph[], context: TextContext): XmlElement[] {
  return paragraphs.map((paragraph, index) => {
    const last = index === paragraphs.length - 1 ? paragraph.runs.at(-1) : undefined
    return element('a:p', {}, [
      paragraphProperties(paragraph, startOfSeries(paragraphs, index), context),
      ...(context.field === undefined ? runsXml(paragraph, context) : [fieldXml(paragraph, context.field, context)]),
      last && element('a:endParaRPr', runAttributes(last, context)),
    ])
  })
}

/**
 * Alignment as `algn` has it, which is by left and right, whatever the direction of the text.
 *
 * @param lang Of the deck: where it runs from right to left a paragraph starts at the right.
 */
export function alignment(align: Paragraph['align'], lang: string): 'l' | 'ctr' | 'r' {
  if (align === 'center') return 'ctr'
  return (align === 'start') === isRightToLeft(lang) ? 'r' : 'l'
}

/** Exact pitch, so that all programs agree on it; hanging punctuation off, since it leaves the frame. */
function paragraphProperties(paragraph: Paragraph, startAt: number, context: TextContext): XmlElement {
  const { lang } = context
  const inherited: Partial<Inherited> = context.inherited ?? NOTHING
  const { align, pitch, before, bullet, indent, outdent } = paragraph
  const first = hanging(bullet, indent) - emu(outdent ?? 0)
  const algn = alignment(align, lang)
  const inheritedAlgn = inherited.align === undefined ? 'l' : alignment(inherited.align, lang)
  const sameBullet = context.inherited !== undefined && startAt === 1 && isSameBullet(bullet, inherited.bullet)
  const sameIndent = indent === inherited.indent
  return element(
    'a:pPr',
    {
      marL: sameIndent ? undefined : emu(indent),
      indent: first === hanging(inherited.bullet, inherited.indent) ? undefined : first,
      algn: algn === inheritedAlgn ? undefined : algn,
      rtl: isRightToLeft(lang) ? 1 : undefined,
      // Korean words stay whole: see breaks.ts of the layout.
      eaLnBrk: isKorean(lang) ? 0 : 1,
      latinLnBrk: 0,
      hangingPunct: 0,
    },
    [
      pitch !== inherited.pitch && element('a:lnSpc', {}, [element('a:spcPts', { val: centipoints(pitch) })]),
      !(context.inherited !== undefined && before === 0) &&
        element('a:spcBef', {}, [element('a:spcPts', { val: centipoints(before) })]),
      ...(sameBullet ? [] : bulletXml(bullet, startAt)),
    ],
  )
}

/** How far the first line starts from the others: a bullet hangs in the indent. */
export function hanging(bullet: Bullet | undefined, indent = 0): number {
  return bullet === undefined ? 0 : -emu(indent)
}

/** Runs, with a soft break where a line was ended on purpose. */
function runsXml(paragraph: Paragraph, context: TextContext): XmlElement[] {
  const stops = paragraph.lines.filter((line) => line.hard === true).map((line) => line.end)
  const pieces: XmlElement[] = []
  let offset = 0
  for (const run of paragraph.runs) {
    const end = offset + run.text.length
    for (const stop of [...stops.filter((at) => at > offset && at < end), end]) {
      pieces.push(
        runXml({ ...run, text: run.text.slice(offset - end + run.text.length, stop - end + run.text.length) }, context),
      )
      if (stops.includes(stop)) pieces.push(element('a:br', {}, [runProperties(run, context)]))
      offset = stop
    }
  }
  return pieces
}

function runXml(run: Run, context: TextContext): XmlElement {
  return element('a:r', {}, [runProperties(run, context), element('a:t', {}, run.text)])
}

/** Number of the slide: the field's id is fixed, as PowerPoint's own are for a type of field. */
function fieldXml({ runs }: Paragraph, type: string, context: TextContext): XmlElement {
  const [run] = runs
  return element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type }, [
    run && runProperties(run, context),
    element('a:t', {}, runs.map(({ text }) => text).join('')),
  ])
}

function inheritedOf({ inherited, styled }: TextContext): Partial<Inherited> {
  return inherited ?? (styled === undefined ? NOTHING : { ...NOTHING, ...styled })
}

/** No typeface where the body font of the theme does: a run follows the theme's fonts. */
function runProperties(run: Run, context: TextContext): XmlElement {
  const inherited = inheritedOf(context)
  const fill: XmlChild = run.color !== inherited.color && solidFill(run.color)
  const heading = run.font === 'heading' && context.inherited?.heading !== true
  const relation =
    run.link === undefined ? undefined : context.relate?.({ type: 'hyperlink', target: run.link, external: true })
  return element('a:rPr', runAttributes(run, context), [
    fill,
    heading && element('a:latin', { typeface: '+mj-lt' }),
    heading && element('a:ea', { typeface: '+mj-ea' }),
    // The theme has no slot for a font of one width.
    run.font === 'code' && element('a:latin', { typeface: 'Courier New' }),
    run.font === 'code' && element('a:cs', { typeface: 'Courier New' }),
    relation !== undefined && element('a:hlinkClick', { 'r:id': relation }),
  ])
}

function runAttributes(run: Run, context: TextContext): Record<string, string | number | undefined> {
  const inherited = inheritedOf(context)
  const bold = run.bold === true
  const language = runLanguage(run.text, context.lang)
  return {
    lang: language.lang,
    altLang: language.altLang,
    sz: run.size === inherited.size ? undefined : centipoints(run.size),
    b: bold === (inherited.bold ?? false) ? undefined : Number(bold),
    i: run.italic === true ? 1 : undefined,
    spc: run.tracking === undefined ? undefined : centipoints(run.tracking),
    baseline: run.script === undefined ? undefined : SCRIPT_SHIFT[run.script] * 1000,
    dirty: 0,
  }
}
