/** `lectern kinds`: the kinds of slides that data may name. */
import { KINDS_IN_CHINESE } from '../article/chinese-names.js'
import { arrangementsOf, KIND_NAMES } from '../slides/index.js'
import { padded } from './columns.js'
import { readsChinese } from './locale.js'
import type { CommandOptions } from './options.js'
import { say } from './terminal.js'

export function run({ json }: CommandOptions): Promise<number> {
  const kinds = KIND_NAMES.map((name) => ({ name, zh: KINDS_IN_CHINESE[name], arrangements: arrangementsOf(name) }))
  const lines = kinds.map(({ name, zh, arrangements }) =>
    [padded(name, 12), ...(readsChinese() ? [padded(zh, 8)] : []), arrangements.join(', ')].join('  ').trimEnd(),
  )
  say(json ? JSON.stringify({ kinds }) : lines.join('\n'))
  return Promise.resolve(0)
}
