import { expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'

test.each([
  [
    'title: Reading: a method',
    /:1: .*in quotes; write title: 'Reading: a method'$/m,
    /:1: .*加引号；请写成 title: 'Reading: a method'$/m,
  ],
  ['source: a\nsource: b', /:2: .*twice; remove one$/m, /:2: .*写了两次；请删去一个$/m],
  ['source: "a', /:\d+: .*close quotes and brackets/m, /:\d+: .*引号和括号要成对/m],
  ['source：a', /:\d: .*plain colon and a space; write source: a$/m, /:\d: .*半角冒号加空格；请写成 source: a$/m],
])('%j is explained in both languages', (text, en, zh) => {
  expect(() => parseArticle(`${text}\nlang: en\n`, 'talk.yaml')).toThrow(en)
  expect(() => parseArticle(`${text}\nlang: zh-CN\n`, 'talk.yaml')).toThrow(zh)
})
