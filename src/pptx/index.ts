/** Talk in, PowerPoint out. */
import { readRelations } from '../ooxml/read.js'
import { writeRecord } from '../ooxml/record.js'
import { referenceOf } from '../ooxml/reference.js'
import type { Host } from '../host/host.js'
import { loadDeflate, ZLIB } from '../ooxml/deflate.js'
import type { DeckSlide, Talk } from '../outline/deck.js'
import { type Theme, THEMES } from '../themes/index.js'
import { parseXml } from '../ooxml/xml.js'
import { layoutName, type SlideLayout, layoutsOf, layoutXml } from './layouts.js'
import { addLogo, layoutPage } from './logo.js'
import { masterXml } from './master.js'
import { masterPlaceholders } from './master-styles.js'
import { notesXml } from './notes.js'
import {
  type WrittenParts,
  type Relation,
  readXml,
  sealRelations,
  sealXml,
  writePackage,
  writeRelations,
  writeXml,
} from '../ooxml/package.js'
import { ornaments } from './plain-layouts.js'
import { finishPresentation } from './presentation.js'
import { appProperties, coreProperties } from './properties.js'
import { recordOf, slideKeys } from './provenance.js'
import { finishSlide } from './slide.js'
import { layOutPackage } from './skeleton.js'
import { themeRelations, wearTemplate } from './template.js'
import { finishTheme } from './theme.js'

export interface PptxOptions {
  /** Click builds that match the deck's; true unless said otherwise. */
  builds?: boolean
  /** The article's data file, its name without a folder and its text: the file carries it, so that edits can be brought back. */
  data?: { name: string; text: string }
}

/** What of the outside a PowerPoint takes. */
export type PptxHost = Pick<Host, 'packageFile' | 'date'>

/**
 * The talk as the bytes of a .pptx: native, editable shapes, valid by Microsoft's schema, the same on every run.
 * Throws when the talk has no slide.
 */
export async function writePptx(
  talk: Talk,
  host: PptxHost,
  { builds = true, data }: PptxOptions = {},
): Promise<Uint8Array> {
  const layouts = layoutsOf(talk)
  const [parts] = await Promise.all([layOutPackage(talk), loadDeflate(() => host.packageFile(ZLIB))])
  finishMaster(parts, talk, layouts)
  finishSlides(parts, talk, layouts, builds)
  finishThemes(parts, talk)
  rememberTalk(parts, talk, data)
  writeXml(parts, 'ppt/presentation.xml', finishPresentation(readXml(parts, 'ppt/presentation.xml'), talk.deck))
  writeXml(parts, 'docProps/core.xml', coreProperties(talk, host.date))
  writeXml(parts, 'docProps/app.xml', appProperties(talk.deck))
  return writePackage(parts)
}

const layoutPart = (index: number): string => `ppt/slideLayouts/slideLayout${index + 1}.xml`

