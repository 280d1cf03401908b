/** What a term means, and what is announced by its number. */
import { type Cue, propose, textAt } from '../cue.js'

/** Headings ask for it or the sentence begins with a topic: 某某是指……, 所谓某某，就是……. */
export const definition: Cue = (passage) => {
  const text = textAt(passage).replace(/。$/u, '')
  const match =
    /^(?:所谓)?[“]?(?<term>[\p{L}\p{N}][^，。；：“”,;:]{1,13}?)[”]?(?:，)?(?:就?是指|指的?是|是一种|即是|就是)(?<rest>.{8,110})$/u.exec(
      text,
    )
  const { term = '', rest = '' } = match?.groups ?? {}
  const spoken =
    passage.topics.some((topic) => topic.includes(term)) || text.startsWith('所谓') || /是指|指的是/u.test(text)
  if (match === null || !spoken || /[这那它他她我你们此其]/u.test(term)) return undefined
  return { count: 1, slides: [propose('definition', { title: '', term, text: rest }, '是指')] }
}

/** 某某的第一条罪状是：…… announces what the sentences behind it treat. */
export const announcement: Cue = (passage) => {
  const text = textAt(passage).replace(/。$/u, '')
  const { title, words } =
    /^(?<title>(?!如果|假如|若)\P{P}{0,12}第[一二三四五六七八九十]+[条点个大项种]\P{P}{0,6}?)(?:就?是)?[：:，](?<words>.{4,60})$/u.exec(
      text,
    )?.groups ?? {}
  return title === undefined || words === undefined
    ? undefined
    : { count: 1, slides: [propose('statement', { title, text: words }, title)] }
}
