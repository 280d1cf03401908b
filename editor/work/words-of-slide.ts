/** The words of a slide as plain lines, whatever its kind calls them. */

/** Fields of every slide, whatever its kind; an arrangement belongs to its kind. */
export const SHARED = ['clicks', 'notes', 'hidden']
const NO_WORDS = [...SHARED, 'kind', 'arrangement']

/** `icon` is the name of a picture, not words. */
export type Item = string | { label: string; text?: string; icon?: string }

/** What an item keeps together. */
const OF_ITEM = ['label', 'text', 'icon']

/** The words of a slide, whatever its kind calls them. */
export interface Words {
  title: unknown
  items: Item[]
}

export function wordsOf(slide: Record<string, unknown>): Words {
  const items: Item[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string') items.push(value)
    else if (Array.isArray(value)) value.forEach(gather)
    else if (typeof value === 'object' && value !== null) {
      const { label, text, icon } = value as Record<string, unknown>
      const more = { ...(typeof text === 'string' && { text }), ...(typeof icon === 'string' && { icon }) }
      if (typeof label === 'string') items.push(Object.keys(more).length > 0 ? { label, ...more } : label)
      for (const [key, inner] of Object.entries(value)) if (!OF_ITEM.includes(key)) gather(inner)
    }
  }
  for (const [field, value] of Object.entries(slide)) if (field !== 'title' && !NO_WORDS.includes(field)) gather(value)
  return { title: slide['title'], items }
}
