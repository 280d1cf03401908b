/** The article: its text word for word, by section, paragraph and sentence, and the slides that somebody wrote for it. */
import type { Ratio } from '../layout/scene.js'
import type { Kind } from '../slides/index.js'
import type { ThemeChoice } from '../themes/index.js'

/** A talk for a class asks questions too, where its text bears them. */
export const AUDIENCES = ['class'] as const

export type Audience = (typeof AUDIENCES)[number]

export interface Article {
  title: string
  subtitle?: string
  author?: string
  date?: string
  /** Where it came from, as one line: `现代高等职业技术教育网`. */
  source?: string
  /** BCP 47. */
  lang: string
  /** What a search should find the talk by. */
  keywords?: string[]
  /** Budget of the talk in minutes. */
  duration?: number
  /** Who listens; anybody when absent. */
  audience?: Audience
  theme?: ThemeChoice
  /** What of the school's PowerPoint could not be taken as it is. */
  templateRemarks?: TemplateRemark[]
  /** What of the imported file did not come along. */
  leftOut?: LeftOut[]
  ratio?: Ratio
  sections: ArticleSection[]
  /** Notes from the foot of the pages or the end, each with its mark: nothing of them is spoken. */
  footnotes?: string[]
  /** Pictures that came within the imported file, by the source that figures name. */
  files?: ReadonlyMap<string, Uint8Array>
  /** Absent where nobody wrote slides: then the talk is drafted. */
  slides?: AuthoredSlide[]
}

/** A sentence for whoever reads Chinese or English. */
export interface TemplateRemark {
  zh: string
  en: string
}

/** Something that an imported file holds and its article does not. */
export interface LeftOut {
  /** What, and why. */
  what: TemplateRemark
  /** What to do for it to come along. */
  mend: TemplateRemark
}

export interface ArticleSection {
  /** `s0` for what stands before the first heading, then `s1`, `s2`, … */
  id: string
  heading?: string
  /** 2 and more for headings under headings; 1 when absent. */
  level?: number
  /** All that is said, whatever its form: running text, items of lists, quotations. */
  paragraphs: ArticleParagraph[]
  /** Its forms in order, where the section is more than running text. */
  parts?: ArticlePart[]
}

/** A form in which something stands in an article. What is said is named by its paragraphs. */
export type ArticlePart =
  /** `caption`: of a picture that is not there; no slide is drafted of it. */
  | { type: 'text'; paragraphs: ArticleParagraph[]; caption?: true }
  /** `levels`: how deep each item stands, from 1; absent where all stand alike. */
  | { type: 'list'; paragraphs: ArticleParagraph[]; levels?: number[] }
  | { type: 'quote'; paragraphs: ArticleParagraph[]; by?: string }
  /** `paragraphs`: a row each, of a table of words, which is spoken; absent for figures and single words. */
  | { type: 'table'; columns?: string[]; rows: string[][]; caption?: string; paragraphs?: ArticleParagraph[] }
  | { type: 'figure'; src: string; alt: string; caption?: string }
  | { type: 'code'; code: string; language?: string }
  | { type: 'formula'; formula: string }

export interface ArticleParagraph {
  /** `s2.p1`: section and paragraph, from 1. */
  id: string
  sentences: Sentence[]
}

export interface Sentence {
  /** `s2.p1.4`: section, paragraph, sentence, from 1. */
  id: string
  /** With the white space behind it: the sentences of a paragraph joined are the paragraph. */
  text: string
}

/** A slide as the data file gives it: validated by its kind's schema, not yet completed from the article. */
export interface AuthoredSlide {
  kind: Kind
  content: { title?: string }
  /** Whether its items appear click by click; true unless the data says no. */
  clicks: boolean
  /** The arrangement of the kind that somebody chose by hand; the best one when absent. */
  arrangement?: string
  /** The speaker's own hints; where the slide stands for sentences, they follow these in its notes. */
  notes?: string
  /** Spare material: in the PowerPoint hidden, in the live deck not among the slides. */
  hidden?: boolean
  /** Line of the data file, from 1. */
  place?: number
  /** Why the draft made it: the cue that it heard, and its words; of a model's choice the model, the date and the reason. */
  why?: string
  /** Absent: the rules where the slide has a reason, else a person. */
  chosenBy?: Chooser
}

/** Who chose what a slide shows: a draft's rules, a model by numbers, a person. */
export type Chooser = 'rules' | 'model' | 'person'
