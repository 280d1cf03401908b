/** Pictures of a PDF: each is embedded once, however often it is shown. */
import type { PDFDict, PDFDocument, PDFImage } from 'pdf-lib'
import { drawSvg } from '../assets/svg-drawing.js'
import type { SvgPainter } from '../host/host.js'
import type { PictureAsset } from '../layout/assets.js'
import type { Mark } from '../layout/drawing/index.js'
import { dataUri } from '../text/base64.js'

export interface PictureBook {
  /** Name of the picture among the page's resources. */
  nameOf(asset: PictureAsset): string | undefined
  resources(): PDFDict
}

/** Embeds every picture that the marks show. */
export async function embedPictures(
  marks: readonly Mark[],
  document: PDFDocument,
  host: SvgPainter,
): Promise<PictureBook> {
  const embedded = new Map<string, { name: string; image: PDFImage }>()
  for (const mark of marks) {
    if (mark.type !== 'picture' || embedded.has(mark.asset.id)) continue
    embedded.set(mark.asset.id, { name: `P${embedded.size + 1}`, image: await embed(mark.asset, document, host) })
  }
  return {
    nameOf: ({ id }) => embedded.get(id)?.name,
    resources: () =>
      document.context.obj(Object.fromEntries([...embedded.values()].map(({ name, image }) => [name, image.ref]))),
  }
}

async function embed(asset: PictureAsset, document: PDFDocument, host: SvgPainter): Promise<PDFImage> {
  switch (asset.mime) {
    case 'image/jpeg':
      // Copied, for pdf-lib reads from where the memory begins, which a picture out of a zip shares with others.
      return document.embedJpg(Uint8Array.from(asset.bytes))
    case 'image/png':
      return document.embedPng(asset.bytes)
    case 'image/svg+xml':
      return document.embedPng(asset.fallback ?? (await drawSvg(new TextDecoder().decode(asset.bytes), host)).png)
    case 'image/gif':
      return document.embedPng(await pngOfGif(asset, host))
  }
}

/** A PDF knows no GIF; whoever draws SVG does. */
async function pngOfGif({ bytes, width, height }: PictureAsset, host: SvgPainter): Promise<Uint8Array> {
  const image = `<image width="${width}" height="${height}" href="${dataUri('image/gif', bytes)}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  return (await drawSvg(svg, host)).png
}
