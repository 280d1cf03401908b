import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import type { PartFile, SectionFile } from '../../../src/article/schema.js'
import { asidesOf, isAside } from '../../../src/outline/read/aside.js'

const article = (lang: string, sections: SectionFile[]) => buildArticle({ title: 'A title', lang, sections })

/** Ids with their reasons, of an article whose one section has these paragraphs. */
const ofLines = (lines: readonly string[], lang = 'en') =>
  Object.fromEntries(asidesOf(article(lang, [{ text: lines.join('\n\n') }])))

const PROSE = Array.from(
  { length: 30 },
  (_, at) => `The library of town ${at} opens its doors on Sundays, and people come.`,
)

it('takes what stands between the title and the first heading for a subtitle where it ends no sentence', () => {
  const others = [
    { heading: 'Reading rooms', text: 'The rooms are warm.' },
    { heading: 'Opening hours', text: 'The doors open at eight.' },
  ]
  expect(Object.fromEntries(asidesOf(article('en', [{ text: 'A report for the council' }, ...others])))).toEqual({
    s0: 'cover field',
    's0.p1': 'cover field',
  })
  expect(asidesOf(article('en', [{ text: 'The library is warm.' }, ...others])).size).toBe(0)
})

describe('headings over no content', () => {
  it.each([
    ['参 考 文 献', '參考資料', '七、参考文献', 'References', '7. Bibliography', 'Literaturverzeichnis'],
    ['Références bibliographiques', 'Referencias', '参考文献', '참고문헌', '7 References', 'Quellen:'],
    ['致 谢', '鳴謝', 'Acknowledgements', 'Danksagung', 'Remerciements', 'Agradecimientos', '謝辞', '감사의 글'],
    ['作者簡介', 'About the Author', 'Über den Autor', 'À propos de l’auteur', 'Sobre el autor', '著者紹介'],
    ['相关阅读', '延伸閱讀', 'See also', 'Ähnliche Artikel', 'À lire aussi', 'Lea también', '関連記事', '관련 기사'],
    ['目 录', '目錄', 'Table of Contents', 'Inhaltsverzeichnis', 'Sommaire', 'Índice', '目次', '목차'],
    ['版权声明', 'Impressum', 'Mentions légales', 'Aviso legal', 'お問い合わせ', '문의', 'Contact us', 'License'],
  ])('knows %s and its like', (...headings) => {
    for (const heading of headings) expect(isAside({ heading }), heading).toBe(true)
  })

  it('takes no heading of content for one', () => {
    for (const heading of [
      '结论',
      '文献综述',
      '参考价值',
      'Related work',
      'Contents of the box',
      'Referenzmodell',
      '考察',
    ])
      expect(isAside({ heading }), heading).toBe(false)
    expect(isAside({})).toBe(false)
  })

  it('takes the sections below such a heading along, to the next of its level', () => {
    const asides = asidesOf(
      article('en', [
        { heading: 'Results', text: 'The bees came back.' },
        { heading: 'Appendix', text: 'More tables.' },
        { heading: 'Raw counts', level: 2, text: 'All of them.' },
        { heading: 'Outlook', text: 'They will come again.' },
      ]),
    )
    expect([...asides.keys()]).toEqual(['s2', 's2.p1', 's3', 's3.p1'])
    expect(asides.get('s3.p1')).toBe('appendix')
  })

  it('takes words that may head content for such a heading only in the last half', () => {
    const notes = { heading: 'Notes', text: 'A melody has notes.' }
    const other = { heading: 'Melody', text: 'It is sung.' }
    expect(asidesOf(article('en', [notes, other, other, other])).size).toBe(0)
    expect(asidesOf(article('en', [other, other, other, notes])).get('s4')).toBe('endnotes')
  })
})

