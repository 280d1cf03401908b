/** `lectern import`: a text as article data, ready to edit; and again, into the data that is there. */
import { access, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Article, AuthoredSlide } from '../article/article.js'
import { buildArticle } from '../article/build.js'
import { type Bilingual, inputError } from '../article/errors.js'
import type { Imported } from '../import/block.js'
import { remarkOf } from '../import/left-out.js'
import { articleYaml } from '../article/yaml.js'
import { readInput } from '../host/node/read-input.js'
import { isData } from './data-name.js'
import { slugOf, writeFileAtomic } from './files.js'
import { host } from './host.js'
import { refuseAnother, refuseWithoutRecord, sayImportedAgain } from './import-again.js'
import { writeFigures } from './import-figures.js'
import { type ModelSettings, modelSettings } from './model/settings.js'
import { type CommandOptions, UsageError } from './options.js'
import { remoteOf } from './talk.js'
import { remark, say } from './terminal.js'

export async function run(options: CommandOptions): Promise<number> {
  const [source = ''] = options.articles
  const model = modelSettings(options)
  if (options.dryRun) return showRequests(options, model)
  if (options.out !== undefined && !isData(options.out)) throw noData(options.out)
  const file = options.out ?? join('data', `${slugOf(source)}.yaml`)
  const bytes = await readInput(source)
  const there = (await exists(file)) && !options.force ? await textOf(file) : undefined
  const place: Place = {
    source,
    file,
    schema: await schemaBeside(file),
    there,
    quiet: options.quiet,
    allowRemote: options.allowRemote,
    asked: { duration: options.duration, audience: options.audience },
    ...(model !== undefined && { model }),
    asksForModel: options.model !== undefined,
  }
  const { text, report = [] } = await dataOf(bytes, place)
  if (text !== there) await replace(file, text)
  await writeSchemaBeside(file, place.schema)
  say([file, ...report].join('\n'))
  return 0
}

function noData(out: string): UsageError {
  const right = out.replace(/(?:\.\w+)?$/u, '.yaml')
  return new UsageError({
    zh: `lectern import 写的是数据（YAML），不是 ${out}；请写 -o ${right}`,
    en: `lectern import writes data (YAML), not ${out}; -o ${right} would be right`,
  })
}

interface Place {
  source: string
  /** Where the data goes. */
  file: string
  /** Path of the JSON Schema from there. */
  schema: string
  /** The data that is there already and is to be kept. */
  there?: string
  quiet: boolean
  /** Pictures of the network are fetched. */
  allowRemote: boolean
  /** What the data is to say of the talk: minutes, and who listens. */
  asked: Pick<Article, 'duration' | 'audience'>
  /** Chooses what a first draft shows. */
  model?: ModelSettings
  /** The command line names it, and not the environment. */
  asksForModel: boolean
}

interface Data {
  text: string
  /** What is to be said of it. */
  report?: string[]
}

async function dataOf(bytes: Uint8Array, place: Place): Promise<Data> {
  const { source, file, schema, there, quiet, allowRemote } = place
  if (!/\.pptx$/i.test(source)) {
    const { importFile } = await import('../import/index.js')
    return importedData(await importFile(bytes, source, host, { allowRemote }), place)
  }
  const { plainPptx } = await import('../import/pptx/index.js')
  const article = plainPptx(bytes, source)
  if (article !== undefined) {
    if (there !== undefined) refuseWithoutRecord(there, file, source)
    return importedData({ article, files: new Map() }, place)
  }
  // What was changed by hand in a PowerPoint of ours is merged into the data that is there.
  const { dataOfPptx } = await import('./import-pptx.js')
  return { text: await dataOfPptx(bytes, source, { data: there === undefined ? undefined : file, schema, quiet }) }
}

/** @param field that the command line would set. */
function isThere(field: string): Bilingual {
  return {
    zh: `数据已经在了，里面的 ${field} 由你来定；要照命令行重新起草，请加 --force`,
    en: `the data is there already, and its ${field} is yours to set; add --force to draft it afresh for another`,
  }
}

