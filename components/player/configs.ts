/** The options of the deck, which Slidev would have read from its headmatter (`#slidev/configs`). */
import { talk } from './talk'

/** @param constant what is the same for every talk, as the player was compiled with. */
export function configured<T extends object>(constant: T): T & Record<string, unknown> {
  const { title, lang, width, height, face, minutes } = talk
  return {
    ...constant,
    title,
    slidesTitle: title,
    htmlAttrs: { lang },
    canvasWidth: width,
    aspectRatio: width / height,
    colorSchema: face,
    ...(minutes !== undefined && { duration: `${minutes}min` }),
  }
}
