/** Names by which authors call icons. */
import { ICON_WORDS } from './words.js'

/** The usual names, Chinese and English, which an editor completes; docs/icons.md lists all. */
export const USUAL_ICON_NAMES: readonly string[] = [
  ...new Set(ICON_WORDS.flatMap(([icon, chinese, english]) => [icon, ...chinese.split(' '), ...english.split(' ')])),
]

/** The icon's own name for a word that stands for it. */
export function iconOfWord(word: string): string | undefined {
  const wanted = word.toLowerCase()
  return ICON_WORDS.find(
    ([, chinese, english]) => chinese.split(' ').includes(wanted) || english.split(' ').includes(wanted),
  )?.[0]
}
