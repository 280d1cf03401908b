import { describe, expect, it } from 'vitest'
import { behindLabel, headOf, labelled, runInHead } from '../../../src/outline/shape/heads.js'

describe('a run-in head', () => {
  it.each([
    ['可借阅性：每本书都要能借到。', 'zh', '可借阅性', '每本书都要能借到。'],
    ['**静音要求**：阅览室里不说话。', 'zh', '静音要求', '阅览室里不说话。'],
    ['*Reading rooms.* Every room has a stove.', 'en', 'Reading rooms', 'Every room has a stove.'],
    ['（二）读者服务：延长开放时间。', 'zh', '读者服务', '延长开放时间。'],
    ['Opening hours: the doors open at eight.', 'en', 'Opening hours', 'the doors open at eight.'],
    ['Warm rooms – every room has a stove.', 'en', 'Warm rooms', 'every room has a stove.'],
    ['Öffnungszeiten: Die Türen öffnen um acht.', 'de', 'Öffnungszeiten', 'Die Türen öffnen um acht.'],
  ])('of “%s”', (sentence, lang, label, text) => {
    expect(runInHead(sentence, lang)).toEqual({ label, text })
  })

  it.each([
    ['馆长指出：阅览室要保持安静。', 'zh'],
    ['主要原因如下：经费不足。', 'zh'],
    ['图1：图书馆的平面图', 'zh'],
    ['如果下雨：带伞。', 'zh'],
    ['She said: the doors open at eight.', 'en'],
    ['The rooms are as follows: the hall and the attic.', 'en'],
    ['The doors open at eight: nobody waits outside.', 'en'],
    ['See https://example.org/books for more.', 'en'],
  ])('“%s” has none', (sentence, lang) => {
    expect(runInHead(sentence, lang)).toBeUndefined()
  })
})

describe('a term and what it means', () => {
  it.each([
    ['所谓开架借阅，就是读者自己到书架上取书。', 'zh', '开架借阅', '读者自己到书架上取书'],
    ['馆际互借是指两座图书馆之间借书。', 'zh', '馆际互借', '两座图书馆之间借书'],
    [
      'Open access refers to shelves that readers reach by themselves.',
      'en',
      'Open access',
      'shelves that readers reach by themselves',
    ],
  ])('of “%s”', (sentence, lang, label, text) => {
    expect(labelled(sentence, lang)).toEqual({ label, text })
  })

  it('needs a term of its own', () => {
    expect(labelled('这是指读者自己取书。', 'zh')).toBeUndefined()
    expect(labelled('It refers to shelves that readers reach by themselves.', 'en')).toBeUndefined()
  })
})

it.each([
  ['一是加强馆员培训，提高服务水平。', 'zh', '加强馆员培训'],
  ['（三）延长开放时间。周末也开门。', 'zh', '延长开放时间'],
  ['第二，在学校的支持下，开办儿童阅览室，每天下午开放。', 'zh', '开办儿童阅览室'],
  ['2. Warm rooms: every room gets a stove.', 'en', 'Warm rooms'],
  ['First, choose a quiet room. Then close the door.', 'en', 'choose a quiet room'],
  ['Ownership. The books belong to the town.', 'en', 'Ownership'],
  ['北部村庄由于道路不通，很少有人来借书，书也不多。', 'zh', '北部村庄由于道路不通，很少有人来借书'],
  ['其他房间如阁楼、地窖等，冬天都不开放。', 'zh', '其他房间如阁楼、地窖等，冬天都不开放'],
])('the head of “%s” is its words up to the first stop that leaves something whole', (item, lang, head) => {
  expect(headOf(item, lang).toLowerCase()).toBe(head.toLowerCase())
})

it.each([
  ['Seed library', 'The seed library is a shelf of jars with labels', 'a shelf of jars with labels'],
  ['Attic', 'The attic keeps the maps of the county', 'The attic keeps the maps of the county'],
  ['种子库', '种子库是一个放满玻璃罐的书架', '一个放满玻璃罐的书架'],
  ['Ofen', 'Der Ofen ist ein Geschenk der Gemeinde', 'ein Geschenk der Gemeinde'],
])('what is said behind the label “%s” does not name it again', (label, text, said) => {
  expect(behindLabel(label, text)).toBe(said)
})
