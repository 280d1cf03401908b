/** Keys that reach an object's prototype where somebody copies them. */
const PROTOTYPES = new Set(['__proto__', 'constructor', 'prototype'])

/** For `JSON.parse`. @throws Error where such a key stands anywhere in the text. */
export function withoutPrototypes(key: string, value: unknown): unknown {
  if (PROTOTYPES.has(key)) throw new Error(key)
  return value
}
