/** Tables that are asked by what a file says. */

/** What a table has by a name; nothing for names that every object knows, such as `constructor`. */
export function known<T>(table: Readonly<Record<string, T>>, name: string | null | undefined): T | undefined {
  return typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined
}
