/**
 * A scene in words, for golden files: everything that it holds, so that no change of it goes by unseen, and so that a
 * person can read what a change does. An item a line, with its parts on the lines below:
 *
 *     Name [id] (role) x,y width×height, shape, fill, stroke, step, group, link
 *       text from the top, inset top right bottom left
 *         #line size/pitch look: words / of the next line
 *
 * A run that looks otherwise than the first begins with its look in ⟨⟩; `/` parts lines, `//` lines that end by a break of
 * their own, `¦` is room between Han and Latin; widths of the lines stand in parentheses.
 */
import type {
  Chart,
  Connector,
  Frame,
  Insets,
  Item,
  Paragraph,
  Run,
  Scene,
  Shape,
  Stroke,
  Table,
  TextBody,
} from '../../src/layout/scene.js'
import { paragraphText } from '../../src/layout/scene.js'

/** To thousandths: finer differs from one machine to the next. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000)

const words = (parts: (string | false | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ')

export function describeScene({ width, height, background, dir, clicks, items }: Scene): string {
  const page = words([`${width}×${height}`, background, dir, `${clicks} clicks`])
  return `${[page, ...items.map(describeItem)].join('\n')}\n`
}

function describeItem(item: Item): string {
  const { name, id, step, group } = item
  const about = words([
    step !== undefined && `@${step}`,
    group !== undefined && `in ${group.name} [${group.id}]`,
    'fixed' in item && item.fixed !== undefined && (item.fixed ? 'fixed' : 'not fixed'),
    'link' in item && item.link !== undefined && `→ ${item.link}`,
  ])
  const head = `${name} [${id}]`
  if (item.type === 'connector') return words([head, '(connector)', describeConnector(item), about])
  const { x, y, width, height } = item
  const place = `${number(x)},${number(y)} ${number(width)}×${number(height)}`
  const role = item.type === 'frame' ? item.role : item.type
  const [beside, ...below] = describeContent(item)
  return [words([head, `(${role})`, place, about, beside]), ...below].join('\n')
}

/** What stands on the item's own line, and the lines below it. */
function describeContent(item: Exclude<Item, Connector>): string[] {
  switch (item.type) {
    case 'frame':
      return describeFrame(item)
    case 'picture': {
      const { source, crop, alt, radius } = item
      return [
        words([
          quoted(source),
          `crop ${insets(crop)}`,
          `alt ${quoted(alt)}`,
          radius !== undefined && `radius ${number(radius)}`,
        ]),
      ]
    }
    case 'formula':
      return [words([quoted(item.tex), item.color, `alt ${quoted(item.alt)}`, `#${item.line ?? '-'}`])]
    case 'table':
      return describeTable(item)
    case 'chart':
      return describeChart(item)
  }
}

const quoted = (text: string): string => JSON.stringify(text)

const insets = ({ top, right, bottom, left }: Insets): string => [top, right, bottom, left].map(number).join(' ')

function describeStroke({ color, width, dash }: Stroke): string {
  return words(['stroke', color, number(width), dash !== undefined && (dash ? 'dashed' : 'not dashed')])
}

function describeShape({ geometry, fill, stroke }: Shape): string {
  const { type, ...rest } = geometry
  const form = [type, ...Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`)].join(' ')
  return [form, fill && `fill ${fill}`, stroke && describeStroke(stroke)].filter(Boolean).join(', ')
}

function describeFrame({ shape, text }: Frame): string[] {
  return [shape === undefined ? '' : describeShape(shape), ...(text === undefined ? [] : [describeText(text, '  ')])]
}

function describeText({ inset, valign, paragraphs }: TextBody, indent: string): string {
  return [
    `${indent}text ${valign}, inset ${insets(inset)}`,
    ...paragraphs.map((paragraph) => `${indent}  ${describeParagraph(paragraph)}`),
  ].join('\n')
}

function describeParagraph(paragraph: Paragraph): string {
  const { runs, align, pitch, before, bullet, indent, outdent, western, lines, line, step } = paragraph
  const first = runs[0] === undefined ? '' : lookOf(runs[0])
  const layout = words([
    `#${line ?? '-'}`,
    step !== undefined && `@${step}`,
    `/${number(pitch)}`,
    align !== 'start' && align,
    before !== 0 && `+${number(before)}`,
    bullet !== undefined && `${bullet.type === 'dot' ? '•' : `${bullet.value}.`} ${bullet.color}`,
    indent !== 0 && `indent ${number(indent)}`,
    outdent !== undefined && `outdent ${number(outdent)}`,
    western !== undefined && (western ? 'western' : 'not western'),
  ])
  const widths = lines.map(({ width }) => number(width)).join(', ')
  return `${layout} ${first}: ${textWithMarks(paragraph)} (${widths})`
}

