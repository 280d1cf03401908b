import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import type { SectionFile } from '../../../src/article/schema.js'
import type { TextKind } from '../../../src/outline/read/kind-of-text.js'
import { roleOf } from '../../../src/outline/read/role.js'

const rolesOf = (kind: TextKind, sections: SectionFile[]) => {
  const article = buildArticle({ title: 'A title', lang: 'en', sections })
  return article.sections.map((section, index) => roleOf(section, index, article, kind))
}
const rolesOfHeadings = (kind: TextKind, headings: readonly string[]) =>
  rolesOf(
    kind,
    headings.map((heading) => ({ heading, text: 'It is so.' })),
  )

describe('roleOf', () => {
  it.each([
    ['zh', '摘 要', '第 1 章 引言', '文献综述', '研究方法', '四、结果与分析', '讨论', '研究局限', '结论与展望'],
    ['zh-TW', '摘要', '緒論', '文獻回顧', '研究設計', '結果', '討論', '限制', '結論'],
    [
      'en',
      'Abstract',
      '1. Introduction',
      'Related work',
      'Methods',
      '4. Results',
      'Discussion',
      'Limitations',
      'Conclusions',
    ],
    [
      'de',
      'Zusammenfassung',
      'Einleitung',
      'Stand der Forschung',
      'Methodik',
      'Ergebnisse',
      'Diskussion',
      'Einschränkungen',
      'Fazit',
    ],
    ['fr', 'Résumé', 'Avant-propos', 'Contexte', 'Méthodes', 'Résultats', 'Recommandations', 'Limites', 'Conclusion'],
    [
      'es',
      'Resumen',
      'Introducción',
      'Antecedentes',
      'Metodología',
      'Resultados',
      'Discusión',
      'Limitaciones',
      'Conclusiones',
    ],
    ['ja', '要旨', 'はじめに', '先行研究', '研究方法', '結果', '考察', '本研究の限界', 'おわりに'],
    ['ko', '초록', '1 서론', '선행 연구', '연구 방법', '연구 결과', '논의', '한계점', '결론'],
  ])('knows the parts of a paper (%s)', (_, ...headings) => {
    expect(rolesOfHeadings('paper', headings)).toEqual([
      'abstract',
      'introduction',
      'background',
      'method',
      'results',
      'discussion',
      'limits',
      'conclusion',
    ])
  })

  it.each([
    ['zh', '学情分析', '教学目标', '教学重难点', '教学难点', '教学过程', '板书设计', '教学反思'],
    ['en', 'Materials', 'Learning objectives', 'Key points', 'Difficulties', 'Procedure', 'Board plan', 'Homework'],
    [
      'de',
      'Lernvoraussetzungen',
      'Lernziele',
      'Schwerpunkte',
      'Schwierigkeiten',
      'Verlauf',
      'Tafelbild',
      'Hausaufgaben',
    ],
    ['fr', 'Matériel', 'Objectifs', 'Points clés', 'Difficultés', 'Déroulement', 'Tableau', 'Devoirs'],
    ['es', 'Materiales', 'Objetivos', 'Puntos clave', 'Dificultades', 'Secuencia', 'Pizarra', 'Tarea'],
    ['ja', '教材観', '本時のねらい', '要点', '難しい点', '学習の流れ', '板書', '評価'],
    ['ko', '준비물', '학습 목표', '핵심', '어려운 점', '수업 과정', '판서', '평가'],
  ])('knows the parts of a lesson plan (%s)', (_, ...headings) => {
    expect(rolesOfHeadings('lesson', headings)).toEqual([
      'background',
      'goals',
      'key points',
      'difficulties',
      'procedure',
      'board plan',
      'evaluation',
    ])
  })

  it('gives a section below another that one’s role, unless its own heading tells', () => {
    const sections = [
      { heading: 'Results', text: '1' },
      { heading: 'Small towns', level: 2, text: '2' },
      { heading: 'Limitations', level: 2, text: '3' },
      { heading: 'Other matters', text: '4' },
    ]
    expect(rolesOf('paper', sections)).toEqual(['results', 'results', 'limits', 'body'])
  })

  it('tells thesis, turn and conclusion of an essay by their places and first words', () => {
    const sections = [
      { text: 'Reading is quiet work.' },
      { heading: 'At home', text: 'Everybody reads.' },
      { heading: 'On the train', text: 'But nobody listens.' },
      { heading: 'In the end', text: 'So read aloud.' },
      { heading: 'References', text: 'A book.' },
    ]
    expect(rolesOf('essay', sections).slice(0, 4)).toEqual(['thesis', 'body', 'turn', 'conclusion'])
  })

  it('takes a heading of a lesson for none of a paper', () => {
    expect(rolesOfHeadings('paper', ['教学目标', 'Homework'])).toEqual(['body', 'body'])
  })
})
