/** The language of messages. */

/** Messages are in Chinese or English: after the article's language, else after the reader's. */
export function speaksChinese(lang: string, locale: string): boolean {
  return /^(zh|yue)\b/i.test(lang) || (!/^en\b/i.test(lang) && /^(zh|yue)(?![a-z])/i.test(locale))
}
