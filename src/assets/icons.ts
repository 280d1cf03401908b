/** Drawings of icons, from the table that scripts/icons.mjs writes. */
import { InputError } from '../article/errors.js'
import type { PackageFiles } from '../host/host.js'
import { iconOfWord } from '../icons/names.js'
import type { DrawnPath } from '../layout/scene.js'
import { nearest } from '../text/nearest.js'

const TABLE = 'lectern/data/icons/table.txt'

/**
 * The drawings by the names that were asked for: an icon's English name, a word that stands for it, its Chinese title or
 * one of its further Chinese names, in this order.
 *
 * @param file for messages.
 * @throws InputError with every name that no icon has.
 */
export async function loadIcons(
  names: readonly string[],
  file: string,
  host: PackageFiles,
): Promise<Map<string, readonly DrawnPath[]>> {
  const table = `\n${new TextDecoder().decode(await host.packageFile(TABLE))}`
  const found = new Map<string, readonly DrawnPath[]>()
  const unknown: string[] = []
  for (const name of new Set(names)) {
    const row = rowOf(table, name.trim())
    if (row === undefined) unknown.push(name)
    else found.set(name, pathsOf(row))
  }
  if (unknown.length > 0) throw new InputError(unknown.map((name) => ({ file, ...messageFor(name, table) })))
  return found
}

/** The table is searched as text: a talk needs few of its rows. */
function rowOf(table: string, name: string): string | undefined {
  if (/[\t\n]/u.test(name) || name === '') return undefined
  const key = name.toLowerCase().replaceAll(' ', '-')
  const word = iconOfWord(name)
  return (
    rowAt(table, table.indexOf(`\n${key}\t`)) ??
    (word === undefined ? undefined : rowAt(table, table.indexOf(`\n${word}\t`))) ??
    rowAt(table, table.indexOf(`\t${name}\t`)) ??
    rowAt(table, table.search(new RegExp(`[\\t ]${escaped(name)}[\\t ]`, 'u')))
  )
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** The row in which a place of the table lies. */
function rowAt(table: string, place: number): string | undefined {
  if (place < 0) return undefined
  const start = table.lastIndexOf('\n', place) + 1
  return table.slice(table[place] === '\n' ? place + 1 : start).split('\n', 1)[0]
}

/** `sM4 4L44 44|fM…`: how a path is painted, then the path. */
function pathsOf(row: string): DrawnPath[] {
  return (row.split('\t')[3] ?? '').split('|').map((path) => ({
    d: path.slice(1),
    ...(path.startsWith('f') ? {} : { stroke: true }),
    ...(path.startsWith('s') ? {} : { fill: true }),
  }))
}

function messageFor(name: string, table: string): { message: string; zh: string } {
  const names = [...table.matchAll(/\n([^\t\n]+)\t([^\t]+)/gu)].flatMap(([, own = '', title = '']) => [own, title])
  const meant = nearest(name, names)
  return {
    message: `no icon has the name “${name}”; ${meant === undefined ? '' : `did you mean “${meant}”? `}docs/icons.md lists them`,
    zh: `没有名为“${name}”的图标；${meant === undefined ? '' : `是否想写“${meant}”？`}docs/icons.md 列出了全部图标`,
  }
}
