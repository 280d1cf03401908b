/** What a command that writes files says when it is done: their paths, a line each, or as JSON. */
import type { CommandOptions } from './options.js'

export function sayFiles(files: readonly string[], { json }: Pick<CommandOptions, 'json'>): void {
  process.stdout.write(json ? `${JSON.stringify({ files })}\n` : files.map((file) => `${file}\n`).join(''))
}
