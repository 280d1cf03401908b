/** Makes slides of what was chosen. */
import type { AuthoredSlide } from '../../article/article.js'
import type { ContentOf, Kind } from '../../slides/index.js'
import { slide } from '../draft/slide.js'
import { formedSlides } from '../draft/forms.js'
import { withinExtent } from '../draft/extent.js'
import { Titles } from '../draft/titles.js'
import type { Reading } from '../read/reading.js'
import { sizeOf } from '../choose/choose.js'
import type { Offer } from '../choose/offer.js'

const MOST_LINES = 5
const MOST_SIZE = 110

export interface SectionSlides {
  section: number
  slides: AuthoredSlide[]
}

export function slidesOf(reading: Reading, chosen: readonly Offer[]): SectionSlides[] {
  const titles = new Titles(reading.lang)
  titles.take(reading.title)
  const sections = [...new Set(chosen.map(({ section }) => section))].sort((a, b) => a - b)
  return sections.map((section) => {
    const heading = reading.chapters[section]?.heading ?? reading.title
    const groups: Offer[][] = []
    let size = 0
    for (const offer of chosen.filter((one) => one.section === section)) {
      const last = groups.at(-1)
      const add = offer.lines.reduce((sum, line) => sum + sizeOf(line), 0)
      const joins = offer.what.type === 'line' && last !== undefined && last[0]?.what.type === 'line' && last.length < MOST_LINES && size + add <= MOST_SIZE
      if (joins) last.push(offer)
      else {
        groups.push([offer])
        size = 0
      }
      size += add
    }
    return { section, slides: groups.flatMap((group) => slideOf(group, reading, heading, titles)) }
  })
}

function slideOf(group: readonly Offer[], reading: Reading, heading: string, titles: Titles): AuthoredSlide[] {
  const [first] = group
  if (first === undefined) return []
  const { what } = first
  const sentences = group.flatMap(({ units }) => units.flatMap((at) => { const unit = reading.units[at]; return unit?.type === 'sentence' ? [unit.text] : [] }))
  const title = (shown: readonly string[]): string => titles.has(heading) ? titles.find(sentences, heading, shown) : titles.take(heading)
  switch (what.type) {
    case 'line': {
      const items = group.flatMap(({ what: one }) => (one.type === 'line' ? [one.text] : []))
      return [items.length === 1 ? slide('statement', { title: title(items), text: items[0] ?? '' }, 'line') : slide('points', { title: title(items), items }, 'lines')]
    }
    case 'chain': {
      const items = what.heads.map((label, index) => { const text = what.texts[index]; return text === undefined ? label : { label, text } })
      const announced = what.chain.announced === undefined ? undefined : titles.offer(what.chain.announced)
      return [slide('points', { title: announced ?? title(what.heads), items }, `chain: ${what.chain.form}`)]
    }
    case 'form':
      return formedSlides(what.unit.part, heading, titles, reading.lang).flatMap((one) => withinExtent(one, 1) ?? [])
    case 'proposal':
      return [what.proposal, ...what.rest].map((proposal) => {
        const given = (proposal.content as { title?: string }).title ?? ''
        const own = given === '' ? undefined : titles.offer(given)
        return slide(proposal.kind, { ...proposal.content, title: own ?? title(offerWords(first)) } as ContentOf<Kind>, `${what.cue}: ${proposal.heard}`)
      })
  }
}

const offerWords = ({ lines }: Offer): readonly string[] => lines
