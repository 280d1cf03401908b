/** Templates as schools make them, for tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pixelsOf } from '../../src/assets/svg-drawing.js'
import { loadArticle, loadTalk } from '../../src/cli/talk.js'
import { readTemplate } from '../../src/template/index.js'
import type { Ratio } from '../../src/layout/scene.js'
import { type Parts, readXml, writeXml } from '../../src/ooxml/package.js'
import { descendantsOf, parseXml } from '../../src/ooxml/xml.js'
import { writePptx } from '../../src/pptx/index.js'
import type { BaseTheme, TemplateTheme } from '../../src/themes/index.js'
import { changed } from '../pptx/colleague.js'
import { talkOf } from '../pptx/talks.js'
import { host } from '../host.js'

const paint = (svg: string, width: number) => pixelsOf(svg, width, host)

export const PLAIN = await writePptx(talkOf([{ kind: 'points', content: { title: '题', items: ['一'] } }]), host)
export const MASTER = 'ppt/slideMasters/slideMaster1.xml'
export const FIRST_LAYOUT = 'ppt/slideLayouts/slideLayout1.xml'

/** A 1 × 1 PNG. */
export const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** Puts a shape behind all others of a part. */
export function addShape(parts: Parts, part: string, shape: string, attributes: Record<string, string> = {}): void {
  const root = readXml(parts, part)
  Object.assign(root.attributes, attributes)
  descendantsOf(root, 'p:spTree')[0]?.children.splice(2, 0, parseXml(shape))
  writeXml(parts, part, root)
}

/** A shape at a place in units of our pages. */
export function shapeXml(
  name: string,
  [x, y, width, height]: readonly [number, number, number, number],
  properties: string,
): string {
  const place = `<a:xfrm><a:off x="${x * 9525}" y="${y * 9525}"/><a:ext cx="${width * 9525}" cy="${height * 9525}"/></a:xfrm>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="90" name="${name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place}${properties}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>`
}

export function filled(color: string): string {
  return `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`
}

export function template(change: (parts: Parts) => void): Uint8Array {
  return changed(PLAIN, change)
}

export function read(bytes: Uint8Array, choice: Partial<TemplateTheme<BaseTheme>> = {}, ratio: Ratio = '16:9') {
  return readTemplate(bytes, 'school.potx', { choice: { pptx: 'school.potx', ...choice }, ratio, paint })
}

/** An article and its talk in a template's dress, with what it needs beside it. */
export async function talkIn(
  bytes: Uint8Array,
  { data = '', files = {} }: { data?: string; files?: Record<string, string> } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-school-'))
  try {
    const file = path.join(folder, 'talk.yaml')
    writeFileSync(path.join(folder, 'school.potx'), bytes)
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
    writeFileSync(
      file,
      `title: 公开课\nsubtitle: 图书馆\nauthor: 王老师\nlang: zh-CN\ntheme: { pptx: school.potx${data} }\nsections:\n  - heading: 开门\n    text: 图书馆八点开门，孩子们都来看书。书越借越多，人越来越多。\nslides:\n  - kind: cover\n  - { kind: points, title: 早开门, items: [孩子们都来看书, 书越借越多] }\n`,
    )
    return { file, article: await loadArticle(file), talk: await loadTalk(file) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
