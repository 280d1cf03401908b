/** Which articles a command names, each with the place of its outputs. */
import { existsSync } from 'node:fs'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { inputError } from '../../article/errors.js'
import { slugOf } from '../files.js'

export interface Entry {
  /** Path of the article, as it was named or found. */
  article: string
  /** Path of its outputs without their endings. */
  output: string
}

const PATTERN = /[*?{[]|^!/u

/** What importers read; a pattern of everything need not stumble over pictures and notes beside the articles. */
const ARTICLES = new Set([
  '.yaml',
  '.yml',
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.pdf',
  '.pptx',
  '.epub',
  '.odt',
])

/** A PowerPoint is one where the pattern asks for it: others lie beside articles that they were made of. */
function isArticle(file: string, pattern: string): boolean {
  const ending = extname(file).toLowerCase()
  return ARTICLES.has(ending) && (ending !== '.pptx' || pattern.includes('pptx'))
}

/** Whether a name stands for several files; a file whose own name has brackets, `talk [1].md`, is itself. */
export function isPattern(name: string): boolean {
  return PATTERN.test(name) && !existsSync(name)
}

/**
 * The files that names and patterns stand for, each once. Patterns are read here as well, since not every shell does.
 * Files that are named come in their order; what a pattern finds is sorted.
 *
 * @param folder of the outputs, in which nothing is looked for.
 * @throws InputError for a pattern that fits no article.
 */
export async function expand(names: readonly string[], folder: string): Promise<string[]> {
  if (!names.some(isPattern)) return eachOnce(names)
  const { glob } = await import('tinyglobby')
  const found = await Promise.all(
    names.map(async (name) => {
      if (!isPattern(name)) return [name]
      const files = (
        await glob(name.replaceAll('\\', '/'), {
          expandDirectories: false,
          ignore: ['**/node_modules/**', `${folder.replaceAll('\\', '/')}/**`],
        })
      )
        .filter((file) => isArticle(file, name))
        .sort()
      if (files.length === 0)
        throw inputError(name, {
          zh: '没有文章符合这个写法；请核对文件夹和扩展名，并给它加上引号',
          en: 'no article fits this pattern; check the folder and the endings, and put the pattern between quotation marks',
        })
      return files
    }),
  )
  return eachOnce(found.flat())
}

/** A file that is named in two ways, `a.md` and `b/../a.md`, by the first of them. */
function eachOnce(files: readonly string[]): string[] {
  const first = new Map<string, string>()
  for (const file of files) if (!first.has(resolve(file))) first.set(resolve(file), file)
  return [...first.values()]
}

/**
 * Places for the outputs. Articles of one name in several folders keep their folders below the one that they share; of
 * one name in one folder, the ending too, so that none writes over another.
 *
 * @param folder for all outputs.
 */
export function placed(articles: readonly string[], folder: string): Entry[] {
  const flat = new Map(articles.map((article) => [article, slugOf(article)]))
  const names = areUnique(flat)
    ? flat
    : new Map(
        articles.map((article) => [
          article,
          join(relative(sharedFolder(articles), dirname(resolve(article))), slugOf(article)),
        ]),
      )
  const counts = countsOf(names.values())
  return articles.map((article) => {
    const name = names.get(article) ?? slugOf(article)
    return {
      article,
      output: join(folder, (counts.get(name.toLowerCase()) ?? 0) > 1 ? `${name}-${extname(article).slice(1)}` : name),
    }
  })
}

function areUnique(names: ReadonlyMap<string, string>): boolean {
  return [...countsOf(names.values()).values()].every((count) => count === 1)
}

/** Not every disk tells capitals from small letters. */
function countsOf(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return counts
}

function sharedFolder(articles: readonly string[]): string {
  const paths = articles.map((article) => dirname(resolve(article)).split(sep))
  const [first = []] = paths
  const depth = first.findIndex((part, index) => paths.some((path) => path[index] !== part))
  return first.slice(0, depth < 0 ? undefined : depth).join(sep) || sep
}

/** The part of a whole that one of several machines does: `2/4` takes every fourth, from the second on. */
export interface Shard {
  index: number
  of: number
}

export function shardOf<Item>(items: readonly Item[], { index, of }: Shard): Item[] {
  return items.filter((_, at) => at % of === index - 1)
}
