/** Which word somebody meant. */

/** The candidate closest to a word, if it is close enough to be a slip of the fingers. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  if (best === undefined) return undefined
  const most = Math.max(1, Math.floor(Math.max(word.length, best.candidate.length) * 0.4))
  return best.distance <= most ? best.candidate : undefined
}

/** Levenshtein's distance with swapped neighbours as one slip, over the first 40 characters. */
function editDistance(one: string, other: string): number {
  const a = [...one.slice(0, 40)]
  const b = [...other.slice(0, 40)]
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  a.forEach((letter, index) => {
    const row = [index + 1]
    b.forEach((wanted, column) => {
      const above = rows[index] ?? []
      const replaced = (above[column] ?? 0) + (letter === wanted ? 0 : 1)
      const swapped =
        index > 0 && column > 0 && letter === b[column - 1] && a[index - 1] === wanted
          ? (rows[index - 1]?.[column - 1] ?? 0) + 1
          : Infinity
      row.push(Math.min(replaced, swapped, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1))
    })
    rows.push(row)
  })
  return rows.at(-1)?.at(-1) ?? 0
}
