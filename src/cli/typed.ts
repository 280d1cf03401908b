/** What people type, read as they mean it: signs of an input method, Chinese names, an article without a command. */
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { themeInChinese } from '../article/chinese-names.js'
import { THEME_NAMES } from '../themes/index.js'

/** `—why`, `－－why` and `–o`: dashes that an input method or a word processor wrote for hyphens. */
const OTHER_DASHES = /^[-—–－−―]*[—–－−―][-—–－−―]*(?=[a-z])/iu

/** `--ratio＝16：9`: the signs of an input method within an option. */
const WIDE_EQUALS = /^(--[a-z-]+)＝/iu

/** What ends the names of files that can be read; `lectern talk.docx` means such a file, even if it is not there. */
const ARTICLES = /^\.(?:ya?ml|txt|md|markdown|x?html?|docx?|odt|pdf|pptx?|epub)$/iu

/** The words of a command line with hyphens for other dashes, and plain signs for full-width ones in options. */
export function asMeant(args: readonly string[]): string[] {
  return args.map((arg) => {
    // A file whose name begins with a dash is itself.
    if (existsSync(arg)) return arg
    const dashed = arg.replace(OTHER_DASHES, (_, at: number) =>
      arg.slice(at).match(/[a-z]/giu)?.length === 1 ? '-' : '--',
    )
    return dashed.replace(WIDE_EQUALS, '$1=')
  })
}

/** Whether a word in a command's place names an article: a file, an address, or what ends like one. */
export function isArticleName(word: string): boolean {
  return ARTICLES.test(extname(word)) || /^https?:\/\//iu.test(word) || (/[./\\]/u.test(word) && existsSync(word))
}

const RATIOS_IN_WORDS: Record<string, string> = { 宽屏: '16:9', 标准: '4:3', 普屏: '4:3' }

/** `16：9`, `16比9` and `宽屏` as the ratio that they mean; anything else as it is. */
export function ratioMeant(value: string): string {
  return RATIOS_IN_WORDS[value] ?? value.normalize('NFKC').replace(/\s*[:比∶/x×]\s*/u, ':')
}

/** The theme that a Chinese name means (黑板, 纸张深色); anything else as it is. */
export function themeMeant(value: string | boolean | undefined): string | boolean | undefined {
  return THEME_NAMES.find((name) => themeInChinese(name) === value) ?? value
}
