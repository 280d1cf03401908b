/** A talk as a plain Slidev deck: a folder that anybody's Slidev serves, without Lectern. */
import type { Talk } from '../outline/deck.js'
import { escapeNote, frontmatterString } from './escape.js'
import { pictureFile } from './figures.js'
import { slideLines } from './slide.js'

/** Files by their path within the folder. */
export type EjectedDeck = Map<string, string | Uint8Array>

/** The deck's files: slides.md, package.json, and the pictures in public/. */
export function ejectDeck(talk: Talk, name: string): EjectedDeck {
  const pictures = [...talk.assets.pictures.values()].map(
    (asset) => [`public/${pictureFile(asset)}`, asset.bytes] as const,
  )
  return new Map<string, string | Uint8Array>([
    ['slides.md', slidesMarkdown(talk)],
    ['package.json', packageJson(name)],
    ['.gitignore', 'node_modules\ndist\n'],
    ...pictures,
  ])
}

/** The deck as Markdown. */
export function slidesMarkdown({ deck, scenes, theme, assets }: Talk): string {
  const slides = deck.slides.map((slide, index) => {
    const scene = scenes[index]
    return scene === undefined ? [] : slideLines(slide, scene, assets)
  })
  const [first = [], ...rest] = slides
  // The first slide's frontmatter is the deck's.
  const own = first.slice(1, first.indexOf('') - 1)
  const headmatter = [
    'theme: default',
    `title: ${frontmatterString(escapeNote(deck.title))}`,
    'titleTemplate: "%s"',
    `lang: ${frontmatterString(deck.lang)}`,
    `aspectRatio: ${deck.ratio === '16:9' ? '16/9' : '4/3'}`,
    `colorSchema: ${theme.face}`,
    // Words of the article that look like a picture's address are not to be fetched.
    'preloadImages: false',
    ...own,
  ]
  const [, ...body] = first.slice(first.indexOf('') - 1)
  return `${['---', ...headmatter, '---', ...body, ...rest.flat()].join('\n').trimEnd()}\n`
}

/** As npm takes it: letters, digits and hyphens. */
function packageName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'talk'
  )
}

function packageJson(name: string): string {
  const scripts = { start: 'slidev --open', build: 'slidev build', export: 'slidev export' }
  const content = {
    name: packageName(name),
    private: true,
    type: 'module',
    scripts,
    dependencies: DEPENDENCIES,
    overrides: OVERRIDES,
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

/** The versions that Lectern itself is tried with. */
const DEPENDENCIES = { '@slidev/cli': '52.20.1', '@slidev/theme-default': '0.25.0', vue: '3.5.45' }

/** Without these a fresh install of this Slidev does not build: it asks for packages that are missing or broken. */
const OVERRIDES = {
  unocss: '66.10.5',
  '@unocss/extractor-mdc': '66.10.5',
  '@unocss/reset': '66.10.5',
  '@unocss/preset-mini': '66.10.5',
  'magic-string@^1': '1.3.2',
}
