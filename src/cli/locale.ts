/** The language of the person at the terminal. */
import type { Bilingual } from '../article/errors.js'
import { speaksChinese } from '../text/languages.js'

/** As the environment names it (`zh_CN.UTF-8`), else as the system does (`zh-CN`): Windows sets no `LANG`. */
export function readersLocale(): string {
  const named = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']
  return named !== undefined && named !== '' ? named : Intl.DateTimeFormat().resolvedOptions().locale
}

/** Whether messages that follow no article are in Chinese. */
export function readsChinese(): boolean {
  return speaksChinese('', readersLocale())
}

/** What follows no article, as the person at the terminal reads it. */
export function inReadersLanguage({ zh, en }: Bilingual): string {
  return readsChinese() ? zh : en
}
