/** Reads an article: what is there, how much it matters, and what belongs together. Nothing is chosen here. */
import type { Article } from '../../article/article.js'
import { asidesOf } from './aside.js'
import { dateChains } from './dates.js'
import { cuesFor, kindOfText, type TextKind } from './kind-of-text.js'
import { headChains, headingChains, listChains, rowChains } from './lists.js'
import type { Chain, Chapter, Reading, Unit } from './reading.js'
import { roleOf } from './role.js'
import { seriesOf } from './series.js'
import { unitsOf } from './units.js'
import { weightsOf } from './weight.js'

/** The reading of an article: a plain value, the same for the same article. */
export function readArticle(article: Article): Reading {
  const asides = asidesOf(article)
  const chapters = article.sections.map(({ id, heading, level }, section): Chapter => ({
    section,
    ...(heading !== undefined && { heading }),
    level: level ?? 1,
    ...(asides.has(id) && { aside: asides.get(id) }),
  }))
  const kind = kindOfText(article)
  const units = weighed(unitsOf(article), article, asides, kind)
  const chains = [
    ...seriesOf(units),
    ...listChains(units),
    ...headChains(units),
    ...rowChains(units),
    ...headingChains(article, units),
    ...(cuesFor(kind).has('chronology') ? dateChains(units, article.lang) : []),
  ]
  return {
    lang: article.lang,
    title: article.title,
    kind,
    chapters,
    units,
    chains: chains.flatMap((chain) => ofContent(chain, units)),
  }
}

function weighed(
  units: readonly Unit[],
  article: Article,
  asides: ReadonlyMap<string, string>,
  kind: TextKind,
): Unit[] {
  const { title, sections } = article
  const roles = sections.map((section, index) => roleOf(section, index, article, kind))
  const sentences = units.flatMap((unit) => (unit.type === 'sentence' ? [unit] : []))
  const weights = weightsOf(
    sentences.map(({ id, section, text }) => {
      const [, paragraph, sentence] = /\.p(\d+)\.(\d+)$/u.exec(id) ?? []
      return {
        text,
        place: {
          chapter: section,
          paragraph: Number(paragraph ?? 1) - 1,
          sentence: Number(sentence ?? 1) - 1,
          ...(roles[section] !== undefined && { role: roles[section] }),
          aside: asides.has(id) || asides.has(id.replace(/\.\d+$/u, '')) || asides.has(sections[section]?.id ?? ''),
        },
      }
    }),
    { title, headings: sections.map(({ heading }) => heading) },
  )
  const byId = new Map(sentences.map(({ id }, index) => [id, weights[index] ?? 0]))
  return units.map((unit) => (unit.type === 'sentence' ? { ...unit, weight: byId.get(unit.id) ?? 0 } : unit))
}

/** A chain without its members that are never content; none where fewer than two are left. */
function ofContent(chain: Chain, units: readonly Unit[]): Chain[] {
  const members = chain.members.filter(({ unit }) => {
    const one = units[unit]
    return one?.type !== 'sentence' || one.weight > 0
  })
  return members.length < 2 ? [] : [{ ...chain, members }]
}
