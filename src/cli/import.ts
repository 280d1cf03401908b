/** `lectern import`: a text as article data, ready to edit. */
import { access } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { AuthoredSlide } from '../article/article.js'
import { inputError } from '../article/errors.js'
import type { ArticleFile } from '../article/schema.js'
import { importFile } from '../import/index.js'
import { articleYaml } from '../import/yaml.js'
import { readInput, slugOf, writeFileAtomic } from './files.js'
import { writeFigures } from './import-figures.js'
import type { dataOfPptx as DataOfPptx } from './import-pptx.js'
import type { CommandOptions } from './options.js'

export async function run(options: CommandOptions): Promise<number> {
  const [source = ''] = options.articles
  const file = options.out ?? join('data', `${slugOf(source)}.yaml`)
  const schema = await schemaBeside(file)
  const there = await exists(file)
  const bytes = await readInput(source)
  // What was changed in a PowerPoint by hand is merged into the data that is there; all else would replace it.
  const edited = /\.pptx$/i.test(source) && (await isExported(bytes, source))
  if (there && !options.force && !edited) throw inputError(file, 'this file is there already; name another with -o, or replace it with --force')
  const data = edited && there && !options.force ? file : undefined
  const text = /\.pptx$/i.test(source) ? await pptxData(bytes, source, { data, schema, quiet: options.quiet }) : await importedData(bytes, source, { file, schema, quiet: options.quiet })
  await writeFileAtomic(file, text)
  process.stdout.write(`${file}\n`)
  return 0
}

/** The data of any other file; pictures within it are written beside the data. */
async function importedData(bytes: Uint8Array, source: string, { file, schema, quiet }: { file: string; schema: string; quiet: boolean }): Promise<string> {
  const { article, files } = await importFile(bytes, source)
  const written = await writeFigures(article, files, { source, data: file })
  if (!quiet) for (const remark of written.remarks) process.stderr.write(`${source}: ${remark}\n`)
  return articleYaml(written.article, { schema, source, slides: await draftOf(written.article, file) })
}

/** The slides that presenting the file would show. */
async function draftOf(article: ArticleFile, file: string): Promise<AuthoredSlide[]> {
  const [{ buildArticle }, { withSlides }, { withReadableParts }] = await Promise.all([import('../article/build.js'), import('../outline/talk.js'), import('./talk.js')])
  return withSlides(await withReadableParts(buildArticle(article), file)).slides
}

async function isExported(bytes: Uint8Array, file: string): Promise<boolean> {
  const { pptxEdits } = await import('../import/pptx/index.js')
  return pptxEdits(bytes, file) !== undefined
}

async function pptxData(...args: Parameters<typeof DataOfPptx>): Promise<string> {
  const { dataOfPptx } = await import('./import-pptx.js')
  return dataOfPptx(...args)
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
