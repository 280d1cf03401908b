/** The subcommands. Each is loaded only when it is called for, so that none pays for another. */
import type { CommandOptions, OptionName } from './options.js'

export interface Command {
  /** @returns the exit code. */
  run(options: CommandOptions): Promise<number>
}

interface CommandEntry {
  /** What stands behind the command's name in the help. */
  operands: string
  /** How many articles or files it takes. */
  takes: { least: number; most: number }
  does: string
  options: readonly OptionName[]
  load: () => Promise<Command>
}

const SHARED = ['theme', 'ratio', 'duration', 'allow-remote', 'quiet', 'json'] as const

export const COMMANDS = {
  present: {
    operands: '[article]',
    takes: { least: 0, most: 1 },
    does: 'export the PowerPoint, then serve the live deck; says the addresses for audience and presenter',
    options: [...SHARED, 'out', 'port', 'remote', 'host', 'rehearse'],
    load: () => import('./present-command.js'),
  },
  build: {
    operands: '[article…]',
    takes: { least: 0, most: Infinity },
    does: 'write out/<name>.pptx and out/<name>.html, a single file that opens by double click',
    options: [...SHARED, 'out', 'no-builds', 'pdf', 'script', 'jobs', 'shard', 'force'],
    load: () => import('./build.js'),
  },
  pptx: {
    operands: '<article…>',
    takes: { least: 1, most: Infinity },
    does: 'write the PowerPoint alone',
    options: [...SHARED, 'out', 'no-builds', 'jobs', 'shard', 'force'],
    load: () => import('./pptx.js'),
  },
  import: {
    operands: '<file>',
    takes: { least: 1, most: 1 },
    does: 'write the article data (YAML) of a text, ready to edit; of an exported PowerPoint, what was changed in it by hand',
    options: ['duration', 'allow-remote', 'quiet', 'out', 'force'],
    load: () => import('./import.js'),
  },
  outline: {
    operands: '<article>',
    takes: { least: 1, most: 1 },
    does: 'print the talk on one page; --json prints the deck as data',
    options: [...SHARED, 'why'],
    load: () => import('./outline.js'),
  },
  preview: {
    operands: '<article>',
    takes: { least: 1, most: 1 },
    does: 'write one page that shows every slide, without Slidev and without PowerPoint',
    options: [...SHARED, 'out'],
    load: () => import('./preview.js'),
  },
  eject: {
    operands: '<article>',
    takes: { least: 1, most: 1 },
    does: 'write a plain Slidev deck in Markdown into out/<name>-slidev/, to go on with by hand and without Lectern',
    options: [...SHARED, 'out', 'force'],
    load: () => import('./eject.js'),
  },
  check: {
    operands: '<article>',
    takes: { least: 1, most: 1 },
    does: 'say what is unfit in a talk, a line each, with file and line; of an exported PowerPoint, what was changed by hand',
    options: [...SHARED],
    load: () => import('./check.js'),
  },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof COMMANDS

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}
