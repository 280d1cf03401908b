/** What setup/ hands to Slidev: the way from an article to a deck, for Slidev's own commands as for ours. */
import type { Plugin } from 'vite'
import {
  lecternVitePlugins,
  preparserFor,
  type DeckOptions,
  type PreparserContext,
  type PreparserExtension,
  type TalkSource,
} from '../slidev/index.js'
import { packageFolder } from '../host/node/package-folder.js'
import { loadTalk } from './talk.js'

export { isNoClass } from '../slidev/index.js'

/** For the article that the entry names. */
const NAMED: TalkSource = { loadTalk: (path) => loadTalk(path) }

export function preparser(context: PreparserContext): PreparserExtension[] {
  return preparserFor(NAMED, context)
}

/** Slidev hands on what `resolveOptions` was given: `lectern` is there when one of our commands started it. */
export async function vitePlugins(options: DeckOptions & { lectern?: TalkSource }): Promise<Plugin[]> {
  return lecternVitePlugins(options.lectern ?? NAMED, options, packageFolder())
}
