/** Tables, charts, formulas, pictures and code as Markdown that anybody's Slidev shows. */
import { formatFigure } from '../layout/chart/numbers.js'
import type { Assets, PictureAsset } from '../layout/assets.js'
import type { Chart, Formula, Frame, Paragraph, Picture, Table } from '../layout/scene.js'
import { paragraphText } from '../layout/scene.js'
import { escapeHtml, escapeWords } from './escape.js'
import { words } from './words.js'

/** A Markdown table. Without a header it has an empty one: Markdown knows no other. */
export function tableLines({ rows, columns, header }: Table): string[] {
  const cells = rows.map((row) => row.cells.map(({ text }) => text.paragraphs.map(words).join('<br>')))
  const [first, ...rest] = header ? cells : [columns.map(() => ''), ...cells]
  const aligned = columns.map((_, index) => RULES[rows.at(-1)?.cells[index]?.text.paragraphs[0]?.align ?? 'start'])
  return markdownTable([first ?? [], ...rest], aligned)
}

const RULES: Record<Paragraph['align'], string> = { start: '---', center: ':-:', end: '--:' }

function markdownTable([header = [], ...rows]: readonly string[][], rules: readonly string[]): string[] {
  return [header, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

/** The figures of a chart as a table: a row for each category or, of a scatter, for each point. */
export function chartLines({ chart }: Chart): string[] {
  const { categories, series } = chart.figures
  const format = chart.labels?.format ?? chart.values?.format
  const figure = (value: number | null | undefined): string => {
    if (value === null || value === undefined) return ''
    return escapeWords(
      format === undefined || chart.labels?.show === 'percent' ? String(value) : formatFigure(value, format),
    )
  }
  const rules = [RULES.start, ...series.map(() => RULES.end)]
  if (chart.figures.form === 'scatter') {
    const points = series.flatMap(({ name, x = [], values }) =>
      values.map((value, index) => [
        series.length > 1 ? escapeWords(name) : '',
        escapeWords(String(x[index] ?? '')),
        escapeWords(String(value ?? '')),
      ]),
    )
    return markdownTable([['', '', ''], ...points], [RULES.start, RULES.end, RULES.end])
  }
  const header = ['', ...series.map(({ name }) => (series.length > 1 ? escapeWords(name) : ''))]
  return markdownTable(
    [
      header,
      ...categories.map((category, row) => [escapeWords(category), ...series.map(({ values }) => figure(values[row]))]),
    ],
    rules,
  )
}

/** A formula for KaTeX. Braces are parted by spaces, which mean nothing to TeX and keep mustaches out. */
export function formulaLines({ tex }: Formula): string[] {
  const safe = tex
    .replace(/\s+/gu, ' ')
    .replace(/([{}])(?=[{}])/g, '$1 ')
    .trim()
  if (/\$|<!--|-->|`/.test(safe)) return codeLines([safe], 'latex')
  return ['$$', safe, '$$']
}

const ENDINGS: Record<PictureAsset['mime'], string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
}

/** The picture's file within the deck's public/ folder. */
export function pictureFile({ id, mime }: PictureAsset): string {
  return `${id}.${ENDINGS[mime]}`
}

/** Pictures beside one another, no taller than there is room for. */
export function pictureLines(pictures: readonly Picture[], assets: Assets): string[] {
  const height = pictures.length > 3 ? 'max-h-36' : 'max-h-72'
  const tags = pictures.flatMap(({ source, alt }) => {
    const asset = assets.pictures.get(source)
    return asset === undefined
      ? []
      : [
          `<img src="/${pictureFile(asset)}" alt="${escapeHtml(alt.replace(/\s+/gu, ' '))}" class="${height} max-w-full object-contain">`,
        ]
  })
  return tags.length < 2 ? tags : ['<div class="grid grid-cols-3 gap-4">', ...tags, '</div>']
}

/** The lines of a listing, with its language and where its colours come from. */
export function listingLines(frame: Frame, assets: Assets): string[] {
  const lines = (frame.text?.paragraphs ?? []).map(paragraphText)
  const text = lines.join('\n')
  const key = [...assets.code.keys()].find((one) => one.slice(one.indexOf('\n') + 1).includes(text))
  return codeLines(lines, key?.split('\n')[0] ?? '')
}

/**
 * Code in a fence longer than any within. A comment that is opened in the code and not closed would swallow the slide's
 * end, notes and all, for Slidev looks for comments in code too: such code stands in `pre`.
 */
function codeLines(lines: readonly string[], language: string): string[] {
  const text = lines.join('\n')
  if (text.replace(/<!--[^]*?-->/g, '').includes('<!--'))
    return ['<pre><code>' + escapeHtml(text).replace(/\n/g, '&#10;') + '</code></pre>']
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const named =
    /^[a-z0-9+#.-]{1,20}$/i.test(language) && !/^(?:mermaid|plantuml|md|markdown|vue|mdx)$/i.test(language)
      ? language
      : 'text'
  return [`${fence}${named}`, ...lines, fence]
}
