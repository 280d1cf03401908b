/** What reading finds in an article: a plain value, from which the draft chooses. */
import type { ArticlePart } from '../../article/article.js'
import type { TextKind } from './kind-of-text.js'

/** Something that a slide could show. */
export type Unit = SentenceUnit | FormUnit

export interface SentenceUnit {
  type: 'sentence'
  /** Index of the section in the article. */
  section: number
  /** Of the sentence: `s2.p1.4`. */
  id: string
  /** Of its paragraph: `s2.p1`. */
  paragraph: string
  text: string
  form: 'prose' | 'item' | 'quotation' | 'cell'
  /** Who says it, where the article names somebody for a quotation. */
  by?: string
  /** How much it matters; around 1. */
  weight: number
}

/** A table, a figure, code or a formula. */
export interface FormUnit {
  type: 'form'
  section: number
  part: Extract<ArticlePart, { type: 'table' | 'figure' | 'code' | 'formula' }>
}

/** Things that the text counts or heads: 一是… 二是…, items of a list, “Freedom. …”. */
export interface Chain {
  /** How it is counted. */
  form: 'ordinals' | 'list' | 'heads' | 'headings' | 'rows' | 'dates'
  section: number
  /** The phrase or sentence that announces it: 遵循以下原则. */
  announced?: string
  members: Member[]
}

export interface Member {
  /** All its words without the mark that counts it. */
  text: string
  /** Where it has a name of its own: 可解释性 of 可解释性：… */
  label?: string
  /** Index of the unit in which it begins. */
  unit: number
}

export interface Chapter {
  /** Index of its section in the article. */
  section: number
  heading?: string
  /** Of its heading, 1 the highest. */
  level: number
  /** Why nothing of it goes on a slide; absent for content. */
  aside?: string
}

export interface Reading {
  /** BCP 47. */
  lang: string
  title: string
  /** Which cues of discourse may speak follows from it. */
  kind: TextKind
  chapters: Chapter[]
  /** In the article's order. */
  units: Unit[]
  chains: Chain[]
}
