import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import type { SectionFile } from '../../../src/article/schema.js'
import { cuesFor, kindOfText } from '../../../src/outline/read/kind-of-text.js'

const kindOf = (lang: string, sections: SectionFile[], title = 'A title') =>
  kindOfText(buildArticle({ title, lang, sections }))
const kindOfLines = (lang: string, ...lines: string[]) => kindOf(lang, [{ text: lines.join('\n\n') }])

describe('kindOfText', () => {
  it('knows a policy paper by its words', () => {
    expect(
      kindOfLines(
        'zh-CN',
        '要加快推进县域公共图书馆体系建设。各地应当完善图书馆服务制度，落实经费保障政策。',
        '要深化图书馆管理体制改革，提升基层服务能力。坚持政府主导、社会参与的治理机制。',
        '到2030年，建立城乡一体的阅读服务体系，推动文化产业高质量发展。',
      ),
    ).toBe('policy')
    expect(
      kindOfLines(
        'en',
        'The government will implement a national reading policy. Local authorities receive funding for libraries.',
        'The ministry proposes a reform of library legislation. Parliament must regulate opening hours.',
        'Stakeholders support the implementation of these policies.',
      ),
    ).toBe('policy')
  })

  it('knows questions and answers by their form, in any language', () => {
    expect(
      kindOfLines('zh-CN', '问：几点开门？', '答：八点。', '问：周末呢？', '答：也开。', '问：收费吗？', '答：不收。'),
    ).toBe('questions')
    expect(kindOfLines('en', 'Q: When?', 'A: At eight.', 'Q: On Sundays?', 'A: Yes.', 'Q: Free?', 'A: Yes.')).toBe(
      'questions',
    )
    expect(
      kindOfLines('ar', 'متى تفتح المكتبة؟', 'في الثامنة.', 'وهل تفتح يوم الأحد؟', 'نعم.', 'وهل هي مجانية؟', 'نعم.'),
    ).toBe('questions')
  })

  it.each([
    ['zh-CN', '教学目标', '教学重难点', '教学过程', '板书设计'],
    ['zh-TW', '教學目標', '教學重點', '教學過程', '教案'],
    ['en', 'Learning objectives', 'Warm-up', 'Procedure', 'Homework'],
    ['de', 'Lernziele', 'Unterrichtsverlauf', 'Stundenverlauf', 'Material'],
    ['fr', 'Objectifs pédagogiques', 'Déroulement de la séance', 'Objectifs d’apprentissage', 'Matériel'],
    ['ja', '本時の目標', '学習活動', '学習の流れ', '準備'],
    ['ko', '학습 목표', '학습 활동', '수업 과정', '준비물'],
  ])('knows a lesson plan by its headings (%s)', (lang, ...headings) => {
    expect(
      kindOf(
        lang,
        headings.map((heading) => ({ heading, text: '1' })),
      ),
    ).toBe('lesson')
  })

  it.each([
    ['zh-CN', '摘 要', '一、引言', '二、研究方法', '三、结果与讨论', '参考文献'],
    ['en', 'Abstract', '1. Introduction', '2. Methods', '3. Results', '4. Discussion'],
    ['de', 'Zusammenfassung', '1. Einleitung', '2. Methodik', '3. Ergebnisse', '4. Diskussion'],
    ['fr', 'Résumé', '1. Introduction', '2. Méthodes', '3. Résultats', '4. Discussion'],
    ['es', 'Resumen', '1. Introducción', '2. Metodología', '3. Resultados', '4. Conclusiones'],
    ['ja', '要旨', '1. はじめに', '2. 方法', '3. 結果', '4. 考察'],
    ['ko', '초록', '1. 서론', '2. 연구 방법', '3. 연구 결과', '4. 결론'],
  ])('knows a paper by its headings (%s)', (lang, ...headings) => {
    expect(
      kindOf(
        lang,
        headings.map((heading) => ({ heading, text: '1' })),
      ),
    ).toBe('paper')
  })

  it('knows technical notes by their code and words', () => {
    const parts = [{ text: 'Clone the repository, then call the function.' }, { code: 'git clone x' }]
    expect(kindOf('en', [{ heading: 'Usage', parts: [...parts, ...parts, ...parts] }])).toBe('technical')
    expect(
      kindOf('zh-TW', [
        { heading: '指令', parts: [{ text: '執行這個指令。' }, { code: 'git log' }, { code: 'git a' }] },
      ]),
    ).toBe('technical')
  })

  it('knows a speech by how it begins', () => {
    expect(kindOfLines('zh-CN', '同志们，我们要把图书馆办好。我们应该怎么办？我们就要到读者中去。')).toBe('speech')
    expect(kindOfLines('en', 'Ladies and gentlemen, today we open a library. We must keep it open.')).toBe('speech')
    expect(kindOfLines('de', 'Meine Damen und Herren, heute öffnen wir ein Haus. Wir wollen lesen.')).toBe('speech')
  })

  it('knows a story, and lets no measures or duties speak in it', () => {
    const story = [
      '那年夏天，祖母坐在院子里，她笑着说：“来，数一数树上的鸟。”我看了看天，忽然听见了雨声。',
      '她站了起来，慢慢走进屋里。我问：“您要去哪儿？”她没有说话，只看着窗外。',
    ]
    expect(kindOfLines('zh-CN', ...story)).toBe('narrative')
    expect(
      kindOfLines(
        'en',
        'When I was ten I was sent to the village. She looked at me and she said nothing. I knew the house.',
        'He came in from the rain. He stood at the door. I asked him where they had been. They were tired.',
      ),
    ).toBe('narrative')
    expect(cuesFor('narrative').has('measures')).toBe(false)
    expect(cuesFor('narrative').has('duties')).toBe(false)
    expect(cuesFor('narrative').has('saying')).toBe(true)
  })

  it('knows news by its reporters and voices', () => {
    expect(
      kindOfLines(
        'zh-CN',
        '本报北京3月4日电 记者李四报道，市图书馆周末开放。馆长介绍说，读者增加了三成。“我每周都来。”读者王五说。',
      ),
    ).toBe('news')
    expect(
      kindOfLines(
        'en',
        'SPRINGFIELD (AP) — The library opens on Sundays, officials said. A spokesman told reporters it was voted 7 to 2.',
      ),
    ).toBe('news')
  })

  it('takes for an essay what shows no other kind', () => {
    expect(kindOfLines('en', 'Reading is quiet work. A book waits.')).toBe('essay')
    expect(kindOfLines('zh-CN', '读书是安静的事。书总在那里等着。')).toBe('essay')
    expect(cuesFor('narrative').has('measures')).toBe(false)
    expect(cuesFor('policy').has('measures')).toBe(true)
    expect(cuesFor('paper').has('saying')).toBe(false)
  })
})
