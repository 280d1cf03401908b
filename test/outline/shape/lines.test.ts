/** Lines that say a sentence on a slide, and pieces of it that would be half of a thought. */
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/outline/shape/lines.js'

const textsOf = (sentence: string, lang: string, before?: string): string[] =>
  linesOf(sentence, { lang, before }).map(({ text }) => text)

interface Case {
  sentence: string
  /** Lines that it has, whole. */
  right: readonly string[]
  /** What no line of it is. */
  wrong?: readonly string[]
}

const CASES: Record<string, readonly Case[]> = {
  'zh-CN': [
    {
      sentence: '近年来，小城图书馆延长了开放时间，读者人数增加了一倍，借书手续也简化了不少。',
      right: ['小城图书馆延长了开放时间，读者人数增加了一倍', '小城图书馆延长了开放时间', '读者人数增加了一倍'],
      wrong: ['近年来'],
    },
    {
      sentence: '在馆长和全体馆员的带领下，图书馆搬进了新楼。',
      right: ['图书馆搬进了新楼'],
      wrong: ['在馆长和全体馆员的带领下'],
    },
    {
      sentence: '如果借书的人超过一百，图书馆就延长开放时间，馆员轮流值班。',
      right: ['如果借书的人超过一百，图书馆就延长开放时间'],
      wrong: ['图书馆就延长开放时间', '馆员轮流值班', '如果借书的人超过一百'],
    },
    {
      sentence: '只有馆长签字，并且登记了证件，读者才能借走古籍。',
      right: ['只有馆长签字，并且登记了证件，读者才能借走古籍'],
      wrong: ['只有馆长签字，读者才能借走古籍', '读者才能借走古籍'],
    },
    {
      sentence: '图书馆不是把书锁进柜子，而是让书回到读者手里，让每一个孩子都能读到。',
      right: ['图书馆不是把书锁进柜子，而是让书回到读者手里'],
      wrong: ['图书馆不是把书锁进柜子', '让书回到读者手里'],
    },
    {
      sentence: '图书馆不仅借书，还举办讲座，吸引了许多年轻人。',
      right: ['图书馆不仅借书，还举办讲座'],
      wrong: ['图书馆不仅借书', '还举办讲座'],
    },
    {
      sentence: '小城从只有一间书店，到拥有三座图书馆，走过了四十年的路程。',
      right: ['小城从只有一间书店，到拥有三座图书馆，走过了四十年的路程'],
      wrong: ['小城从只有一间书店'],
    },
    {
      sentence: '办证时间由四个月，压缩至十天，读者十分满意。',
      right: ['办证时间由四个月，压缩至十天'],
      wrong: ['办证时间由四个月', '压缩至十天'],
    },
    {
      sentence: '图书馆全天开放，但周一上午除外，读者可以自带水杯。',
      right: ['图书馆全天开放，但周一上午除外'],
      wrong: ['图书馆全天开放'],
    },
    {
      sentence: '馆长认为，阅览室应当保持安静，孩子们需要自己的房间。',
      right: ['馆长认为，阅览室应当保持安静', '馆长认为，孩子们需要自己的房间'],
      wrong: ['阅览室应当保持安静', '孩子们需要自己的房间'],
    },
    {
      sentence: '调查结果表明，孩子们更喜欢在下午读书。',
      right: ['孩子们更喜欢在下午读书'],
    },
    {
      sentence: '因此，小城（人口不足十万）需要第二座图书馆[3]。',
      right: ['小城（人口不足十万）需要第二座图书馆'],
    },
    {
      sentence: '一是加强馆员培训，提高服务水平。',
      right: ['加强馆员培训，提高服务水平', '加强馆员培训'],
    },
    {
      sentence: '物联网、大数据等技术，对书库进行智能管理，减少了找书的时间。',
      right: ['物联网、大数据等技术，对书库进行智能管理，减少了找书的时间'],
      wrong: ['物联网、大数据等技术'],
    },
    {
      sentence: '做宣传工作的人，对于自己的读者没有调查，是不行的。',
      right: [],
      wrong: ['做宣传工作的人', '是不行的'],
    },
    {
      sentence: '一方面，图书馆缺少馆员，另一方面，读者越来越多。',
      right: ['一方面，图书馆缺少馆员，另一方面，读者越来越多'],
      wrong: ['图书馆缺少馆员', '另一方面，读者越来越多'],
    },
    { sentence: '其核心要素是书籍和读者。', right: [], wrong: ['核心要素是书籍和读者'] },
    { sentence: '这就要求我们改变办馆的方式。', right: [], wrong: ['要求我们改变办馆的方式'] },
    { sentence: '主要原因如下：', right: [] },
    {
      sentence: '有机肥替代化肥，以城带乡，乡村面貌变化很大。',
      right: ['有机肥替代化肥'],
      wrong: ['机肥替代化肥', '城带乡'],
    },
  ],
  'zh-TW': [
    {
      sentence: '近年來，圖書館延長了開放時間，讀者人數增加了一倍。',
      right: ['圖書館延長了開放時間', '讀者人數增加了一倍'],
      wrong: ['近年來'],
    },
    { sentence: '這種方法很有效。', right: [] },
    {
      sentence: '如果讀者沒有登記，館員就不能把書借出去。',
      right: ['如果讀者沒有登記，館員就不能把書借出去'],
      wrong: ['館員就不能把書借出去'],
    },
  ],
  en: [
    {
      sentence: 'However, the library [3] opens (on most days) at eight in the morning.',
      right: ['The library opens at eight in the morning'],
    },
    {
      sentence: 'The council has given the old library a new roof, which was paid for by the people of the town.',
      right: ['The council has given the old library a new roof'],
      wrong: ['Which was paid for by the people of the town'],
    },
    {
      sentence: 'The library, which stands by the river, has lost its roof in the storm.',
      right: ['The library has lost its roof in the storm'],
      wrong: ['The library', 'Has lost its roof in the storm'],
    },
    {
      sentence: 'We show that the readers of small libraries borrow more books.',
      right: ['The readers of small libraries borrow more books'],
    },
    {
      sentence: 'In networks of unit capacity, the algorithm finishes after a few rounds.',
      right: ['In networks of unit capacity, the algorithm finishes after a few rounds'],
      wrong: ['The algorithm finishes after a few rounds'],
    },
    {
      sentence: 'If the reader has no card, the book stays on the shelf, and the librarian writes a note.',
      right: ['If the reader has no card, the book stays on the shelf'],
      wrong: ['The book stays on the shelf', 'The librarian writes a note'],
    },
    {
      sentence: 'The library opens on Sundays, but not before the church bells have rung.',
      right: ['The library opens on Sundays, but not before the church bells have rung'],
      wrong: ['The library opens on Sundays'],
    },
    {
      sentence: 'The rooms are open to all readers, unless the council meets there.',
      right: ['The rooms are open to all readers, unless the council meets there'],
      wrong: ['The rooms are open to all readers'],
    },
    {
      sentence: 'The town is not only poor in money, but also poor in readers.',
      right: ['The town is not only poor in money, but also poor in readers'],
      wrong: ['The town is not only poor in money'],
    },
    {
      sentence: 'It opens at eight.',
      right: [],
    },
    { sentence: 'They have written this down.', right: [] },
    { sentence: 'This is different from what we had before.', right: [] },
    {
      sentence: 'Some readers come for the newspapers, and some come for the warm stove.',
      right: ['Some readers come for the newspapers, and some come for the warm stove'],
      wrong: ['Some come for the warm stove'],
    },
    {
      sentence: 'The mayor said, the library should stay open in winter.',
      right: ['The mayor said, the library should stay open in winter'],
      wrong: ['The library should stay open in winter'],
    },
    { sentence: 'The reasons are as follows:', right: [] },
    {
      sentence: 'To make the reading room warmer, based on what we know about stoves, curtains help.',
      right: [],
      wrong: ['To make the reading room warmer'],
    },
  ],
  de: [
    {
      sentence: 'Die Bibliothek hat ein neues Dach bekommen, weil der Sturm das alte zerstört hatte.',
      right: ['Die Bibliothek hat ein neues Dach bekommen'],
    },
    {
      sentence: 'Sie überzeugt durch ihre Ruhe.',
      right: [],
    },
    {
      sentence: 'Die Stadt hat nicht das Haus verkauft, sondern den Garten.',
      right: ['Die Stadt hat nicht das Haus verkauft, sondern den Garten'],
      wrong: ['Die Stadt hat nicht das Haus verkauft'],
    },
    {
      sentence: 'Wenn der Leser keinen Ausweis hat, bleibt das Buch im Regal.',
      right: ['Wenn der Leser keinen Ausweis hat, bleibt das Buch im Regal'],
      wrong: ['Bleibt das Buch im Regal', 'Wenn der Leser keinen Ausweis hat'],
    },
    {
      sentence: 'Das Haus hilft allen Kindern, die keine Bücher haben.',
      right: ['Das Haus hilft allen Kindern, die keine Bücher haben'],
      wrong: ['Das Haus hilft allen Kindern'],
    },
  ],
  fr: [
    {
      sentence: 'La bibliothèque a reçu un nouveau toit, qui a été payé par les habitants de la ville.',
      right: ['La bibliothèque a reçu un nouveau toit'],
    },
    { sentence: 'Elle ouvre à huit heures du matin.', right: [] },
    {
      sentence: 'Cependant, les lecteurs viennent surtout le dimanche.',
      right: ['Les lecteurs viennent surtout le dimanche'],
    },
    {
      sentence: 'La ville a non seulement vendu la maison, mais aussi le jardin.',
      right: ['La ville a non seulement vendu la maison, mais aussi le jardin'],
      wrong: ['La ville a non seulement vendu la maison'],
    },
  ],
  es: [
    {
      sentence: 'La biblioteca recibió un techo nuevo, porque la tormenta había destruido el viejo.',
      right: ['La biblioteca recibió un techo nuevo'],
    },
    { sentence: 'Esto cambia la vida de los lectores.', right: [] },
    {
      sentence: 'Sin embargo, los lectores vienen sobre todo los domingos.',
      right: ['Los lectores vienen sobre todo los domingos'],
    },
    {
      sentence: 'La casa está abierta para todos, salvo los lunes por la mañana.',
      right: ['La casa está abierta para todos, salvo los lunes por la mañana'],
      wrong: ['La casa está abierta para todos'],
    },
  ],
  ja: [
    {
      sentence: '図書館は、町の人々の寄付により、新しい屋根を手に入れた。',
      right: ['図書館は、新しい屋根を手に入れた'],
      wrong: ['新しい屋根を手に入れた', '図書館は'],
    },
    { sentence: 'それは町で一番古い建物である。', right: [] },
    {
      sentence: 'しかし、子どもたちは午後に本を読むことを好む。',
      right: ['子どもたちは午後に本を読むことを好む'],
    },
    {
      sentence: '雨が降った場合は、庭の読書会は中止する。',
      right: ['雨が降った場合は、庭の読書会は中止する'],
      wrong: ['庭の読書会は中止する', '雨が降った場合は'],
    },
  ],
  ko: [
    {
      sentence: '그러나 도서관은 주민들의 도움으로 새 지붕을 얻었다.',
      right: ['도서관은 주민들의 도움으로 새 지붕을 얻었다'],
    },
    { sentence: '이는 마을에서 가장 오래된 건물이다.', right: [] },
    {
      sentence: '비가 오는 경우에는, 마당의 독서 모임을 취소한다.',
      right: ['비가 오는 경우에는, 마당의 독서 모임을 취소한다'],
      wrong: ['마당의 독서 모임을 취소한다'],
    },
  ],
  ar: [{ sentence: 'فتحت المكتبة أبوابها في الصباح للقراء.', right: ['فتحت المكتبة أبوابها في الصباح للقراء'] }],
}

