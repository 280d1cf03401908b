/** The bundled faces: files of the font packages, each with the characters that it is asked for. */
import type { PackageFiles } from '../../host/host.js'
import { SHARED_MARKS } from '../../layout/metrics.js'
import { isHanSet } from '../../text/languages.js'
import type { FontFamily } from '../../themes/index.js'
import { parseRanges, without, type Range } from './ranges.js'

/**
 * `Lectern Latin` has Arial's advances, `Lectern Latin Serif` those of Times New Roman; `Lectern Sans` and `Lectern Serif`
 * are Noto's, where every Han glyph is 1 em.
 */
export type FamilyName = WesternName | 'Lectern Latin' | 'Lectern Sans' | 'Lectern Latin Serif' | 'Lectern Serif'

/** Only the marks that Latin and Han fonts share, for English within a Chinese talk. */
export type WesternName = 'Lectern Western' | 'Lectern Western Serif'

export interface Face {
  family: FamilyName
  /** Which of the bundled families it is part of. */
  bundled: Bundled
  /** A woff2 file, as `Host.packageFile` is asked for it. */
  file: string
  /** Name and version of the package that it is from. */
  release: string
  weight: '400' | '700' | '400 700'
  style: 'normal' | 'italic'
  ranges: Range[]
}

type Bundled = FontFamily['bundled']

/** Where the faces come from. */
const PACKAGES = {
  sans: {
    latin: 'arimo',
    latinFamily: 'Lectern Latin',
    western: 'Lectern Western',
    han: 'noto-sans-sc',
    hanFamily: 'Lectern Sans',
  },
  serif: {
    latin: 'tinos',
    latinFamily: 'Lectern Latin Serif',
    western: 'Lectern Western Serif',
    han: 'noto-serif-sc',
    hanFamily: 'Lectern Serif',
  },
} as const

async function textOf(path: string, host: PackageFiles): Promise<string> {
  return new TextDecoder().decode(await host.packageFile(path))
}

/** Latin scripts of @fontsource/arimo and tinos, in the order in which the first match is wanted. */
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'hebrew']

/** @param isHan whether the marks that both fonts have come from the Han font. */
async function latinFaces(bundled: Bundled, isHan: boolean, host: PackageFiles): Promise<Face[]> {
  const { latin, latinFamily, western } = PACKAGES[bundled]
  const folder = `@fontsource/${latin}`
  const [release, unicode] = await Promise.all([
    releaseOf(folder, host),
    textOf(`${folder}/unicode.json`, host).then((text) => JSON.parse(text) as Record<string, string>),
  ])
  const excluded = isHan ? Array.from(SHARED_MARKS, (mark) => mark.codePointAt(0) ?? 0) : []
  const cutsOf = (family: FamilyName, script: string, ranges: Range[]): Face[] =>
    (['400', '700'] as const).flatMap((weight) =>
      (['normal', 'italic'] as const).map((style): Face => ({
        family,
        bundled,
        file: `${folder}/files/${latin}-${script}-${weight}-${style}.woff2`,
        release,
        weight,
        style,
        ranges,
      })),
    )
  const letters = SCRIPTS.flatMap((script) => {
    const ranges = excluded.reduce<Range[]>(without, parseRanges(unicode[script] ?? 'U+0'))
    return cutsOf(latinFamily, script, ranges)
  })
  return [
    ...letters,
    ...(isHan
      ? cutsOf(
          western,
          'latin',
          excluded.map((mark) => [mark, mark]),
        )
      : []),
  ]
}

async function releaseOf(folder: string, host: PackageFiles): Promise<string> {
  const { name, version } = JSON.parse(await textOf(`${folder}/package.json`, host)) as Record<string, string>
  return `${name} ${version}`
}

const RE_FACE = /url\(([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g

async function hanFaces(bundled: Bundled, host: PackageFiles): Promise<Face[]> {
  const { han, hanFamily } = PACKAGES[bundled]
  const folder = `@fontsource-variable/${han}`
  const [release, css] = await Promise.all([releaseOf(folder, host), textOf(`${folder}/wght.css`, host)])
  return Array.from(css.matchAll(RE_FACE), ([, file = '', ranges = '']): Face => ({
    family: hanFamily,
    bundled,
    file: `${folder}/${file.replace(/^\.\//, '')}`,
    release,
    weight: '400 700',
    style: 'normal',
    ranges: parseRanges(ranges),
  }))
}

/** Every face of these families, for a deck of this language (BCP 47). */
export async function bundledFaces(lang: string, families: readonly Bundled[], host: PackageFiles): Promise<Face[]> {
  const isHan = isHanSet(lang)
  const faces = await Promise.all(
    families.flatMap((bundled) => [latinFaces(bundled, isHan, host), hanFaces(bundled, host)]),
  )
  return faces.flat()
}