describe('lines that are no content', () => {
  it.each([
    ['sharing', '扫码关注公众号', 'Share this article', 'Artikel drucken', 'Suivez-nous', 'Compartir en redes'],
    [
      'elsewhere',
      '相关阅读：去年的报道',
      '延伸閱讀：去年',
      'Read also: last year',
      'Lesen Sie auch: 2013',
      '関連記事：去年',
    ],
    ['navigation', '回目錄', '上一篇：第一天', 'Jump to navigation', 'Back to top', 'Nach oben', '次の記事', '다음 글'],
    ['comments', '发表评论', '12 comments', 'Leave a reply', 'Noch keine Kommentare', 'Aucun commentaire'],
    [
      'licence',
      '版权所有 2019',
      '© 2019 Example Press',
      'Alle Rechte vorbehalten',
      '無断転載を禁じます',
      '무단 전재 금지',
    ],
    [
      'publication',
      'doi:10.1000/182',
      'Received 1 October 2003; accepted 5 May 2004',
      '收稿日期：2019-01-02',
      'ISSN 0022-1694',
    ],
    [
      'contact',
      'E-mail address: jane@example.org',
      '通讯作者：李四',
      'www.example.org',
      '電話：02-1234',
      '이메일: a@example.org',
    ],
    [
      'keywords',
      '关键词：图书馆；周末',
      'Keywords: library; Sunday',
      'Mots-clés : livre',
      'キーワード：図書館',
      '주제어: 도서관',
    ],
    ['caption', '图片来源：市图书馆', 'Photo: Jane Roe', '周末的图书馆里坐满了读者 王五 摄', 'Foto: Max Muster'],
    ['markup', '![image](figures/1.png)', '<br>', '[edit]', '***'],
    ['contents', '3.2 Methods ........ 17', '第三章 方法…………17'],
    ['stage direction', '（笑）', '[Applause]', '（热烈鼓掌）'],
  ])('knows one of %s', (reason, ...lines) => {
    for (const line of lines) expect(ofLines([...PROSE, line, ...PROSE])['s0.p31'], line).toBe(reason)
  })

  it.each([
    '责任编辑：李四',
    '（本报记者 王五）',
    'By Jane Roe',
    'Von Max Muster',
    '2019年3月4日 10:20',
    '12 May 2014',
  ])('knows a byline at either end, and nowhere else: %s', (line) => {
    expect(ofLines([line, ...PROSE])['s0.p1']).toBe('byline')
    expect(ofLines([...PROSE, line])['s0.p31']).toBe('byline')
    expect(ofLines([...PROSE, line, ...PROSE])).toEqual({})
  })

  it.each(['学 号：2019001', '班级', '指导教师：李四', 'Student ID: 77', 'Matrikelnummer 123', '学籍番号'])(
    'knows a field of a cover sheet: %s',
    (line) => {
      expect(ofLines([line, ...PROSE])['s0.p1']).toBe('cover field')
      expect(ofLines([...PROSE, line])).toEqual({})
    },
  )

  it('leaves sentences alone that only use such words', () => {
    const sentences = [
      '分享到的快乐是双份的快乐，图书馆正是这样的地方，它让每一位读者都能在周末与别人一起读书、谈书，也让社区里的老人和孩子找到一个安静、明亮、免费的去处，读书会和讲座每周都有。',
      'The data come from the city’s statistics office (https://www.example.org/data), which counts visitors every day.',
      'Received wisdom has it that nobody reads on Sundays.',
      'By the end of the year every library had opened.',
      'The editor is licensed under a permissive licence and used by many.',
      '<SEQ=1><CTL=SYN> is the first segment that is sent.',
    ]
    expect(ofLines(sentences)).toEqual({})
  })

  it('knows captions by their form in the article', () => {
    const parts: PartFile[] = [{ text: 'People read.' }, { caption: 'Readers in the hall' }, { text: 'They stay.' }]
    expect([...asidesOf(article('en', [{ heading: 'Hall', parts }]))]).toEqual([['s1.p2', 'caption']])
  })
})

describe('density', () => {
  it('knows a list of references without a heading, in any language', () => {
    const entries = [
      'Roe, J.A., 1979. Readers of small towns. Journal of Libraries 12(3), 29–37.',
      'Muster, M., Beispiel, B., 1990. Lesen am Sonntag. Verlag, pp. 41–54.',
      '李四. 社区图书馆研究[J]. 图书学报, 2019(3): 12-17.',
    ]
    const asides = ofLines([...PROSE, ...entries], 'fi')
    expect(Object.values(asides)).toEqual(['references', 'references', 'references'])
  })

  it('knows endnotes at the end by their marks', () => {
    const asides = ofLines([...PROSE, '〔1〕 见本卷第一篇。', '〔2〕 李四，图书馆员。'], 'zh-CN')
    expect(asides).toEqual({ 's0.p31': 'endnotes', 's0.p32': 'endnotes' })
  })

  it('takes a short line between two such lines along', () => {
    const asides = ofLines([...PROSE, 'Back to top', 'Sports', 'Next: Opening hours'])
    expect(asides['s0.p32']).toBe('navigation')
  })

  it('takes what follows the name of an appendix that is no heading along, to the end', () => {
    const asides = asidesOf(
      article('zh-CN', [
        { heading: '结果', text: '读者增加了。' },
        { heading: '结论', text: '周末应当开放。\n\n附录' },
        { heading: '数据', text: '完整的数据如下。' },
      ]),
    )
    expect(Object.fromEntries(asides)).toEqual({ 's2.p2': 'appendix', s3: 'appendix', 's3.p1': 'appendix' })
  })

  it('finds none where nothing else would be left', () => {
    expect(asidesOf(article('en', [{ heading: 'References', text: 'Roe, J., 1979. Readers.' }])).size).toBe(0)
  })
})
