/** The shape of a data file. The kinds of slides bring their own schemas; see src/slides. */
import * as z from 'zod'
import { KIND_NAMES } from '../slides/index.js'
import { line } from '../slides/kind.js'
import { AUDIENCES } from './article.js'
import { themeSchema } from './theme.js'

/** What every slide may say besides the content of its kind. */
export const sharedSlideFields = {
  kind: z.enum(KIND_NAMES),
  clicks: z.boolean().optional().describe('false: everything appears with the slide, nothing click by click.'),
  arrangement: line
    .optional()
    .describe('One of the kind’s arrangements, by name. Without it the best one for these words is taken.'),
  notes: z
    .string()
    .optional()
    .describe(
      'What the speaker wants to be reminded of; behind the sentences of the article that the slide stands for.',
    ),
  hidden: z.boolean().optional().describe('true: spare material. Hidden in the PowerPoint, left out of the live deck.'),
}

const tablePart = z.strictObject({
  columns: z.array(z.string()).min(1).optional(),
  rows: z.array(z.array(z.union([z.string(), z.number()]))).min(1),
  caption: line.optional(),
})

/** What stands in a section besides running text, in its order. */
export const partSchema = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({
    list: z.array(line).min(1),
    levels: z
      .array(z.int().min(1).max(9))
      .min(1)
      .optional()
      .describe('How deep each item stands, from 1, as many as there are items. Without it all stand alike.'),
  }),
  z.strictObject({ quote: z.string(), by: line.optional() }),
  z.strictObject({ table: tablePart }),
  z.strictObject({ figure: z.strictObject({ src: line, alt: z.string(), caption: line.optional() }) }),
  z.strictObject({ code: z.string(), language: line.optional() }),
  z.strictObject({ formula: line }),
  z.strictObject({
    caption: line.describe('Of a picture that is not there: told in the notes, shown on no drafted slide.'),
  }),
])

export const sectionSchema = z.strictObject({
  heading: line.optional().describe('The heading; the first section may lack one and is the introduction.'),
  text: z.string().optional().describe('The text word for word; a blank line between two paragraphs.'),
  level: z
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe('2 and more: the heading stands under the one before it, and opens no slide of its own.'),
  parts: z
    .array(partSchema)
    .min(1)
    .optional()
    .describe(
      'Where a section is more than text: text, list, quote, table, figure, code, formula and caption in their order.',
    ),
})

/** Slides are checked in two steps: that they name a kind, here, and the fields of that kind, in `parse.ts`. */
export const articleSchema = z.strictObject({
  title: line,
  subtitle: line.optional(),
  author: line.optional(),
  date: line.optional().describe('As it should be read out: 2026-03-01, 2026年3月, March 2026.'),
  source: line.optional().describe('Where the article appeared, as one line.'),
  keywords: z
    .array(line)
    .min(1)
    .optional()
    .describe('What a search should find the talk by; without it the terms that title and headings repeat.'),
  lang: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .describe('Language as BCP 47 writes it: zh-CN, en, ja. Found by itself where it is missing.'),
  duration: z.number().positive().max(1440).optional().describe('Length of the talk in minutes.'),
  audience: z
    .enum(AUDIENCES)
    .optional()
    .describe('class: with a slide of what will be learnt, a question to each chapter, and a recapitulation.'),
  theme: themeSchema
    .optional()
    .describe('A theme by name, or a school’s own: one of the themes with some of its colours and fonts changed.'),
  ratio: z.enum(['16:9', '4:3']).optional(),
  sections: z.array(sectionSchema).min(1),
  footnotes: z
    .array(line)
    .min(1)
    .optional()
    .describe('Notes from the foot of the pages or the end, each with its mark. Nothing of them is spoken.'),
  slides: z
    .array(z.looseObject(sharedSlideFields))
    .min(1)
    .optional()
    .describe('The talk by hand. Without it the talk is drafted.'),
})

export type ArticleFile = z.infer<typeof articleSchema>
export type PartFile = z.infer<typeof partSchema>
export type SectionFile = z.infer<typeof sectionSchema>
