/** What a command that writes files says when it is done: their paths, a line each, or as JSON. */
import type { CommandOptions } from './options.js'
import { say } from './terminal.js'

export function sayFiles(files: readonly string[], { json }: Pick<CommandOptions, 'json'>): void {
  say(json ? JSON.stringify({ files }) : files.join('\n'))
}
