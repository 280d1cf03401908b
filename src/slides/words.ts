/** The few words that Lectern itself puts on slides, by language. All else is the article's or the author's. */
import { languageOf, type WordsLanguage } from '../text/languages.js'

export interface Words {
  agenda: string
  summary: string
  questions: string
  /** Title of what a class will learn, and, before their number, of slides with a question to answer. */
  goals: string
  quiz: string
  /** Before what is asked and what is answered. */
  question: string
  answer: string
  source: string
  /** In the notes, above what is not said unless somebody asks. */
  ifAsked: string
  /** Mark of a part after the first of a divided slide. */
  continued: string
  /** Between a label and its text when they stand in one line. */
  colon: string
}

const CHINESE: Words = {
  agenda: '目录',
  summary: '小结',
  questions: '讨论',
  goals: '学习目标',
  quiz: '填空',
  question: '问',
  answer: '答',
  source: '文章来源',
  ifAsked: '备用',
  continued: '（续）',
  colon: '：',
}
const TRADITIONAL: Words = {
  agenda: '目錄',
  summary: '小結',
  questions: '討論',
  goals: '學習目標',
  quiz: '填空',
  question: '問',
  answer: '答',
  source: '文章來源',
  ifAsked: '備用',
  continued: '（續）',
  colon: '：',
}
const ENGLISH: Words = {
  agenda: 'Contents',
  summary: 'Summary',
  questions: 'Discussion',
  goals: 'What you will learn',
  quiz: 'Quiz',
  question: 'Question',
  answer: 'Answer',
  source: 'Source',
  ifAsked: 'If asked',
  continued: ' (cont.)',
  colon: ': ',
}
const JAPANESE: Words = {
  agenda: '目次',
  summary: 'まとめ',
  questions: '話し合い',
  goals: '学習目標',
  quiz: '穴埋め',
  question: '問',
  answer: '答',
  source: '出典',
  ifAsked: '質問があれば',
  continued: '（続き）',
  colon: '：',
}
const KOREAN: Words = {
  agenda: '목차',
  summary: '정리',
  questions: '토론',
  goals: '학습 목표',
  quiz: '빈칸 채우기',
  question: '질문',
  answer: '답',
  source: '출처',
  ifAsked: '질문이 있으면',
  continued: ' (계속)',
  colon: ': ',
}
const GERMAN: Words = {
  agenda: 'Inhalt',
  summary: 'Zusammenfassung',
  questions: 'Diskussion',
  goals: 'Lernziele',
  quiz: 'Lückentext',
  question: 'Frage',
  answer: 'Antwort',
  source: 'Quelle',
  ifAsked: 'Auf Nachfrage',
  continued: ' (Forts.)',
  colon: ': ',
}
const FRENCH: Words = {
  agenda: 'Sommaire',
  summary: 'Résumé',
  questions: 'Discussion',
  goals: 'Objectifs',
  quiz: 'À compléter',
  question: 'Question',
  answer: 'Réponse',
  source: 'Source',
  ifAsked: 'Si on le demande',
  continued: ' (suite)',
  colon: ' : ',
}
const ARABIC: Words = {
  agenda: 'المحتويات',
  summary: 'الخلاصة',
  questions: 'للنقاش',
  goals: 'أهداف التعلم',
  quiz: 'أكمل الفراغ',
  question: 'سؤال',
  answer: 'جواب',
  source: 'المصدر',
  ifAsked: 'عند السؤال',
  continued: ' (تابع)',
  colon: ': ',
}

const WORDS: Record<WordsLanguage, Words> = {
  'zh-Hans': CHINESE,
  'zh-Hant': TRADITIONAL,
  en: ENGLISH,
  ja: JAPANESE,
  ko: KOREAN,
  de: GERMAN,
  fr: FRENCH,
  ar: ARABIC,
}

/** The words for a BCP 47 tag; English where the language has none. */
export function wordsFor(lang: string): Words {
  return WORDS[languageOf(lang).words]
}

/**
 * Behind the title of a part of a divided slide: ` (cont.)`, ` (cont. 2)`, `（续2）`.
 *
 * @param part index of the part, from 1: the first has no mark.
 */
export function continuedMark({ continued }: Words, part: number): string {
  const spaced = continued.startsWith(' ') ? ' ' : ''
  return part === 1 ? continued : `${continued.slice(0, -1)}${spaced}${part}${continued.slice(-1)}`
}

/** A part's title as the whole slide has it. */
export function withoutContinued(title: string, { continued }: Pick<Words, 'continued'>): string {
  const mark = /(?: \(|（)[^()（）]*[)）]$/u.exec(title.trimEnd())?.[0] ?? ''
  return mark !== '' && mark.replace(/ ?\d+/u, '') === continued ? title.trimEnd().slice(0, -mark.length).trim() : title
}
