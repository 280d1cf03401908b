/** What the page of a talk asks of its server: pictures by name, and files of the bundled fonts. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fontFaceRule } from '../../assets/fonts/css.js'
import { bundledFaces } from '../../assets/fonts/faces.js'
import { packageFilePath } from '../../host/node/package-file.js'
import type { PictureAsset } from '../../layout/assets.js'
import type { Talk } from '../../outline/deck.js'
import { pictureName } from '../../player/view.js'
import { host } from '../host.js'
import type { Files } from '../local-server/answers.js'

const FONTS = '/@lectern/fonts/'
/** Also in components/LecternPicture.vue. */
const PICTURES = '/@lectern/pictures/'

/** Names change with what they name, so that nothing is asked for twice. */
const FOREVER = { 'Cache-Control': 'max-age=31536000, immutable' }

/** Opened by itself, a drawing is a page of the deck's own origin. */
const HARMLESS = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" }

export interface ServedFonts {
  /** The fonts of a language (BCP 47) as rules of CSS. A browser asks for the files that it needs. */
  rules(lang: string): Promise<string>
  files: Files
}

export function servedFonts(): ServedFonts {
  const rules = new Map<string, Promise<string>>()
  const files = new Map<string, string>()

  async function rulesOf(lang: string): Promise<string> {
    const faces = await bundledFaces(lang, ['sans', 'serif'], host)
    for (const { file } of faces) files.set(FONTS + basename(file), file)
    return faces.map((face) => fontFaceRule(face, { url: FONTS + basename(face.file), format: 'woff2' })).join('\n')
  }

  return {
    async rules(lang) {
      const known = rules.get(lang) ?? rulesOf(lang)
      rules.set(lang, known)
      return known
    },
    files(url) {
      const file = files.get(url)
      if (file === undefined) return undefined
      const headers = { ...FOREVER, 'Content-Type': 'font/woff2' }
      return async () => ({ headers, body: await readFile(packageFilePath(file)) })
    },
  }
}

/** Pictures of a talk as it is now. Those of the talk before stay: a page may not know yet that they have gone. */
export function servedPictures(talk: () => Talk): Files {
  let current = talk()
  let [known, before] = [picturesOf(current), new Map<string, PictureAsset>()]
  return (url) => {
    if (talk() !== current) {
      current = talk()
      ;[known, before] = [picturesOf(current), known]
    }
    const picture = known.get(url) ?? before.get(url)
    if (picture === undefined) return undefined
    const headers = { ...FOREVER, ...HARMLESS, 'Content-Type': picture.mime }
    return () => Promise.resolve({ headers, body: picture.bytes })
  }
}

function picturesOf({ assets }: Talk): Map<string, PictureAsset> {
  return new Map([...assets.pictures.values()].map((picture) => [PICTURES + pictureName(picture), picture]))
}
