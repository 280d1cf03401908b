/** Writes docs/icons.md, its Chinese edition and their pictures: every icon with its names, for whoever looks for one. `npm run icons` runs it last. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** Icons in a row of a picture, side of a cell and of a drawing in it, in pixels. */
const SHEET = { across: 12, cell: 64, drawing: 36 }

/** Rows of the table on one picture. */
const PER_SHEET = 240

const icons = readFileSync(new URL('data/icons/table.txt', root), 'utf8')
  .trim()
  .split('\n')
  .map((row) => {
    const [name, title, more, paths] = row.split('\t')
    return { name, title, more, paths: paths.split('|') }
  })

function drawing({ paths }, index) {
  const { across, cell, drawing: side } = SHEET
  const x = (index % across) * cell + (cell - side) / 2
  const y = Math.floor(index / across) * cell + (cell - side) / 2
  const shapes = paths.map((path) => {
    const fill = path.startsWith('s') ? 'none' : '#222'
    const stroke = path.startsWith('f') ? '' : ' stroke="#222" stroke-width="3"'
    return `<path d="${path.slice(1)}" fill="${fill}"${stroke}/>`
  })
  return `<g transform="translate(${x} ${y}) scale(${side / 40})">${shapes.join('')}</g>`
}

function sheet(part) {
  const width = SHEET.across * SHEET.cell
  const height = Math.ceil(part.length / SHEET.across) * SHEET.cell
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" stroke-linecap="round" stroke-linejoin="round"><rect width="100%" height="100%" fill="#fff"/>${part.map(drawing).join('')}</svg>\n`
}

const parts = Array.from({ length: Math.ceil(icons.length / PER_SHEET) }, (_, index) =>
  icons.slice(index * PER_SHEET, (index + 1) * PER_SHEET),
)
mkdirSync(new URL('docs/images/icons/', root), { recursive: true })
parts.forEach((part, index) => writeFileSync(new URL(`docs/images/icons/${index + 1}.svg`, root), sheet(part)))

const escaped = (text) => text.replaceAll('|', '\\|')

const GENERATED = '<!-- Written by `npm run icons` from data/icons/table.txt. Edit scripts/icons.mjs, not this. -->'

const EDITIONS = [
  {
    file: 'docs/icons.md',
    images: 'images',
    introduction: `# Icons

English · [中文](zh-CN/icons.md)

${GENERATED}

An item of a \`pillars\`, \`features\`, \`process\` or \`measures\` slide may name an icon: \`icon: school\` or \`icon: 学校\`. The English name, the Chinese title and the further Chinese names in these tables are taken, and the usual words of src/icons/words.ts, Chinese and English. Without icons, items stand behind their numbers. The draft chooses icons where every label of a row has one.

The drawings are those of [IconPark](https://github.com/bytedance/IconPark) (Apache License 2.0, data/icons/LICENSE), with their curves written as absolute cubic ones. Brand icons are left out.`,
    heading: (first, last) => `${first.name} to ${last.name}`,
    alt: 'Icons in the order of the table below',
    columns: '| name | 名称 | 也叫 |',
    row: ({ name, title, more }) => [name, title, more],
  },
  {
    file: 'docs/zh-CN/icons.md',
    images: '../images',
    introduction: `# 图标

[English](../icons.md) · 中文

${GENERATED}

\`pillars\`、\`features\`、\`process\` 和 \`measures\` 几种页的条目可以带图标：\`icon: school\` 或 \`icon: 学校\`。下面表里的中文名称、别名和英文名都能写，还有 src/icons/words.ts 里常用的中英文词。不写图标，条目前面就是序号。起草时，一行里每个标签都有合适的图标，才会用上。

图形来自 [IconPark](https://github.com/bytedance/IconPark)（Apache License 2.0，data/icons/LICENSE），曲线改写成了绝对坐标的三次曲线。品牌标志没有收入。`,
    heading: (first, last) => `${first.name} 到 ${last.name}`,
    alt: '图标，顺序与下表相同',
    columns: '| 名称 | 也叫 | 英文名 |',
    row: ({ name, title, more }) => [title, more, name],
  },
]

function page({ images, introduction, heading, alt, columns, row }) {
  const sections = parts.map((part, index) => {
    const rows = part.map(
      (icon) =>
        `| ${row({ ...icon, more: icon.more.replaceAll(' ', '、') })
          .map(escaped)
          .join(' | ')} |`,
    )
    return [
      `## ${heading(part[0], part.at(-1))}`,
      `![${alt}](${images}/icons/${index + 1}.svg)`,
      [columns, '|---|---|---|', ...rows].join('\n'),
    ].join('\n\n')
  })
  return `${[introduction, ...sections].join('\n\n')}\n`
}

for (const edition of EDITIONS) writeFileSync(new URL(edition.file, root), page(edition))
