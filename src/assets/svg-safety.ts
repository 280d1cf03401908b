/**
 * Drawings that do nothing but draw. An SVG may hold scripts, styles and pictures of elsewhere, and entities that grow
 * without end (OWASP: XML bombs, XXE). Browsers run and load none of it in an image; other programs may, so such a
 * file goes into neither output.
 */
import type { Bilingual } from '../article/errors.js'
import { PictureFault } from '../host/picture-source.js'

/** Larger drawings are maps or scans, better saved as PNG. */
const MOST_CHARACTERS = 4_000_000

/** Pictures within the drawing are as large as pictures are; they are held to that limit where they are read. */
const EMBEDDED = /data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]*/g

/** The declaration that drawing programs write, without an internal subset. Bounded: one that never ends is looked for no further. */
const DOCTYPE = /<!DOCTYPE\s[^[>]{0,1000}>/gi

/** What is not taken: the pattern, and its name. Escapes of XML and CSS are undone before. */
const REFUSED: [RegExp, Bilingual][] = [
  [/<!(?:DOCTYPE|ENTITY)/i, { zh: '自定义的实体', en: 'entities of its own' }],
  [/<\?xml-stylesheet/i, { zh: '别处的样式表', en: 'a style sheet of elsewhere' }],
  [/<(?:[\w-]+:)?script\b/i, { zh: '脚本', en: 'a script' }],
  [
    /<(?:[\w-]+:)?(?:foreignObject|iframe|object|embed|audio|video|handler|listener)\b/i,
    { zh: '图中的网页', en: 'a page within the picture' },
  ],
  [/[\s"'/]on[a-z]+\s*=/i, { zh: '脚本', en: 'a script' }],
  [/javascript:/i, { zh: '脚本', en: 'a script' }],
  [/@import\b/i, { zh: '别处的样式表', en: 'a style sheet of elsewhere' }],
  [
    /(?:[\s"'/:]href|\ssrc)\s*=\s*(?:(["'])\s*(?!#|data:image\/(?:png|jpeg|gif);base64,|\1)|(?!["']))/i,
    { zh: '指向别处的引用', en: 'a reference to elsewhere' },
  ],
  [
    /url\(\s*(["']?)\s*(?!#|data:(?:image\/(?:png|jpeg|gif)|font\/)|["')])/i,
    { zh: '指向别处的引用', en: 'a reference to elsewhere' },
  ],
]

/**
 * The drawing as it may go on, without its document type.
 *
 * @throws PictureFault naming what it holds besides a drawing.
 */
export function safeSvg(bytes: Uint8Array): string {
  const text = decoded(bytes).replace(DOCTYPE, '')
  if (text.replace(EMBEDDED, '').length > MOST_CHARACTERS)
    throw new PictureFault({ zh: '是一张特别大的矢量图；请存成 PNG', en: 'is a very large drawing; save it as PNG' })
  const plain = unescaped(withoutComments(text))
  const found = REFUSED.find(([pattern]) => pattern.test(plain))
  if (layersIn(plain) > MOST_LAYERS)
    throw new PictureFault({
      zh: '滤镜和透明层套得太深，画起来太占内存；请存成 PNG',
      en: 'has filters and layers too deep within one another to be drawn in memory; save it as PNG',
    })
  if (found !== undefined)
    throw new PictureFault({
      zh: `里面有${found[1].zh}；请存成普通的 SVG 或 PNG`,
      en: `holds ${found[1].en}; save it as a plain SVG or as PNG`,
    })
  return text
}

/** What is filtered, masked or seen through is drawn on a layer of its own, as large as the drawing. */
const LAYER = /[\s"';](?:filter|mask|opacity)\s*[=:]/

/** Layers within one another: 300 took 1.4 GB; drawing programs nest a few. */
const MOST_LAYERS = 40

/** How many layers lie within one another where they lie deepest. */
function layersIn(plain: string): number {
  const open: boolean[] = []
  let deepest = 0
  let depth = 0
  for (const [tag] of plain.matchAll(/<[/A-Za-z][^<>]*>/g)) {
    if (tag.startsWith('</')) {
      if (open.pop() === true) depth--
    } else {
      const layer = LAYER.test(tag)
      if (layer) deepest = Math.max(deepest, depth + 1)
      if (tag.endsWith('/>')) continue
      open.push(layer)
      if (layer) depth++
    }
  }
  return deepest
}

/** By one way through the text, however many comments begin and never end. What is no whole comment stays. */
function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('<!--')
  return first + rest.map((part) => part.slice(part.includes('-->') ? part.indexOf('-->') + 3 : 0)).join('')
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true })
      .decode(bytes)
      .replace(/encoding=(["'])utf-16(?:le|be)?\1/i, 'encoding="UTF-8"')
  } catch {
    throw new PictureFault({
      zh: '不是 UTF-8 文字，SVG 应当是；请再存一次',
      en: 'is no text in UTF-8, as an SVG is; save it again',
    })
  }
}

/** Numeric escapes of XML and CSS as the characters that they stand for: none hides a word that is looked for. */
function unescaped(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]+)|(\d+));?/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
}

function character(codePoint: number): string {
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : ''
}
