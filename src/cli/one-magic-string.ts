/**
 * UnoCSS breaks its directives with magic-string 1.4, which npm installs for it wherever Lectern is somebody's dependency
 * (its `overrides` hold in the repository alone): the page's styles would not compile. Slidev's side gets the version that
 * Lectern itself depends on.
 */
import { createRequire, register } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Who asks for magic-string within Slidev's side. */
const ASKING = /[\\/](?:@unocss|@slidev)[\\/]/.source

let done = false

/** To be called before Slidev is loaded; more calls do nothing more. */
export function useOneMagicString(): void {
  if (done) return
  done = true
  const ours = pathToFileURL(createRequire(import.meta.url).resolve('magic-string')).href
  const hook = `
    export async function resolve(specifier, context, next) {
      const asked = specifier === 'magic-string' && new RegExp(${JSON.stringify(ASKING)}).test(context.parentURL ?? '')
      return asked ? next(specifier, { ...context, parentURL: ${JSON.stringify(ours)} }) : next(specifier, context)
    }`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}
