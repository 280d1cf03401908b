/** A talk with pictures in a folder of its own, and what a browser draws of it. */
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const DATA = `
title: 图书馆
lang: zh-CN
theme: { extends: paper, logo: school.svg }
sections: [{ text: 图书馆里有灯。星期一来三十人，星期二来四十人。 }]
slides:
  - kind: image
    title: 书塔
    pictures: [{ src: tower.png, alt: 七本书, crop: { x: 50, y: 0 } }]
  - kind: illustrated
    title: 还是书塔
    picture: { src: tower.png, alt: 又是七本书 }
    items: [一本一本地看]
  - kind: card
    title: 看一看
    items: [{ label: 短片, url: https://example.org/a }]
  - kind: chart
    title: 来的人
    values: { 星期一: 30, 星期二: 40 }
  - kind: formula
    title: 多少人
    formula: 30 + 40 = 70
`

/** The folder, for outputs, and the article in a folder within. */
export async function pictureTalk(): Promise<{ folder: string; article: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-shown-pictures-'))
  await mkdir(join(folder, 'talk'))
  const article = join(folder, 'talk/talk.yaml')
  await writeFile(article, DATA)
  for (const name of ['tower.png', 'school.svg'])
    await copyFile(join('data/pictures', name), join(folder, 'talk', name))
  return { folder, article }
}

/** What is drawn of a picture: its pixels, its proportions as shown by those of its file, and whether its frame holds what is shown. */
export function drawn(page: Page, name: string) {
  return page.$eval(`[data-name="${name}"] img`, async (element) => {
    const image = element as HTMLImageElement
    await image.decode()
    const { width, height } = image.getBoundingClientRect()
    return {
      pixels: image.naturalWidth,
      squash: width / height / (image.naturalWidth / image.naturalHeight),
      alt: image.alt,
      address: image.src.slice(0, 5),
    }
  })
}
