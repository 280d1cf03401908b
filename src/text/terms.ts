/** The terms of an article: what its title and headings say again and again, and no line should tear. */

/** Shorter stretches recur by chance, longer ones are no terms. */
const SHORTEST = 3
const LONGEST = 10

/**
 * Stretches of Han characters that stand in at least two of the texts, the longest first; none that stands only within
 * a longer one. A segmenter would split the very terms of a text (新质 / 生产力), since they are new words.
 */
export function recurringTerms(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of new Set(texts))
    for (const stretch of new Set(stretchesOf(text))) counts.set(stretch, (counts.get(stretch) ?? 0) + 1)
  const recurring = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
  const terms: [string, number][] = []
  for (const [stretch, count] of recurring) {
    // 质生产力 says nothing that 新质生产力 does not, unless it stands in more places.
    if (!terms.some(([term, most]) => term.includes(stretch) && most >= count)) terms.push([stretch, count])
  }
  return terms.map(([term]) => term)
}

function stretchesOf(text: string): string[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => {
    const stretches: string[] = []
    for (let start = 0; start < run.length; start++) {
      for (let length = SHORTEST; length <= LONGEST && start + length <= run.length; length++)
        stretches.push(run.slice(start, start + length))
    }
    return stretches
  })
}
