/**
 * UnoCSS looks for names of its classes in all that a deck is made of, the article's words among it. `[20872:0x7f26]` in
 * a text would become a rule of CSS that nobody can read, and no deck could be built.
 */

/** Classes with a value of their own as Slidev writes them: `grid-cols-[35px_1fr]`, `h-[calc(100%-3rem)]`, `[&_*]:flex`. */
const WITH_VALUE = /^[\w!:.-]*(?:\[[\w%.,()+*/#&-]*\][\w!:./-]*)+$/

/** Whether a word is none of Slidev's own classes but something of the article that only looks like one. */
export function isNoClass(word: string): boolean {
  if (!word.includes('[')) return false
  return !WITH_VALUE.test(word) || /url\(/i.test(word) || word.split('(').length !== word.split(')').length
}
