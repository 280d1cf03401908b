/**
 * UnoCSS breaks its directives with magic-string 1.4, which npm installs for it wherever Lectern is somebody's dependency
 * (its `overrides` hold in the repository alone): the page's styles would not compile. Slidev's side gets the version that
 * Lectern itself depends on.
 */
import * as nodeModule from 'node:module'
import { pathToFileURL } from 'node:url'

/** Who asks for magic-string within Slidev's side. */
const ASKING = /[\\/](?:@unocss|@slidev)[\\/]/

interface Context {
  parentURL?: string
}

type Resolve = (specifier: string, context: Context, next: (specifier: string, context: Context) => unknown) => unknown

/** From Node 22.15 on; `register`, which it replaces, is deprecated in Node 26. */
interface WithHooks {
  registerHooks?: (hooks: { resolve: Resolve }) => void
}

let done = false

/** To be called before Slidev is loaded; more calls do nothing more. */
export function useOneMagicString(): void {
  if (done) return
  done = true
  const ours = pathToFileURL(nodeModule.createRequire(import.meta.url).resolve('magic-string')).href
  const hooks: typeof nodeModule & WithHooks = nodeModule
  if (hooks.registerHooks) hooks.registerHooks({ resolve: resolveFrom(ours) })
  else nodeModule.register(`data:text/javascript,${encodeURIComponent(hookModule(ours))}`)
}

/** Resolves magic-string as if `ours` asked for it, and leaves all else as it is. */
function resolveFrom(ours: string): Resolve {
  return (specifier, context, next) => {
    const asked = specifier === 'magic-string' && ASKING.test(context.parentURL ?? '')
    return next(specifier, asked ? { ...context, parentURL: ours } : context)
  }
}

/** The same as the text of a module, for Node before 22.15, which runs it in a thread of its own. */
function hookModule(ours: string): string {
  return `
    export async function resolve(specifier, context, next) {
      const asked = specifier === 'magic-string' && new RegExp(${JSON.stringify(ASKING.source)}).test(context.parentURL ?? '')
      return next(specifier, asked ? { ...context, parentURL: ${JSON.stringify(ours)} } : context)
    }`
}