describe.each(Object.entries(CASES))('a sentence in %s', (lang, cases) => {
  it.each(cases)('$sentence', ({ sentence, right, wrong = [] }) => {
    const texts = textsOf(sentence, lang)
    if (right.length === 0 && wrong.length === 0) expect(texts).toEqual([])
    expect(texts).toEqual(expect.arrayContaining([...right]))
    expect(texts.filter((text) => wrong.includes(text))).toEqual([])
  })
})

it.each([
  ['en', 'It has two rooms and a stove', 'The library stands by the river'],
  ['zh', '它有两间阅览室和一个火炉', '图书馆在河边'],
  ['fr', 'Elle ouvre à huit heures du matin', 'La bibliothèque est près du fleuve'],
])('a pronoun in %s stands under the line that gives its noun', (lang, sentence, before) => {
  expect(textsOf(sentence, lang)).toEqual([])
  expect(textsOf(sentence, lang, before)).toEqual([sentence])
})

it('a question and what nobody is named for stand less well than a claim', () => {
  const best = (sentence: string, lang: string): number => linesOf(sentence, { lang })[0]?.alone ?? 0
  expect(best('图书馆为什么要搬家？', 'zh')).toBeLessThan(best('图书馆要搬家。', 'zh') / 2)
  expect(best('“每天都有许多读者来借书。”', 'zh')).toBeLessThan(0.5)
  expect(best('Who opens the library in the morning?', 'en')).toBeLessThan(0.5)
})
