/** What the player shows: a talk as plain data, which travels as JSON. */
import { PAGE_SIZE } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import { type NotesParts, notesParts } from '../outline/spoken/notes.js'
import type { Colors } from '../themes/index.js'
import { isRightToLeft } from '../text/languages.js'
import { dataUri } from '../text/base64.js'
import { fontStacks } from '../assets/fonts/css.js'
import { otherFace, pictureName, type SlideView, viewsOf } from './view.js'

export interface PlayerData {
  title: string
  /** BCP 47. */
  lang: string
  dir: 'ltr' | 'rtl'
  /** The page, in units of a scene. */
  width: number
  height: number
  /** Whether the theme is light or dark. */
  face: 'light' | 'dark'
  colors: Colors
  /** The colours of the theme's other face. */
  otherColors: Colors
  /** Of the talk, in minutes, where the article asks for some. */
  minutes?: number
  slides: PlayerSlide[]
  /** What is wrong with the data since these slides were made: file, line, and what would be right. */
  problem?: string
  /** Addresses of pictures by name; those that are missing are asked of the server. */
  pictures: Record<string, string>
  /** Families of fonts by the CSS variable that names them. */
  fontStacks: Record<string, string>
  /** Where a server shows the talk and its changes. */
  served?: Served
}

/** What a page must know of the server that it comes from. */
export interface Served {
  /** Names the run, by which a page tells the secrets of two runs at one address apart. It is no secret. */
  run: string
  /** Counts the changes of the talk. */
  version: number
}

/** What all slides of a talk have in common stands once in its data. */
type Shared = 'lang' | 'dir' | 'colors' | 'otherColors'

export interface PlayerSlide {
  title: string
  notes: NotesParts
  /** Steps that the slide is shown in. */
  clicks: number
  view: Omit<SlideView, Shared>
}

/**
 * The data of a talk.
 *
 * @param pictures whether the data carries them; a server sends them one by one instead.
 */
export function playerData(talk: Talk, pictures: 'carried' | 'served'): PlayerData {
  const { deck, theme } = talk
  const { width, height } = PAGE_SIZE[deck.ratio]
  return {
    title: deck.title,
    lang: deck.lang,
    dir: isRightToLeft(deck.lang) ? 'rtl' : 'ltr',
    width,
    height,
    face: theme.face,
    colors: theme.colors,
    otherColors: otherFace(theme),
    ...(deck.duration !== undefined && { minutes: Math.round(deck.duration / 60) }),
    slides: viewsOf(talk).map((view, index) => ({
      title: view.title,
      notes: notesParts(deck.slides[index] ?? { notes: '' }),
      clicks: view.scene.clicks,
      view: withoutShared(view),
    })),
    pictures: pictures === 'carried' ? carriedPictures(talk) : {},
    fontStacks: fontStacks(deck.lang, theme.fonts),
  }
}

function withoutShared({ id, title, scene, assets, seconds, lines, sentences }: SlideView): Omit<SlideView, Shared> {
  return { id, title, scene, assets, seconds, lines, sentences }
}

/** Each picture once, however many slides show it. */
function carriedPictures({ assets }: Talk): Record<string, string> {
  return Object.fromEntries(
    [...assets.pictures.values()].map((asset) => [pictureName(asset), dataUri(asset.mime, asset.bytes)]),
  )
}

/** The last talk's data with what is wrong with it now: the audience keeps what it saw, and the presenter is told. */
export function withProblem(last: PlayerData, message: string): PlayerData {
  return { ...last, problem: message }
}
