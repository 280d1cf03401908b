/** The theme of an article that names a school's PowerPoint. */
import type { Article } from '../article/article.js'
import { inputError } from '../article/errors.js'
import type { Host, HostFile } from '../host/host.js'
import type { Ratio } from '../layout/scene.js'

/**
 * Reads colours, fonts and pages of the PowerPoint that the article's theme names, before the talk is made.
 *
 * @param file path of the article.
 * @throws InputError where there is no such PowerPoint in the article's folder.
 */
export async function withTemplateTheme(
  article: Article,
  file: string,
  host: Pick<Host, 'fileBeside' | 'drawSvg'>,
  ratio: Ratio = article.ratio ?? '16:9',
): Promise<Article> {
  const { theme } = article
  if (typeof theme !== 'object' || !('pptx' in theme)) return article
  const [{ readTemplate }, { pixelsOf }, template] = await Promise.all([
    import('../template/index.js'),
    import('../assets/svg-drawing.js'),
    templateBeside(file, theme.pptx, host),
  ])
  const school = await readTemplate(template.bytes, template.file, {
    choice: theme,
    ratio,
    paint: (svg, width) => pixelsOf(svg, width, host),
  })
  return {
    ...article,
    theme: school.theme,
    ...(school.remarks.length > 0 && { templateRemarks: school.remarks }),
    files: new Map([...(article.files ?? []), ...school.files]),
  }
}

async function templateBeside(article: string, named: string, host: Pick<Host, 'fileBeside'>): Promise<HostFile> {
  const { PictureFault } = await import('../host/picture-source.js')
  try {
    return await host.fileBeside(article, named)
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error
    throw inputError(article, {
      zh: `主题所用的 PowerPoint ${named} ${error.told.zh}`,
      en: `the PowerPoint of its theme, ${named}, ${error.told.en}`,
    })
  }
}
