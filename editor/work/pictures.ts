/** Pictures that a person puts on slides: kept beside the data, under a name made of what is in them. */
import { fileOpen } from 'browser-fs-access'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { ShelfFault } from '../shelf/shelf.js'
import { pictureEnding, pictureTypeOf } from '../../src/text/picture-names.js'
import { WORDS } from '../words.js'
import type { Desk } from './desk.js'
import { fieldsOf, needsPicture } from './fields.js'
import { actsOnSlides } from './acts.js'

/** Endings that the browser's question for a file shows. */
const ENDINGS = ['.png', '.jpg', '.jpeg', '.gif', '.svg']

/** Larger pictures are no use on a slide, and make each export large. */
const MOST_BYTES = 20 * 1024 * 1024

/** Asks for a picture and keeps it. @returns its path as data names it; undefined where none was taken. */
export async function choosePicture(desk: Desk): Promise<string | undefined> {
  const file = await fileOpen({ extensions: ENDINGS, mimeTypes: ['image/*'] }).catch(() => undefined)
  return file && keepPicture(desk, file)
}

/** Keeps the picture beside the data; undefined, and a notice, where it is none or cannot be kept. */
export async function keepPicture(desk: Desk, file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const ending = pictureEnding(bytes)
  if (ending === undefined || bytes.length > MOST_BYTES) {
    desk.say(WORDS.noPicture)
    return undefined
  }
  const path = `pictures/${bytesToHex(sha256(bytes)).slice(0, 16)}${ending}`
  try {
    await desk.shelf.keepFile(path, bytes)
    return path
  } catch (error) {
    if (!(error instanceof ShelfFault)) throw error
    desk.say(WORDS.full)
    return undefined
  }
}

/** A picture beside the data, to be shown as an image only; undefined where it is not there. */
export async function pictureIn(desk: Desk, path: string): Promise<Blob | undefined> {
  const bytes = await desk.shelf.file(path)
  const type = pictureTypeOf(path)
  return bytes && type !== undefined ? new Blob([new Uint8Array(bytes)], { type }) : undefined
}

/** A picture dropped on the slide in hand: into its list of pictures, in the place of its picture, or on a slide of its own. */
export async function placePicture(desk: Desk, src: string): Promise<void> {
  const { kind, of, title } = desk.slide.value
  const place = fieldsOf(kind).find(({ field }) => needsPicture(field))
  const path = ['slides', of, place?.name ?? '']
  if (place?.field.type === 'group') await desk.act('picture', { type: 'set', path: [...path, 'src'], value: src })
  else if (place?.field.type === 'list') {
    const list = (desk.slides()[of] as Record<string, unknown[] | undefined>)[place.name] ?? []
    await desk.act('picture', { type: 'insert', path: [...path, list.length], value: { src, alt: '' } })
  } else await actsOnSlides(desk).add({ kind: 'image', title, pictures: [{ src, alt: '' }] })
}
