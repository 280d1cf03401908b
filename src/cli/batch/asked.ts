/** Whether a command's words ask for the work on many articles; told apart from that work, which one article need not load. */
import type { CommandOptions } from '../options.js'
import { isPattern } from './articles.js'

export function isBatch({ articles, jobs, shard, force }: CommandOptions): boolean {
  return articles.some(isPattern) || jobs !== undefined || shard !== undefined || (force && articles.length > 1)
}
