/** The pictures of an imported article are written beside its data, and what may not be read is left out, with a word. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, expect, it } from 'vitest'
import { PictureFault } from '../../src/host/picture-source.js'
import { loadArticle } from '../../src/cli/talk.js'
import { RemotePictures } from '../../src/assets/remote-pictures.js'
import { writeFigures } from '../../src/cli/import-figures.js'
import { importFile } from '../../src/import/index.js'
import { remarkOf } from '../../src/import/left-out.js'
import { host } from '../host.js'

const folder = mkdtempSync(join(tmpdir(), 'lectern-figures-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('copies what lies in the folder, and refuses links and ways out of it, addresses and what is not there', async () => {
  mkdirSync(join(folder, 'in/a'), { recursive: true })
  mkdirSync(join(folder, 'in/b'))
  writeFileSync(join(folder, 'secret.png'), 'secret')
  writeFileSync(join(folder, 'in/a/map.png'), 'one')
  writeFileSync(join(folder, 'in/b/map.png'), 'two')
  symlinkSync(join(folder, 'secret.png'), join(folder, 'in/link.png'))
  const source = join(folder, 'in/talk.md')
  const text = [
    '# 图',
    '',
    '一段话。',
    '',
    '![甲](a/map.png "第一张")',
    '',
    '![乙](b/map.png)',
    '',
    '![丙](link.png "链接")',
    '',
    '![丁](../secret.png)',
    '',
    '![戊](gone.png)',
    '',
    '![己](http://example.org/x.png)',
  ].join('\n')
  const { article, files } = await importFile(Buffer.from(text), source, host)
  const written = await writeFigures(article, files, { source, data: join(folder, 'out/talk.yaml') })
  expect(written.article.sections[0]?.parts).toEqual([
    { text: '一段话。\n' },
    { figure: { src: 'talk-figures/map.png', alt: '甲', caption: '第一张' } },
    { figure: { src: 'talk-figures/map-2.png', alt: '乙' } },
    { caption: '链接' },
  ])
  expect(written.leftOut.map((one) => /link\.png|secret\.png|gone\.png/u.exec(remarkOf(one, 'en'))?.[0])).toEqual([
    'link.png',
    'secret.png',
    'gone.png',
  ])
  expect(readdirSync(join(folder, 'out/talk-figures')).sort()).toEqual(['map-2.png', 'map.png'])
  expect(readFileSync(join(folder, 'out/talk-figures/map-2.png'), 'utf8')).toBe('two')
  expect(existsSync(join(folder, 'out/talk-figures/secret.png'))).toBe(false)
})

it('replaces no picture that is there: the same one serves again, another one gets another name', async () => {
  const home = join(folder, 'again')
  mkdirSync(join(home, 'talk-figures'), { recursive: true })
  const source = join(home, 'talk.md')
  const from = async (bytes: string): Promise<string | undefined> => {
    writeFileSync(join(home, 'map.png'), bytes)
    const { article, files } = await importFile(Buffer.from('# 图\n\n一段话。\n\n![甲](map.png)'), source, host)
    const written = await writeFigures(article, files, { source, data: join(home, 'talk.yaml') })
    return /talk-figures\/[^"]+/.exec(JSON.stringify(written.article))?.[0]
  }
  writeFileSync(join(home, 'talk-figures/map.png'), 'drawn by hand')
  // A link to a file that is not there yet would let it be made elsewhere.
  symlinkSync(join(folder, 'elsewhere.png'), join(home, 'talk-figures/map-2.png'))
  expect(await from('one')).toBe('talk-figures/map-3.png')
  expect(await from('one')).toBe('talk-figures/map-3.png')
  expect(await from('two')).toBe('talk-figures/map-4.png')
  expect(await from('drawn by hand')).toBe('talk-figures/map.png')
  expect(readdirSync(join(home, 'talk-figures')).sort()).toEqual(['map-2.png', 'map-3.png', 'map-4.png', 'map.png'])
  expect(readFileSync(join(home, 'talk-figures/map.png'), 'utf8')).toBe('drawn by hand')
  expect(readFileSync(join(home, 'talk-figures/map-3.png'), 'utf8')).toBe('one')
  expect(existsSync(join(folder, 'elsewhere.png'))).toBe(false)
})

it.each(['out-of-it', 'not-there'])('follows no link out of the folder of the data (%s)', async (target) => {
  const home = join(folder, `linked-${target}`)
  mkdirSync(join(folder, 'out-of-it'), { recursive: true })
  mkdirSync(home)
  symlinkSync(join(folder, target), join(home, 'talk-figures'))
  writeFileSync(join(home, 'map.png'), 'one')
  const source = join(home, 'talk.md')
  const { article, files } = await importFile(Buffer.from('# 图\n\n一段话。\n\n![甲](map.png)'), source, host)
  await expect(writeFigures(article, files, { source, data: join(home, 'talk.yaml') })).rejects.toThrow(
    'talk-figures: this is a link that leads out of the folder of the data; remove it',
  )
  expect(readdirSync(join(folder, 'out-of-it'))).toEqual([])
  expect(existsSync(join(folder, 'not-there'))).toBe(false)
})

it('writes pictures of the network beside the data where they may be fetched, named after what they are', async () => {
  mkdirSync(join(folder, 'net'))
  const source = join(folder, 'net/talk.md')
  const picture = PNG.sync.write(new PNG({ width: 4, height: 2 }))
  const text = [
    '# 图',
    '',
    '一段话。',
    '',
    '![甲](https://example.org/a/map.php?size=9)',
    '',
    '![乙](//example.org/gone.png "说明文字")',
    '',
    '![丙](photo.webp)',
  ].join('\n')
  const remote = new RemotePictures((address) =>
    address.includes('map')
      ? Promise.resolve(picture)
      : Promise.reject(new PictureFault({ zh: '下载不了；请核对网址', en: 'cannot be fetched; check the address' })),
  )
  const { article, files, leftOut } = await importFile(Buffer.from(text), source, host, { allowRemote: true })
  const written = await writeFigures(article, files, { source, data: join(folder, 'net/talk.yaml'), remote })
  expect(written.article.sections[0]?.parts).toEqual([
    { text: '一段话。\n' },
    { figure: { src: 'talk-figures/map.png', alt: '甲' } },
    { caption: '说明文字' },
  ])
  expect(written.leftOut.map((one) => remarkOf(one, 'en'))).toEqual([
    'the picture https://example.org/gone.png is left out: it cannot be fetched; check the address',
  ])
  expect(written.leftOut.map((one) => remarkOf(one, 'zh-CN'))).toEqual([
    '图片 https://example.org/gone.png 没有收进来：下载不了；请核对网址',
  ])
  expect(leftOut?.map(({ what }) => what.en)).toEqual([
    expect.stringContaining('photo.webp is left out: it is of the sort webp'),
  ])
})

it('names what lies on the network and the option that fetches it', async () => {
  const { article, leftOut = [] } = await importFile(
    Buffer.from('# 图\n\n一段话。\n\n![甲](https://example.org/a.png)\n\n![乙](http://example.org/b.png)'),
    'talk.md',
    host,
  )
  expect(JSON.stringify(article)).not.toContain('example.org')
  expect(leftOut.map((one) => remarkOf(one, 'en'))).toEqual([
    '2 pictures on the network left out: https://example.org/a.png, http://example.org/b.png; --allow-remote fetches what lies there',
  ])
  expect(leftOut.map((one) => remarkOf(one, 'zh-CN'))).toEqual([expect.stringContaining('有 2 张图片在网络上')])
})

it('presented at once, an article keeps the caption of a picture that is not there among its sentences', async () => {
  const source = join(folder, 'in/presented.md')
  writeFileSync(source, '# Doors\n\nHere is one.\n\n![a](gone.png "The old door.")\n\nIt is blue.\n')
  const { sections, leftOut } = await loadArticle(source)
  expect(sections[0]?.paragraphs.map(({ id, sentences }) => [id, sentences[0]?.text])).toEqual([
    ['s0.p1', 'Here is one.'],
    ['s0.p2', 'The old door.'],
    ['s0.p3', 'It is blue.'],
  ])
  expect(sections[0]?.parts?.map((part) => part.type === 'text' && part.caption === true)).toEqual([false, true, false])
  expect(leftOut).toHaveLength(1)
})
