/** Results of a pure function by its argument, the latest few thousand of them. */
export interface Remembered<Value> {
  /** What was found for the key, or what `find` finds now. */
  of(key: string, find: () => Value): Value
}

/** More are not kept: a long article must not fill the memory. */
const MOST = 4000

export function remember<Value>(): Remembered<Value> {
  const found = new Map<string, Value>()
  return {
    of(key, find) {
      const before = found.get(key)
      if (before !== undefined) return before
      if (found.size >= MOST) found.clear()
      const value = find()
      found.set(key, value)
      return value
    },
  }
}
