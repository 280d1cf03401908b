/** A box that holds a picture and one line is a picture with its caption. */

const PICTURE =
  /^(?:<p[^>]*>(?<above>(?:(?!<\/p>).)*)<\/p>)?(?<picture><img [^>]*>)(?:<p[^>]*>(?<below>(?:(?!<\/p>).)*)<\/p>)?$/su

/** @param html blocks of a box, as the readers of office files write them. */
export function framed(html: string): string {
  const one = PICTURE.exec(html)?.groups
  const caption = one?.['below'] ?? one?.['above']
  return one === undefined || caption === undefined
    ? html
    : `<figure>${one['picture'] ?? ''}<figcaption>${caption}</figcaption></figure>`
}