/** The data of a text; pictures within it are written beside the data. */
async function importedData(
  { article: given, files, leftOut = [] }: Imported,
  { source, file, schema, there, quiet, allowRemote, asked, model, asksForModel }: Place,
): Promise<Data> {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined)
  const [field] = [...said.map(([name]) => name), ...(asksForModel ? ['slides'] : [])]
  if (there !== undefined && field !== undefined) throw inputError(file, isThere(field))
  const article: typeof given = { ...given, ...Object.fromEntries(said) }
  if (there !== undefined) await refuseAnother(there, file, article)
  const remote = await remoteOf(source, allowRemote)
  const written = await writeFigures(article, files, { source, data: file, remote })
  if (!quiet) for (const one of [...leftOut, ...written.leftOut]) remark(`${source}: ${remarkOf(one, article.lang)}`)
  const drafts = (one: Article): Promise<AuthoredSlide[]> => draftOf(one, file)
  const first = async (one: Article): Promise<AuthoredSlide[]> =>
    model === undefined ? drafts(one) : chosenOf(one, file, model, quiet)
  if (there === undefined)
    return {
      text: articleYaml(written.article, { schema, source, slides: await first(buildArticle(written.article)) }),
    }
  const { importAgain } = await import('../import/again/index.js')
  const again = await importAgain(there, file, written.article, drafts)
  return { text: again.text, report: quiet ? [] : sayImportedAgain(again, file, there) }
}

/** The slides that presenting the file would show. */
async function draftOf(article: Article, file: string): Promise<AuthoredSlide[]> {
  const [{ withSlides }, { withReadableParts }] = await Promise.all([
    import('../outline/talk.js'),
    import('../talk/readable-parts.js'),
  ])
  return withSlides(await withReadableParts(article, file, host)).slides
}

/** The slides as a model chooses them, under titles of which no two are alike. */
async function chosenOf(
  article: Article,
  file: string,
  model: ModelSettings,
  quiet: boolean,
): Promise<AuthoredSlide[]> {
  const [{ withSlides }, { withReadableParts }, { slidesByModel }] = await Promise.all([
    import('../outline/talk.js'),
    import('../talk/readable-parts.js'),
    import('./model/choose.js'),
  ])
  const readable = await withReadableParts(article, file, host)
  return withSlides(readable, await slidesByModel(readable, model, { quiet })).slides
}

/** Of a text what would go to a model; nothing is sent, nothing written. */
async function showRequests(options: CommandOptions, model: ModelSettings | undefined): Promise<number> {
  if (model === undefined)
    throw new UsageError({ zh: '--dry-run 要和 --model 一起用', en: '--dry-run goes with --model' })
  const [source = ''] = options.articles
  const [{ importFile }, { withReadableParts }, shown] = await Promise.all([
    import('../import/index.js'),
    import('../talk/readable-parts.js'),
    import('./model/choose.js'),
  ])
  const { article } = await importFile(await readInput(source), source, host, { allowRemote: false })
  const asked = { duration: options.duration ?? article.duration, audience: options.audience ?? article.audience }
  shown.showRequests(await withReadableParts(buildArticle({ ...article, ...asked }), source, host), model)
  return 0
}

/** What a file said before stays beside it. */
async function replace(file: string, text: string): Promise<void> {
  if (await exists(file)) await writeFileAtomic(`${file}.bak`, await readFile(file), file)
  await writeFileAtomic(file, text)
}

async function textOf(file: string): Promise<string> {
  const { decodeText } = await import('../import/decode.js')
  return decodeText(await readInput(file), file)
}

/** Of the schema where the folder has none in `data`. */
const BESIDE = './article.schema.json'

/** The JSON Schema as a path from the data file's folder, if there is one in `data`; else as it lies beside the file. */
async function schemaBeside(file: string): Promise<string> {
  const schema = resolve('data', 'article.schema.json')
  if (!(await exists(schema))) return BESIDE
  const path = relative(dirname(resolve(file)), schema).replaceAll('\\', '/')
  return path.startsWith('.') ? path : `./${path}`
}

/** Editors complete and check a data file by the schema that its first line names: it is there, wherever the data lies. */
async function writeSchemaBeside(file: string, schema: string): Promise<void> {
  const path = join(dirname(file), schema)
  if (schema !== BESIDE || (await exists(path))) return
  const { articleJsonSchemaText } = await import('../article/json-schema.js')
  await writeFileAtomic(path, articleJsonSchemaText())
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
