/** Icons for the slides of a draft, by what their own labels say. */
import type { AuthoredSlide } from '../article/article.js'
import { iconsForRow } from '../icons/likeness.js'

/** Kinds whose items may name an icon. */
const WITH_ICONS: ReadonlySet<string> = new Set(['pillars', 'features', 'process', 'measures'])

/** The slides, with icons on those where every item has one of its own that is like enough; the others as they were. */
export function withIcons(slides: readonly AuthoredSlide[]): AuthoredSlide[] {
  return slides.map((slide) => (WITH_ICONS.has(slide.kind) ? withIconsOnItems(slide) : slide))
}

function withIconsOnItems(slide: AuthoredSlide): AuthoredSlide {
  const { items } = slide.content as { items?: unknown }
  if (!Array.isArray(items)) return slide
  const labelled = items.map(asLabelled)
  const icons = iconsForRow(labelled.map(({ label }) => label))
  if (icons === undefined) return slide
  const content = { ...slide.content, items: labelled.map((item, index) => ({ ...item, icon: icons[index] })) }
  return { ...slide, content }
}

function asLabelled(item: unknown): { label: string } {
  return typeof item === 'string' ? { label: item } : (item as { label: string })
}
