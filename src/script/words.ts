/** What the script says besides the talk's own words, in its language. */
import { inMessageLanguage } from '../text/languages.js'

export interface ScriptWords {
  /** Of a slide, for whoever cannot see it. */
  picture: (number: number, title: string) => string
  /** The whole talk; `budget` is what the article allows. */
  whole: (slides: number, time: string, budget: string | undefined) => string
  /** What a slide takes, and when it is to begin and to end. */
  slide: (time: string, from: string, to: string) => string
  /** A slide that is shown only if somebody asks. */
  spare: string
  silent: string
}

const CHINESE: ScriptWords = {
  picture: (number, title) => `第${number}页幻灯片：${title}`,
  whole: (slides, time, budget) => `共${slides}页，预计用时 ${time}${budget === undefined ? '' : `，限时 ${budget}`}`,
  slide: (time, from, to) => `用时 ${time}（${from} 至 ${to}）`,
  spare: '备用页，有人问起再放',
  silent: '（本页无讲稿）',
}

const ENGLISH: ScriptWords = {
  picture: (number, title) => `Slide ${number}: ${title}`,
  whole: (slides, time, budget) =>
    `${slides} ${slides === 1 ? 'slide' : 'slides'}, about ${time}${budget === undefined ? '' : ` of the ${budget} allowed`}`,
  slide: (time, from, to) => `${time} (from ${from} to ${to})`,
  spare: 'Spare: shown only if somebody asks',
  silent: '(No notes)',
}

export function scriptWords(lang: string): ScriptWords {
  return inMessageLanguage(lang, { zh: CHINESE, en: ENGLISH })
}

/** Seconds as m:ss, from an hour on as h:mm:ss. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const ending = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${ending}` : `${minutes}:${ending}`
}