function finishMaster(parts: WrittenParts, talk: Talk, layouts: Map<string, SlideLayout>): void {
  const { deck, theme } = talk
  const page = layoutPage(talk)
  if (theme.template !== undefined) {
    addLogo(parts, talk, { layouts: wearTemplate(parts, talk, theme.template, layouts) })
    return
  }
  const master = { placeholders: masterPlaceholders(page), ornaments: ornaments('content', page, theme.look) }
  const all = [...layouts.values()]
  all.forEach((layout, index) => {
    writeXml(parts, layoutPart(index), layoutXml(layout, master, deck.lang))
    writeRelations(parts, layoutPart(index), [
      { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
    ])
  })
  const relations = all.map((_, index) => ({
    id: `rId${index + 1}`,
    type: 'slideLayout',
    target: `../slideLayouts/slideLayout${index + 1}.xml`,
  }))
  writeXml(
    parts,
    'ppt/slideMasters/slideMaster1.xml',
    masterXml(
      page,
      master.ornaments,
      relations.map(({ id }) => id),
      deck.lang,
    ),
  )
  writeRelations(parts, 'ppt/slideMasters/slideMaster1.xml', [
    ...relations,
    { id: `rId${relations.length + 1}`, type: 'theme', target: '../theme/theme1.xml' },
  ])
  addLogo(parts, talk, {
    master: 'ppt/slideMasters/slideMaster1.xml',
    layouts: all.map(({ kind }, index) => ({ kind, part: layoutPart(index) })),
  })
}

function finishSlides(
  parts: WrittenParts,
  { deck, scenes, assets }: Talk,
  layouts: Map<string, SlideLayout>,
  builds: boolean,
): void {
  const layoutIndex = new Map([...layouts.keys()].map((layout, index) => [layout, index]))
  const keys = slideKeys(deck)
  deck.slides.forEach((slide, index) => {
    const { notes, hidden } = slide
    const standsOn = layoutName(slide)
    const scene = scenes[index]
    const layout = layouts.get(standsOn)
    if (scene === undefined || layout === undefined) return
    const number = index + 1
    const name = `ppt/slides/slide${number}.xml`
    const { relations, relate } = slideRelations()
    sealXml(
      parts,
      name,
      finishSlide(readXml(parts, name), scene, layout, {
        lang: deck.lang,
        builds,
        hidden,
        key: keys[index] ?? 0,
        assets,
        parts,
        relate,
      }),
    )
    const toLayout = {
      id: 'rId1',
      type: 'slideLayout',
      target: `../slideLayouts/slideLayout${(layoutIndex.get(standsOn) ?? 0) + 1}.xml`,
    }
    const toNotes = { id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` }
    sealRelations(parts, name, [toLayout, ...(notes === '' ? [] : [toNotes]), ...relations])
    finishNotes(parts, number, slide, deck.lang)
  })
}

/** Relations of a slide besides those to its layout and notes, one a target, made as its items ask for them. */
function slideRelations(): { relations: Relation[]; relate: (relation: Omit<Relation, 'id'>) => string } {
  const relations: Relation[] = []
  return {
    relations,
    relate(relation) {
      const known = relations.find(({ type, target }) => target === relation.target && type === relation.type)
      // 1 and 2 are the layout and the notes.
      const id = known?.id ?? `rId${relations.length + 3}`
      if (known === undefined) relations.push({ id, ...relation })
      return id
    },
  }
}

/** A slide without notes needs no notes page. */
function finishNotes(parts: WrittenParts, number: number, slide: DeckSlide, lang: string): void {
  const { notes, sentences } = slide
  const name = `ppt/notesSlides/notesSlide${number}.xml`
  if (notes === '') {
    parts.delete(name)
    parts.delete(`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`)
    return
  }
  sealXml(parts, name, notesXml(slide, sentences.length === 0 ? undefined : referenceOf(sentences, lang), lang))
  sealRelations(parts, name, [
    { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
    { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
  ])
}

/** Notes are printed: a theme of light words on a dark page would leave them unreadable on paper. */
function printed(theme: Theme): Theme {
  return theme.face === 'light' ? theme : { ...theme, colors: THEMES.paper.colors }
}

/** See `TalkRecord`: a part that the presentation relates to. */
function rememberTalk(parts: WrittenParts, talk: Talk, data: PptxOptions['data']): void {
  const presentation = 'ppt/presentation.xml'
  const relations = [...readRelations(parts, presentation)].map(([id, { type, target }]) => ({
    id,
    type,
    target: target.replace(/^ppt\//, ''),
  }))
  const target = `../${writeRecord(parts, recordOf(talk, data))}`
  writeRelations(parts, presentation, [...relations, { id: `rId${relations.length + 1}`, type: 'customXml', target }])
}

/** The notes master may not share the slides' theme part: it gets one of its own. */
function finishThemes(parts: WrittenParts, { deck, theme }: Talk): void {
  const part = finishTheme(
    theme.template?.theme === undefined ? readXml(parts, 'ppt/theme/theme1.xml') : parseXml(theme.template.theme.xml),
    theme,
    deck.lang,
  )
  writeXml(parts, 'ppt/theme/theme1.xml', part)
  writeXml(
    parts,
    'ppt/theme/theme2.xml',
    finishTheme(readXml(parts, 'ppt/theme/theme1.xml'), printed(theme), deck.lang),
  )
  const pictures = theme.template === undefined ? [] : themeRelations(theme.template)
  for (const name of pictures.length === 0 ? [] : ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'])
    writeRelations(parts, name, pictures)
  writeRelations(parts, 'ppt/notesMasters/notesMaster1.xml', [
    { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' },
  ])
}
