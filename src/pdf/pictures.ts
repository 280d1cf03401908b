/** Pictures of a PDF: each is embedded once, however often it is shown. */
import type { PDFDict, PDFDocument, PDFImage } from 'pdf-lib'
import { drawSvg } from '../assets/svg-drawing.js'
import type { PictureAsset } from '../layout/assets.js'
import type { Mark } from '../layout/drawing/index.js'

export interface PictureBook {
  /** Name of the picture among the page's resources. */
  nameOf(asset: PictureAsset): string | undefined
  resources(): PDFDict
}

/** Embeds every picture that the marks show. */
export async function embedPictures(marks: readonly Mark[], document: PDFDocument): Promise<PictureBook> {
  const embedded = new Map<string, { name: string; image: PDFImage }>()
  for (const mark of marks) {
    if (mark.type !== 'picture' || embedded.has(mark.asset.id)) continue
    embedded.set(mark.asset.id, { name: `P${embedded.size + 1}`, image: await embed(mark.asset, document) })
  }
  return {
    nameOf: ({ id }) => embedded.get(id)?.name,
    resources: () =>
      document.context.obj(Object.fromEntries([...embedded.values()].map(({ name, image }) => [name, image.ref]))),
  }
}

async function embed(asset: PictureAsset, document: PDFDocument): Promise<PDFImage> {
  switch (asset.mime) {
    case 'image/jpeg':
      // Copied, for pdf-lib reads from where the memory begins, which a picture out of a zip shares with others.
      return document.embedJpg(Uint8Array.from(asset.bytes))
    case 'image/png':
      return document.embedPng(asset.bytes)
    case 'image/svg+xml':
      return document.embedPng(asset.fallback ?? (await drawSvg(new TextDecoder().decode(asset.bytes))).png)
    case 'image/gif':
      return document.embedPng(await pngOfGif(asset))
  }
}

/** A PDF knows no GIF; whoever draws SVG does. */
async function pngOfGif({ bytes, width, height }: PictureAsset): Promise<Uint8Array> {
  const image = `<image width="${width}" height="${height}" href="data:image/gif;base64,${Buffer.from(bytes).toString('base64')}"/>`
  return (await drawSvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`))
    .png
}
