/** Article data as YAML that a person likes to edit: text in blocks, nothing folded. */
import { Document, isScalar, visit } from 'yaml'
import type { ArticleFile } from '../article/schema.js'

/** Fields whose text may run over many lines. */
const BLOCK_TEXT = ['text', 'quote', 'code']

/** @param schema path of the JSON Schema from the file's folder, by which an editor completes and checks. */
export function articleYaml(article: ArticleFile, schema: string): string {
  const document = new Document(article)
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && BLOCK_TEXT.includes(String(pair.key.value)) && isScalar(pair.value)) pair.value.type = 'BLOCK_LITERAL'
    },
  })
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 0 })}`
}
