/** How wide a title may be, before the engine refuses it (src/slides/kind.ts). */

/** In em: a little under the engine's own bound, which measures letters exactly. */
const MOST = 100

/** Han count one, other letters about half. */
export function isTooWide(title: string): boolean {
  const han = title.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/gu)?.length ?? 0
  return han + (title.length - han) / 2 > MOST
}
