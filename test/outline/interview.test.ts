/** Interviews in a drafted talk: questions as titles or as one side of a dialogue, whatever marks them. */
import { describe, expect, it } from 'vitest'
import { makeTalk } from '../../src/outline/talk.js'
import { loadLayout } from '../../src/layout/place.js'
import { article } from './helpers.js'

await loadLayout()

const talkOf = (text: string, lang: string) => makeTalk(article([{ text }], undefined, { lang })).deck
const shownIn = (text: string, lang: string) =>
  talkOf(text, lang)
    .slides.filter(({ why }) => why?.startsWith('interview'))
    .map(({ kind, title, lines }) => [kind, title, ...lines.map((line) => line.text)])

const ANSWER =
  'The old mill stood empty for many years. We asked the town for its keys in spring. Forty people carried books over the bridge.'

describe('an interview', () => {
  it('has its short questions for titles where labels tell them', () => {
    const text = `Q: How did it begin?\n\nA: ${ANSWER}\n\nQ: Who reads there today?\n\nA: Pupils come right after school. Old people come in the morning.`
    expect(shownIn(text, 'en')).toEqual([
      [
        'points',
        'How did it begin?',
        'The old mill stood empty for many years',
        'We asked the town for its keys in spring',
        'Forty people carried books over the bridge',
      ],
      ['points', 'Who reads there today?', 'Pupils come right after school', 'Old people come in the morning'],
    ])
  })
  it.each([
    [
      'zh-CN',
      '问：图书馆是怎么办起来的？\n\n答：老磨坊空了许多年没有人管。我们在春天向镇上借来了钥匙。\n\n问：现在谁来读书？\n\n答：学生放学以后就来这里读书。老人们每天早上来看报纸。',
      '图书馆是怎么办起来的？',
      '现在谁来读书？',
    ],
    [
      'de',
      'Frage: Wie fing es an?\n\nAntwort: Die alte Mühle stand lange leer. Wir baten die Stadt um den Schlüssel.\n\nFrage: Wer liest dort heute?\n\nAntwort: Schüler kommen nach dem Unterricht. Alte Leute kommen am Morgen.',
      'Wie fing es an?',
      'Wer liest dort heute?',
    ],
    [
      'ar',
      '*كيف بدأت المكتبة؟\n\n-ظلت الطاحونة القديمة فارغة لسنوات طويلة. طلبنا المفتاح من البلدية في الربيع.\n\n*من يقرأ هناك اليوم؟\n\n-يأتي التلاميذ مباشرة بعد المدرسة. يأتي كبار السن في كل صباح.\n\n*ماذا بعد ذلك؟\n\n-نفتح قاعة ثانية في الصيف القادم. نشتري كتبا جديدة للاطفال الصغار.',
      'كيف بدأت المكتبة؟',
      'من يقرأ هناك اليوم؟',
    ],
  ])('is known in %s', (lang, text, ...questions) => {
    expect(shownIn(text, lang).map(([, title]) => title)).toEqual(expect.arrayContaining(questions))
  })
  it('keeps the names of who speaks', () => {
    const text =
      '记者：这座图书馆最让您难忘的是什么？\n\n林老师：第一天来的孩子坐满了整个院子。\n\n记者：您对以后有什么打算，准备从哪里开始做起？\n\n林老师：明年我们要在河对岸开第二间阅览室。'
    expect(shownIn(text, 'zh-CN')[0]).toEqual(
      expect.arrayContaining([
        'dialogue',
        '记者',
        '这座图书馆最让您难忘的是什么？',
        '林老师',
        '第一天来的孩子坐满了整个院子',
      ]),
    )
  })
  it('loses no sentence, and adds no word', () => {
    const text = `Q: How did it begin?\n\nA: ${ANSWER}\n\nQ: What would you tell a town that has a mill and no books, and how would you find the first forty people?\n\nA: Ask them.`
    const { slides } = talkOf(text, 'en')
    expect(
      slides
        .map(({ notes }) => notes)
        .join('')
        .replace(/\s/gu, ''),
    ).toBe(text.replace(/\s/gu, ''))
    expect(slides.flatMap(({ lines }) => lines).filter(({ origin }) => origin === 'own')).toEqual([])
  })
})

it('is not made of an essay that asks once, nor of lines that begin with any word and a colon', () => {
  expect(shownIn(`Why read at all?\n\n${ANSWER}\n\n${ANSWER}`, 'en')).toEqual([])
  expect(
    shownIn(
      '优点：安静的环境适合每一个人读书。\n\n缺点：冬天的阅览室里面常常有一点冷。\n\n建议：大家可以一起想办法装上暖气。',
      'zh-CN',
    ),
  ).toEqual([])
})
