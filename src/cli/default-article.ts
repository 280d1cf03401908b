/** The article that a command takes when none is named. */
import { readFile } from 'node:fs/promises'
import { UsageError } from './options.js'

const ENTRY = 'slides.md'
const NAMED = /^article:[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|([^#\n]+?))[ \t]*(?:#.*)?$/m

/**
 * The path that `article:` names in the headmatter of slides.md in the current folder.
 *
 * @throws UsageError where there is no such file, or it names none.
 */
export async function defaultArticle(): Promise<string> {
  const text = await readFile(ENTRY, 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new UsageError({
      zh: `请写上文章；这里没有 ${ENTRY} 来指定一篇`,
      en: `name an article; there is no ${ENTRY} here that names one`,
    })
  const headmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  const match = NAMED.exec(headmatter)
  const article = match?.[1] ?? match?.[2] ?? match?.[3]
  if (article === undefined)
    throw new UsageError({
      zh: `请写上文章；${ENTRY} 没有指定（article: data/….yaml）`,
      en: `name an article; ${ENTRY} names none (article: data/….yaml)`,
    })
  return article
}
