/**
 * Which words UnoCSS may turn into styles. It looks for class names in everything that a deck is made of, the words of
 * the article included. `[20872:0x7f26]` in a text would become CSS that cannot be parsed, and no deck could be built.
 */

/** Classes with a value in brackets, as Slidev writes them: `grid-cols-[35px_1fr]`, `h-[calc(100%-3rem)]`, `[&_*]:flex`. */
const WITH_VALUE = /^[\w!:.-]*(?:\[[\w%.,()+*/#&-]*\][\w!:./-]*)+$/

/**
 * Classes written as attributes, by the selector that UnoCSS makes of them: `<div op50>` gives `[op50=""]`,
 * `<div flex="gap-4">` gives `[flex~="gap-4"]`. Slidev's presenter is built of these.
 */
const AS_ATTRIBUTE = /^\[(?<name>[\w!:.-]+)(?:=""|~="(?<value>[^"]+)")\]$/

/** Whether a word is none of Slidev's own classes but something of the article that only looks like one. */
export function isNoClass(word: string): boolean {
  if (!word.includes('[')) return false
  const { name, value = '' } = AS_ATTRIBUTE.exec(word)?.groups ?? {}
  if (name !== undefined) return isNoClass(`${name}-${value}`)
  return !WITH_VALUE.test(word) || /url\(/i.test(word) || word.split('(').length !== word.split(')').length
}