function lookOf({ size, color, bold, italic, font, link, script, tracking }: Omit<Run, 'text'>): string {
  return words([
    number(size),
    color,
    font,
    bold !== undefined && (bold ? 'bold' : 'not bold'),
    italic !== undefined && (italic ? 'italic' : 'not italic'),
    script,
    tracking !== undefined && `tracking ${number(tracking)}`,
    link !== undefined && `→ ${link}`,
  ])
}

/** The words with what happens at an offset: another look, the end of a line, room between Han and Latin. */
function textWithMarks({ runs, lines }: Paragraph): string {
  const at = new Map<number, string>()
  const mark = (offset: number, sign: string): void => void at.set(offset, `${at.get(offset) ?? ''}${sign}`)
  const text = paragraphText({ runs })
  lines.forEach(({ start, end, hard, gaps = [] }, index) => {
    if (index > 0) mark(start, ' / ')
    else if (start !== 0) mark(start, '⟦')
    if (hard !== undefined) mark(end, hard ? '//' : '/-')
    else if (end !== (lines[index + 1]?.start ?? text.length)) mark(end, '⟧')
    for (const gap of gaps) mark(gap, '¦')
  })
  let offset = 0
  runs.forEach((run, index) => {
    if (index > 0) mark(offset, `⟨${lookOf(run)}⟩`)
    offset += run.text.length
  })
  let written = ''
  for (let index = 0; index <= text.length; index++) {
    written += `${at.get(index) ?? ''}${text[index] ?? ''}`
    at.delete(index)
  }
  // What stands outside of the text is a fault, and is told all the same.
  return `${written}${[...at].map(([place, sign]) => `${sign}${place}`).join('')}`
}

function describeConnector({ from, to, stroke, arrow, glue }: Connector): string {
  const end = (glued: { id: string; side: string } | undefined): string =>
    glued === undefined ? '-' : `${glued.id}.${glued.side}`
  return words([
    `${number(from.x)},${number(from.y)} → ${number(to.x)},${number(to.y)}`,
    `arrow ${arrow}`,
    describeStroke(stroke),
    glue !== undefined && `glued ${end(glue.from)} ${end(glue.to)}`,
  ])
}

function describeTable({ columns, rows, header, stub, alt }: Table): string[] {
  const cells = rows.flatMap(({ height, cells: row, rule }) => [
    words([`  row ${number(height)}`, rule && describeStroke(rule)]),
    ...row.map(({ text, fill }) => `    cell ${fill ?? 'clear'}\n${describeText(text, '      ')}`),
  ])
  const about = words([`columns ${columns.map(number).join(' ')}`, header && 'header', stub && 'stub', quoted(alt)])
  return [about, ...cells]
}

/** Shapes and words a line each; axes, series and figures as they are in the data. */
function describeChart({ chart, alt, words: shown }: Chart): string[] {
  const { shapes, texts, ...rest } = chart
  const value = (one: unknown): string =>
    JSON.stringify(one, (_, inner: unknown) => (typeof inner === 'number' ? Number(number(inner)) : inner))
  return [
    `alt ${quoted(alt)}`,
    ...Object.entries(rest).map(([name, one]) => `  ${name} ${value(one)}`),
    ...shown.map(({ text, line }) => `  #${line} ${text}`),
    ...shapes.map((shape) => `  shape ${value(shape)}`),
    ...texts.map((text) => `  text ${value(text)}`),
  ]
}
