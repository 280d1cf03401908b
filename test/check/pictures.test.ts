import { expect, it } from 'vitest'
import { checkTalk } from '../../src/check/index.js'
import { NO_ASSETS } from '../../src/layout/assets.js'
import { makeTalk } from '../../src/outline/talk.js'
import { article, slide } from '../outline/helpers.js'

const rulesFor = (picture: object, width: number, mime: 'image/png' | 'image/svg+xml' = 'image/png'): string[] => {
  const written = article(
    [{ text: '图书馆里有灯。' }],
    [{ ...slide('image', { title: '图书馆里有灯', pictures: [{ src: 'a.png', ...picture }] }), place: 9 }],
  )
  const asset = { id: 'a', bytes: new Uint8Array(), mime, width, height: width / 2 }
  const talk = makeTalk(written, { assets: { ...NO_ASSETS, pictures: new Map([['a.png', asset]]) } })
  return checkTalk(written, talk, 'talk.yaml').map(({ rule, severity, place }) => `${place} ${severity} ${rule}`)
}

it('alt-text: a picture without words for it', () => {
  expect(rulesFor({}, 2000)).toEqual(['talk.yaml:9 warning alt-text'])
  expect(rulesFor({ alt: '' }, 2000)).toEqual([])
  expect(rulesFor({ alt: '灯' }, 2000)).toEqual([])
})

it('blurred-picture: fewer pixels than the place has; a drawing has as many as it needs', () => {
  expect(rulesFor({ alt: '灯' }, 300)).toEqual(['talk.yaml:9 warning blurred-picture'])
  expect(rulesFor({ alt: '灯' }, 300, 'image/svg+xml')).toEqual([])
})
