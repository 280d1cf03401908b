/** Results of a pure function by its argument, the latest of them. */
export interface Remembered<Value> {
  /** What was found for the key, or what `find` finds now. */
  of(key: string, find: () => Value): Value
}

/** So many are kept where nobody says how many: a long article must not fill the memory. */
const MOST = 4000

/**
 * A memory of its own. What has not been asked for longest goes first.
 *
 * @param most how many results are kept.
 */
export function remember<Value>(most = MOST): Remembered<Value> {
  const found = new Map<string, { value: Value }>()
  // Most keys are asked for many times in a row.
  let latest: { key: string; value: Value } | undefined
  return {
    of(key, find) {
      if (latest?.key === key) return latest.value
      const before = found.get(key)
      if (before !== undefined) {
        // A map keeps the order in which its keys were set: the first is the one to go.
        found.delete(key)
        found.set(key, before)
        latest = { key, value: before.value }
        return before.value
      }
      const value = find()
      found.set(key, { value })
      latest = { key, value }
      const [oldest] = found.size > most ? found.keys() : []
      if (oldest !== undefined) found.delete(oldest)
      return value
    },
  }
}
