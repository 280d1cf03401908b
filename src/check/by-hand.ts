/** What colleagues have changed in an exported PowerPoint, a finding each. */
import type { Edit } from '../import/pptx/edits.js'
import { BY_HAND } from '../ooxml/record.js'
import type { Figures } from '../ooxml/figures.js'
import { speaksChinese } from '../text/languages.js'
import type { Finding } from './finding.js'

/**
 * @param file path of the PowerPoint as the user gave it.
 * @param lang BCP 47, of the deck: the language of the messages.
 */
export function findingsOfEdits(edits: readonly Edit[], file: string, lang: string): Finding[] {
  const chinese = speaksChinese(lang)
  const say = (zh: string, en: string): string => (chinese ? zh : en)
  return edits.map((edit) => ({
    rule: RULES[edit.type],
    severity: 'info',
    ...('slide' in edit && 'id' in edit.slide && { slide: edit.slide.id }),
    place: file,
    message: messageOf(edit, say),
    mend: isOfMarkdown(edit)
      ? say('这一页是 Markdown 手写页，请改 slides.md', 'the slide is written in Markdown; change it in slides.md')
      : say('用 lectern import 带回数据', 'lectern import brings it back into the data'),
  }))
}

/** A slide whose words are none of the data's. */
function isOfMarkdown(edit: Edit): boolean {
  return 'slide' in edit && 'kind' in edit.slide && edit.slide.kind === BY_HAND
}

const RULES = {
  title: 'changed-title',
  line: 'changed-line',
  'line-added': 'added-line',
  'line-removed': 'removed-line',
  figures: 'changed-figures',
  notes: 'changed-notes',
  hidden: 'hidden-slide',
  'slide-moved': 'moved-slide',
  'slide-added': 'added-slide',
  'slide-removed': 'removed-slide',
  theme: 'changed-theme',
} as const satisfies Record<Edit['type'], string>

/** What was done, on which page. */
export function messageOf(edit: Edit, say: (chinese: string, english: string) => string): string {
  const at = 'page' in edit ? say(`第 ${edit.page} 页`, `slide ${edit.page}: `) : ''
  switch (edit.type) {
    case 'title':
      return say(
        `${at}标题由“${begun(edit.was)}”改为“${begun(edit.is)}”`,
        `${at}the title “${begun(edit.was)}” is now “${begun(edit.is)}”`,
      )
    case 'line':
      return say(
        `${at}“${begun(edit.was)}”改为“${begun(edit.is)}”`,
        `${at}“${begun(edit.was)}” is now “${begun(edit.is)}”`,
      )
    case 'line-added':
      return say(`${at}新增一行“${begun(edit.is)}”`, `${at}“${begun(edit.is)}” is new`)
    case 'line-removed':
      return say(`${at}删去了“${begun(edit.was)}”`, `${at}“${begun(edit.was)}” is gone`)
    case 'figures':
      return edit.is === undefined
        ? say(`${at}图表不见了`, `${at}the chart is gone`)
        : say(
            `${at}图表有改动：${changedFigures(edit.was, edit.is)}`,
            `${at}the chart was changed: ${changedFigures(edit.was, edit.is)}`,
          )
    case 'notes':
      return edit.was === edit.is
        ? say(`${at}备注里移动了“${begun(edit.is)}”`, `${at}in the notes “${begun(edit.is)}” was moved`)
        : say(`${at}备注有改动：${changedPart(edit)}`, `${at}the notes were changed: ${changedPart(edit)}`)
    case 'hidden':
      return edit.is ? say(`${at}已隐藏`, `${at}is hidden now`) : say(`${at}不再隐藏`, `${at}is no longer hidden`)
    case 'slide-moved':
      return say(`${at}“${edit.slide.title}”移动了位置`, `${at}“${edit.slide.title}” was moved here`)
    case 'slide-added':
      return say(`${at}“${edit.slide.title}”是新加的`, `${at}“${edit.slide.title}” is new`)
    case 'slide-removed':
      return say(`“${edit.slide.title}”一页已删除`, `the slide “${edit.slide.title}” is gone`)
    case 'theme':
      return say(
        `主题的 ${edit.slot} 由 ${edit.was} 改为 ${edit.is}`,
        `${edit.slot} of the theme was ${edit.was} and is now ${edit.is}`,
      )
  }
}

/** Characters of a text by which it is known again. */
const BEGINNING = 160

function begun(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text
}

/** So many changes of a chart are named. */
const MOST_NAMED = 4

/** `2024年: 22 → 23; 2025年: 26 → 27`, a series named where there are several. */
function changedFigures(was: Figures, is: Figures): string {
  const [before, after] = [was, is].map(cellsOf)
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].filter(
    (name) => before?.get(name) !== after?.get(name),
  )
  const named = names
    .slice(0, MOST_NAMED)
    .map((name) => `${name}: ${before?.get(name) ?? '–'} → ${after?.get(name) ?? '–'}`)
  return `${named.join('; ')}${names.length > MOST_NAMED ? ' …' : ''}`
}

/** Every figure by its category and series. */
function cellsOf({ categories, series }: Figures): Map<string, string> {
  return new Map(
    series.flatMap(({ name, values, x }) =>
      values.map((value, at): [string, string] => [
        [
          categories[at] ?? (x === undefined ? `${at + 1}` : `(${x[at] ?? '–'})`),
          ...(series.length > 1 ? [name] : []),
        ].join(', '),
        String(value ?? '–'),
      ]),
    ),
  )
}

/** Characters around a change that are shown with it. */
const AROUND = 12

/** Where two long texts differ. */
function changedPart({ was, is }: { was: string; is: string }): string {
  let start = 0
  while (start < was.length && was[start] === is[start]) start++
  let end = 0
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const part = (text: string): string => {
    const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, text.length - end + AROUND)]
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`.replace(/\s+/gu, ' ')
  }
  return `“${part(was)}” → “${part(is)}”`
}
