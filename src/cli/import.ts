/** `lectern import`: a text as article data, ready to edit. */
import { access } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { inputError } from '../article/errors.js'
import { importFile } from '../import/index.js'
import { articleYaml } from '../import/yaml.js'
import { readInput, slugOf, writeFileAtomic } from './files.js'
import type { CommandOptions } from './options.js'

export async function run(options: CommandOptions): Promise<number> {
  const [source = ''] = options.articles
  const file = options.out ?? join('data', `${slugOf(source)}.yaml`)
  const article = importFile(await readInput(source), source)
  if (!options.force && (await exists(file))) throw inputError(file, 'this file is there already; name another with -o, or replace it with --force')
  await writeFileAtomic(file, articleYaml(article, await schemaBeside(file)))
  process.stdout.write(`${file}\n`)
  return 0
}

/** The JSON Schema as a path from the data file's folder, if there is one in `data`; else as it lies beside the file. */
async function schemaBeside(file: string): Promise<string> {
  const schema = resolve('data', 'article.schema.json')
  if (!(await exists(schema))) return './article.schema.json'
  const path = relative(dirname(resolve(file)), schema).replaceAll('\\', '/')
  return path.startsWith('.') ? path : `./${path}`
}

function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false)
}
