/** What of an imported article can be shown: pictures that are there, formulas that are whole. */
import type { Article, ArticlePart } from '../article/article.js'
import type { AssetHost } from '../assets/index.js'
import type { RemotePictures } from '../assets/remote-pictures.js'
import type { Need } from '../layout/assets.js'

/**
 * A page's pictures may lie elsewhere by now, and its formulas may be broken; the words of its article are worth a talk
 * all the same. A formula that cannot be drawn stands as it was written.
 *
 * @param file path of the article.
 * @param remote fetches pictures of the network; where it is absent they are left out.
 */
export async function withReadableParts(
  article: Article,
  file: string,
  host: AssetHost,
  remote?: RemotePictures,
): Promise<Article> {
  const parts = article.sections.flatMap((section) => section.parts ?? [])
  const needs: Need[] = parts.flatMap((part): Need[] => {
    if (part.type === 'figure') return [{ type: 'picture', source: part.src }]
    return part.type === 'formula' ? [{ type: 'formula', tex: part.formula }] : []
  })
  if (needs.length === 0) return article
  const [{ readable }, { leftOutOf, unreadable }] = await Promise.all([
    import('../assets/index.js'),
    import('../import/left-out.js'),
  ])
  const { names: good, faults } = await readable(needs, { file, files: article.files, remote }, host)
  const captions = parts.some((part) => part.type === 'figure' && part.caption !== undefined && !good.has(part.src))
  const keep = (part: ArticlePart): ArticlePart[] => {
    if (part.type === 'figure') return good.has(part.src) ? [part] : captionOf(part)
    return part.type === 'formula' && !good.has(part.formula)
      ? [{ type: 'code', code: `${part.formula}\n`, language: 'latex' }]
      : [part]
  }
  const leftOut = [...(article.leftOut ?? []), ...leftOutOf(faults.map(({ name, told }) => unreadable(name, told)))]
  const sections = article.sections.map((section) => ({
    ...section,
    ...(section.parts && { parts: section.parts.flatMap(keep) }),
  }))
  return {
    ...article,
    ...(leftOut.length > 0 && { leftOut }),
    sections: captions ? await numberedAgain(article, sections) : sections,
  }
}

/** Of a picture that is not there its caption is left. */
function captionOf({ caption }: Extract<ArticlePart, { type: 'figure' }>): ArticlePart[] {
  return caption === undefined
    ? []
    : [{ type: 'text', caption: true, paragraphs: [{ id: '', sentences: [{ id: '', text: caption }] }] }]
}

/** Sections with paragraphs that had no number yet. */
async function numberedAgain({ lang, title }: Article, sections: Article['sections']): Promise<Article['sections']> {
  const [{ buildArticle }, { sectionData }] = await Promise.all([
    import('../article/build.js'),
    import('../article/data.js'),
  ])
  return buildArticle({ title, lang, sections: sections.map(sectionData) }).sections
}
