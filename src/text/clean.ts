/** Text as it comes from files, made safe to carry on: no character that XML, HTML or a terminal chokes on. */

/** C0 and C1 controls but tab and line feed, noncharacters, the byte order mark. XML 1.0, 2.2 forbids most of them. */
// eslint would call the controls a mistake in a literal; here they are the point, so the class is built from its ranges.
const UNWANTED = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\uFEFF\\uFFFE\\uFFFF\\uFDD0-\\uFDEF]', 'gu')

/** Marks that turn the direction of what follows, by which text can be made to look like another (Trojan Source). */
const DIRECTION_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/gu

/**
 * Line ends as line feeds, tabs as spaces, without control characters and direction overrides; a lone surrogate becomes
 * U+FFFD. All that a reader sees stays word for word.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNWANTED, '')
    .replace(DIRECTION_OVERRIDES, '')
}
