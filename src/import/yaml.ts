/** Article data as YAML that a person likes to edit: text in blocks, nothing folded. */
import { Document, isScalar, visit } from 'yaml'
import type { ArticleFile } from '../article/schema.js'

/** @param schema path of the JSON Schema from the file's folder, by which an editor completes and checks. */
export function articleYaml(article: ArticleFile, schema: string): string {
  const document = new Document(article)
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === 'text' && isScalar(pair.value)) pair.value.type = 'BLOCK_LITERAL'
    },
  })
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 0 })}`
}
