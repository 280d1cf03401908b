/** A school's logo in PowerPoint: on the master and on the layouts that do not show the master's shapes, never on a slide. */
import { readRelations } from '../ooxml/read.js'
import type { Assets } from '../layout/assets.js'
import type { Talk } from '../outline/deck.js'
import { kindOf, type Kind } from '../slides/index.js'
import { logoWidth, placeLogo } from '../slides/logo.js'
import type { PageSort } from '../themes/index.js'
import { type WrittenParts, readXml, type Relation, writeRelations, writeXml } from '../ooxml/package.js'
import { pictureXml } from './picture.js'
import { childOf, descendantsOf } from '../ooxml/xml.js'

/** A page as master and layouts see it. */
export interface LayoutPage {
  width: number
  height: number
  /** What a logo takes of the title's line, in units. */
  besideTitle: number
  assets: Assets
}

export function layoutPage({ scenes, theme, assets }: Talk): LayoutPage {
  const { width = 0, height = 0 } = scenes[0] ?? {}
  return { width, height, besideTitle: logoWidth({ width, height }, theme.look, assets), assets }
}

/**
 * Adds the logo to parts that are written, and to what they relate to.
 *
 * @param master absent where it is a school's own: then each of our layouts gets the logo itself.
 */
export function addLogo(
  parts: WrittenParts,
  talk: Talk,
  { master, layouts }: { master?: string; layouts: { kind: Kind; part: string }[] },
): void {
  if (talk.theme.look.logo === undefined) return
  if (master !== undefined) addPicture(parts, talk, master, 'content')
  for (const { kind, part } of layouts) {
    if (master === undefined || readXml(parts, part).attributes['showMasterSp'] === '0')
      addPicture(parts, talk, part, kindOf(kind).page ?? 'content')
  }
}

function addPicture(parts: WrittenParts, talk: Talk, part: string, sort: PageSort): void {
  const { look } = talk.theme
  const placed = placeLogo(sort, layoutPage(talk), look, talk.assets)
  const root = readXml(parts, part)
  const content = childOf(root, 'p:cSld')
  const tree = content && childOf(content, 'p:spTree')
  if (placed === undefined || look.logo === undefined || tree === undefined) return
  const relations = [...readRelations(parts, part)].map(([id, { type, target, external }]): Relation => ({
    id,
    type,
    target: external ? target : target.replace(/^ppt\//, '../'),
    external,
  }))
  const relate = (relation: Omit<Relation, 'id'>): string => {
    const id = `rId${relations.length + 1}`
    relations.push({ id, ...relation })
    return id
  }
  const spid = 1 + Math.max(...descendantsOf(tree, 'p:cNvPr').map(({ attributes }) => Number(attributes['id'])))
  const picture = {
    type: 'picture',
    id: 'logo',
    name: 'Logo',
    ...placed.picture,
    source: look.logo.source,
    alt: look.logo.alt,
    crop: { top: 0, right: 0, bottom: 0, left: 0 },
  } as const
  tree.children.push(pictureXml(picture, { lang: talk.deck.lang, spid, assets: talk.assets, parts, relate }))
  writeXml(parts, part, root)
  writeRelations(parts, part, relations)
}
