/** What a text without a title is about: the longest name of a thing that it keeps coming back to. */

/** Characters of such a name. */
const LENGTH = { least: 6, most: 20 }
/** How often it must come, and in how many characters of text once. */
const LEAST_TIMES = 3
const ONCE_IN = 1200
/** So much of a text is looked at. */
const MOST = 20_000

/** Begins or ends no name. */
const LOOSE =
  /^[的了着过和与及或在是就也都而把被对从为于中上下以将要不有这那其此该并又还则之一个]|[的了着过和与及或在是就也都而把被对从为于以将要不有这那其此该并又还则之]$/u

/** @returns undefined where nothing of some length comes again and again, and in scripts that part words. */
export function topicOf(text: string): string | undefined {
  const sample = text.slice(0, MOST)
  const times = Math.max(LEAST_TIMES, Math.ceil(sample.length / ONCE_IN))
  const runs = sample.match(/\p{Script=Han}{6,}/gu) ?? []
  for (let length = LENGTH.most; length >= LENGTH.least; length--) {
    const counts = new Map<string, number>()
    for (const run of runs) {
      for (let at = 0; at + length <= run.length; at++) {
        const phrase = run.slice(at, at + length)
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
      }
    }
    const often = [...counts].filter(([phrase, count]) => count >= times && !LOOSE.test(phrase))
    const [best] = often.sort(([, a], [, b]) => b - a)
    if (best !== undefined) return best[0]
  }
  return undefined
}
