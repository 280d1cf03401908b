/** The bundled fonts in the page: of the hundred parts of a Chinese font those that hold letters of the talk. */
import { type Face, bundledFaces } from '../src/assets/fonts/faces.js'
import { formatRanges, inRanges } from '../src/assets/fonts/ranges.js'
import { FONT_BOX } from '../src/layout/painting.js'
import { type ThemeName, THEMES } from '../src/themes/index.js'
import type { ShownTalk } from './engine/protocol.js'
import type { PackageSource } from './packages.js'

const METRICS = {
  ascentOverride: `${100 * FONT_BOX.ascent}%`,
  descentOverride: `${100 * FONT_BOX.descent}%`,
  lineGapOverride: '0%',
}

export class Fonts {
  private readonly loaded = new Set<string>()
  private readonly faces = new Map<string, Promise<Face[]>>()

  constructor(private readonly packages: PackageSource) {}

  /** Whether the page has the faces that a theme wears. */
  wears(theme: ThemeName): boolean {
    const { heading, body } = THEMES[theme].fonts
    return this.packages.hasSerif || (heading.bundled === 'sans' && body.bundled === 'sans')
  }

  /** Adds what the talk needs and the page lacks. A font that cannot be had is stood in for by the system's. */
  async provideFor(talk: ShownTalk): Promise<void> {
    const points = codePointsOf(talk)
    const faces = await this.facesOf(talk).catch((): Face[] => [])
    const lacking = faces.filter(
      (face) => !this.loaded.has(keyOf(face)) && points.some((point) => inRanges(face.ranges, point)),
    )
    await Promise.all(lacking.map((face) => this.add(face).catch(() => undefined)))
  }

  private facesOf({ lang, families }: ShownTalk): Promise<Face[]> {
    const key = `${lang} ${families.join(' ')}`
    const known =
      this.faces.get(key) ?? bundledFaces(lang, families, { packageFile: (path) => this.packages.file(path) })
    this.faces.set(key, known)
    return known
  }

  private async add(face: Face): Promise<void> {
    this.loaded.add(keyOf(face))
    const font = new FontFace(face.family, new Uint8Array(await this.packages.file(face.file)), {
      weight: face.weight,
      style: face.style,
      unicodeRange: formatRanges(face.ranges),
      display: 'block',
      ...METRICS,
    })
    document.fonts.add(await font.load())
  }
}

const keyOf = ({ family, file }: Face): string => `${family} ${file}`

/** Every character of the slides, once. */
function codePointsOf({ slides }: ShownTalk): number[] {
  const points = new Set<number>()
  for (const { title, lines, view } of slides) {
    const texts = [title, ...lines.map(({ text }) => text), ...footersOf(view.scene.items)]
    for (const character of texts.join('')) points.add(character.codePointAt(0) ?? 0)
  }
  // Letters that are typed next, and the marks of lists.
  for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?•…—“”‘’ ')
    points.add(character.codePointAt(0) ?? 0)
  return [...points]
}

function footersOf(items: ShownTalk['slides'][number]['view']['scene']['items']): string[] {
  return items.flatMap((item) =>
    item.type === 'frame' ? (item.text?.paragraphs ?? []).flatMap(({ runs }) => runs.map(({ text }) => text)) : [],
  )
}
