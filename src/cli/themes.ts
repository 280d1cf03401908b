/** `lectern themes`: the themes that `--theme` and data may name. */
import { themeInChinese } from '../article/chinese-names.js'
import { THEME_NAMES } from '../themes/index.js'
import { padded } from './columns.js'
import { readsChinese } from './locale.js'
import type { CommandOptions } from './options.js'
import { say } from './terminal.js'

export function run({ json }: CommandOptions): Promise<number> {
  const themes = THEME_NAMES.map((name) => ({ name, zh: themeInChinese(name) }))
  const lines = themes.map(({ name, zh }) => (readsChinese() ? `${padded(name, 16)}  ${zh}` : name))
  say(json ? JSON.stringify({ themes }) : lines.join('\n'))
  return Promise.resolve(0)
}
