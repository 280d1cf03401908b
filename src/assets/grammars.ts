/** Grammars of programming languages, read as data from the files of `@shikijs/langs`: they are larger than the whole engine. */
import type { LanguageRegistration } from 'shiki/core'
import type { PackageFiles } from '../host/host.js'

const FOLDER = '@shikijs/langs/dist'

/** Names by which people call a language, where no file can be called so. */
const CALLED: Record<string, string> = { 'c++': 'cpp', 'c#': 'csharp', 'f#': 'fsharp', 文言: 'wenyan' }

/** `python`, `1c-query`; index.mjs holds no grammar. */
const FILE_NAME = /^(?!index$)[a-z\d][a-z\d-]*$/

/** The file of a short name: `export { default } from './python.mjs'` */
const SAME_AS = /^export \{ default \} from '\.\/([a-z\d-]+)\.mjs'/m

/** A grammar that this one embeds: `import css from './css.mjs'` */
const EMBEDDED = /^import \w+ from '\.\/([a-z\d-]+)\.mjs'$/gm

/**
 * A language's grammar, behind all that it embeds.
 *
 * @param name as shiki names it, in lower case: `python`, `py`, `c++`.
 * @returns undefined for a language that shiki does not know.
 * @throws Error where a file is written in another way than in shiki 4.
 */
export async function loadGrammar(name: string, host: PackageFiles): Promise<LanguageRegistration[] | undefined> {
  const called = CALLED[name] ?? name
  if (!FILE_NAME.test(called)) return undefined
  const text = await fileOf(called, host).catch(() => undefined)
  if (text === undefined) return undefined
  const found = new Map<string, LanguageRegistration>()
  await gather(called, text, host, found, new Set())
  return [...found.values()]
}

async function fileOf(name: string, host: PackageFiles): Promise<string> {
  return new TextDecoder().decode(await host.packageFile(`${FOLDER}/${name}.mjs`))
}

/** Adds a file's grammar behind those that it embeds, as shiki's own modules list them. */
async function gather(
  name: string,
  text: string,
  host: PackageFiles,
  found: Map<string, LanguageRegistration>,
  begun: Set<string>,
): Promise<void> {
  if (begun.has(name)) return
  begun.add(name)
  const other = SAME_AS.exec(text)?.[1]
  if (other !== undefined) return gather(other, await fileOf(other, host), host, found, begun)
  for (const [, embedded = ''] of text.matchAll(EMBEDDED))
    if (!begun.has(embedded)) await gather(embedded, await fileOf(embedded, host), host, found, begun)
  found.set(name, grammarIn(name, text))
}

/** The one string of JSON in a file: `const lang = Object.freeze(JSON.parse("{…}"))`. */
function grammarIn(name: string, text: string): LanguageRegistration {
  const [before, after] = ['JSON.parse(', '))\n']
  const start = text.indexOf(before)
  const end = text.lastIndexOf(after)
  if (start < 0 || end < start) throw new Error(`${FOLDER}/${name}.mjs holds its grammar in another way.`)
  return JSON.parse(JSON.parse(text.slice(start + before.length, end)))
}
