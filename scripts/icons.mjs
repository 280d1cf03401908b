/**
 * Writes data/icons/table.txt, the icons that slides may show, from IconPark (@icon-park/svg, Apache-2.0): `npm run
 * icons`, which names the version and brings the package only for this: 44 MB that nobody else needs.
 *
 * One icon a line: English name, Chinese title, further Chinese names (separated by spaces) and its paths, separated by
 * tabs. A path is `s` (a line), `f` (an area) or `b` (both), then M, L, C and Z with absolute numbers in a square of 40.
 *
 * Left out: brand icons, which are trade marks, and drawings that our paths cannot show (masks, dashes, white covers).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import svgpath from 'svgpath'

const require = createRequire(import.meta.url)
const drawings = require('@icon-park/svg/lib/map.js')
const listed = JSON.parse(readFileSync(require.resolve('@icon-park/svg/icons.json'), 'utf8'))

/** Numbers of a path after the point: a tenth of a unit is a sixth of a pixel at the largest size. */
const DIGITS = 1

const BRANDS = 'Brand'
const UNSHOWN = /<mask|stroke-dasharray|opacity|fill="white"|<g transform/

/** `align-left` is AlignLeft in the package. */
const keyOf = (name) => name.replace(/(^|-)([a-z\d])/g, (_, __, letter) => letter.toUpperCase())

function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(/([a-z][a-z-]*\d?)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

/** A closed path of an ellipse or of a rectangle with or without round corners. */
function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}Z`
}

function rectangle(x, y, width, height, radius) {
  const r = Math.min(radius, width / 2, height / 2)
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const turn = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${width - 2 * r}${turn(r, r)}v${height - 2 * r}${turn(-r, r)}h${2 * r - width}${turn(-r, -r)}v${2 * r - height}${turn(r, -r)}Z`
}

function dataOf(tag, attributes) {
  const number = (name) => Number(attributes[name] ?? 0)
  switch (tag) {
    case 'path':
      return attributes.d
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'))
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'))
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx'))
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`
    default:
      throw new Error(`IconPark draws with <${tag}>, which scripts/icons.mjs does not know`)
  }
}

/** IconPark leaves this much free on each side, in units. Without it icons line up with the words below them. */
const MARGIN = 4

/** Only M, L, C and Z, absolute and rounded. */
function plainPath(d, transform) {
  const path = svgpath(d)
  if (transform !== undefined) path.transform(transform)
  path.translate(-MARGIN, -MARGIN)
  let written = ''
  path
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...numbers], _, x, y) => {
      const figures = numbers.map((number) => Number(number.toFixed(DIGITS)))
      const now = [x, y].map((number) => Number(number.toFixed(DIGITS)))
      if (command === 'H') written += `L${figures[0]} ${now[1]}`
      else if (command === 'V') written += `L${now[0]} ${figures[0]}`
      else if (command === 'Q') written += `C${asCubic([x, y], numbers)}`
      else written += command + figures.join(' ')
    })
  return written
}

function asCubic([x, y], [cx, cy, ex, ey]) {
  const handle = (end, control) => end + (2 * (control - end)) / 3
  return [handle(x, cx), handle(y, cy), handle(ex, cx), handle(ey, cy), ex, ey]
    .map((number) => Number(number.toFixed(DIGITS)))
    .join(' ')
}

/** The paths of an icon, or none where our paths cannot show it. */
function pathsOf(name) {
  const draw = drawings[keyOf(name)]
  const svg = draw?.({
    theme: 'outline',
    size: 48,
    strokeWidth: 3,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    fill: '#000',
  })
  if (svg === undefined || UNSHOWN.test(svg)) return []
  const shown = svg.replace(/<defs>.*?<\/defs>/g, '')
  const paths = [...shown.matchAll(/<(path|circle|ellipse|rect|line)\b([^>]*)>/g)].flatMap(([, tag, rest]) => {
    const attributes = attributesOf(rest)
    const stroked = attributes.stroke !== undefined && attributes.stroke !== 'none'
    const filled = attributes.fill !== undefined && attributes.fill !== 'none'
    if (!stroked && !filled) return []
    return [(stroked && filled ? 'b' : filled ? 'f' : 's') + plainPath(dataOf(tag, attributes), attributes.transform)]
  })
  // A filled path of several parts has holes, which programs cut out by different rules.
  return paths.some((path) => !path.startsWith('s') && path.split('M').length > 2) ? [] : paths
}

const rows = listed
  .filter(({ category }) => category !== BRANDS)
  .flatMap(({ name, title, tag }) => {
    const paths = pathsOf(name)
    const plain = (text) => text.trim().replace(/\s+/g, '')
    const more = [...new Set(tag.map(plain))].filter((word) => word !== '' && word !== plain(title))
    return paths.length === 0 ? [] : [[name, plain(title), more.join(' '), paths.join('|')].join('\t')]
  })

writeFileSync(new URL('../data/icons/table.txt', import.meta.url), `${rows.sort().join('\n')}\n`)
console.log(`${rows.length} of ${listed.length} icons`)
