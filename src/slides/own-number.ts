/** Headings that count themselves: a second number beside them would contradict theirs, or repeat it. */

/** 一、 · （二） · 第三章 · 4. · 5.1 · VI. · Chapter 7 · §8 */
export const OWN_NUMBER =
  /^(?:第\s?[一二三四五六七八九十百\d]+\s?[章节節部讲講课課回篇]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*(?:[.、．)]|\s)\s*\S|[IVX]+\.\s|(?:chapter|part|kapitel|chapitre)\s+\d|§\s?\d)/iu
