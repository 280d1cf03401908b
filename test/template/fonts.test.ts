import { strFromU8, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { resolveTheme } from '../../src/themes/index.js'
import { read, template } from './templates.js'

const THEME = 'ppt/theme/theme1.xml'

/** A template whose theme has these faces for headings and for text. */
const wearing = (latin: string, eastAsian: string, scripts = '') =>
  template((parts) => {
    const faces = `<a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/>${scripts}`
    const xml = strFromU8(parts.get(THEME) ?? new Uint8Array()).replace(
      /<a:(major|minor)Font>.*?<\/a:\1Font>/gu,
      `<a:$1Font>${faces}</a:$1Font>`,
    )
    parts.set(THEME, strToU8(xml))
  })

async function facesOf(
  bytes: Uint8Array,
): Promise<{ latin: string; han: string; bundled: string; remark: string | undefined }> {
  const { theme, remarks } = await read(bytes)
  const { latin, eastAsian, bundled } = resolveTheme(theme).fonts.body
  return { latin, han: eastAsian.Hans, bundled, remark: remarks.find(({ en }) => en.includes('is set as'))?.en }
}

test('a face that is narrower on the whole is Arial all the same, and it is said', async () => {
  expect(await facesOf(wearing('Calibri', '微软雅黑'))).toMatchObject({
    latin: 'Arial',
    han: '微软雅黑',
    bundled: 'sans',
    remark: expect.stringContaining('Calibri is set as Arial') as unknown,
  })
})

test('a face with serifs stays one, with Han of its sort or none named', async () => {
  expect(await facesOf(wearing('Cambria', '宋体'))).toMatchObject({
    latin: 'Times New Roman',
    han: '宋体',
    bundled: 'serif',
    remark: expect.stringContaining('Cambria is set as Times New Roman') as unknown,
  })
  expect((await facesOf(wearing('Georgia', '微软雅黑'))).latin).toBe('Arial')
})

test('a theme that leaves the East-Asian face open names one for each script', async () => {
  const { theme } = await read(
    wearing('Arial', '', '<a:font script="Hans" typeface="等线"/><a:font script="Jpan" typeface="游ゴシック"/>'),
  )
  expect(resolveTheme(theme).fonts.body.eastAsian).toMatchObject({
    Hans: '等线',
    Jpan: '游ゴシック',
    Hant: 'Microsoft JhengHei',
  })
})
