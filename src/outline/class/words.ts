/** Words that are no key terms, and how a sentence defines one, by language. */

import { isChinese, primaryLanguage } from '../../text/languages.js'

interface LanguageWords {
  /** Pronouns, particles, prepositions, conjunctions, auxiliaries, and nouns that name nothing: no term begins or ends with one. */
  function: ReadonlySet<string>
  /** Words behind which a noun begins, and words before which it ends: between two of them a term stands whole. */
  before: ReadonlySet<string>
  after: ReadonlySet<string>
  /** A sentence that says what its subject is; the group `term` is the subject. */
  definition: RegExp
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** 所谓终身学习，是指人在一生中不断学习。 → 终身学习 */
const CHINESE: LanguageWords = {
  function: setOf(
    '的 了 着 过 与 和 及 或 而 且 但 并 在 于 对 从 把 被 将 让 使 向 到 由 以 为 是 有 不 没 也 就 都 还 又 更 最 很 要 应 能 会 可 可以 应该 必须 需要 这 那 此 其 之 我 你 您 他 她 它 我们 你们 他们 她们 它们 自己 人们 大家 这个 那个 这些 那些 这样 这种 什么 怎么 怎样 如何 为什么 哪 谁 因为 所以 如果 虽然 但是 而且 以及 关于 对于 通过 根据 按照 进行 成为 具有 一个 一种 一些 一定 问题 方面 情况 时候 东西 部分 中 上 下 里 内 外 前 后 间 时 们 等 地 得 所 者',
  ),
  before: setOf('的 和 与 及 以及 或 对 对于 关于 在 把 被 由 从 为 是 向 以 让 使 通过 根据 作为 称为 所谓 即'),
  after: setOf(
    '的 是 则 与 和 及 以及 或 等 将 要 也 都 就 能 会 应 应该 必须 不 在 有 对 为 而 之间 上 中 里 方面 已 已经 正在 又 既',
  ),
  definition:
    /^(?:所谓)?[“‘「]?(?<term>\p{Script=Han}{2,10}?)[”’」]?，?(?:是指|指的是|即指|就是指|是一种|是一门|是一项|被称为|的定义是)/u,
}

/** “A commons is a good that nobody owns.” → commons */
const ENGLISH: LanguageWords = {
  function: setOf(
    'the a an this that these those it its they them their he him his she her we us our you your i me my one who whom whose which what where when why how and or but nor so yet if then than as of in on at by for with from to into onto over under about after before between through during without within against not no do does did done is are was were be been being has have had having can could may might must shall should will would there here all any each every some most more less much many few other another such same very only just also even still too thing things way ways something nothing everything people time times lot new old good great make makes made use used using get gets say says said part kind',
  ),
  before: setOf(
    'the a an of in for with by from into on at about between and or this its their our your as each every called',
  ),
  after: setOf(
    'is are was were of in for with by from into on at about between and or to that which who can could may must should will would has have had as than when where not does do',
  ),
  definition:
    /^(?:an?\s|the\s)?(?<term>\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,3}?)\s(?:is defined as|refers to|denotes|means|is an?|are (?:the|\p{L}+s))\s/iu,
}

/** “Un bien commun est un bien que personne ne possède.” → bien commun; German, Spanish, Japanese and Korean likewise. */
const OTHERS: Record<string, LanguageWords> = {
  fr: {
    function: setOf(
      'le la les un une des du de ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs notre nos votre vos mon ma mes et ou mais donc or ni car que qui quoi dont où si comme dans sur sous par pour avec sans entre vers chez en au aux ne pas plus moins très tout tous toute toutes même autre autres est sont était être avoir fait faire peut doit chose choses',
    ),
    before: setOf(
      'le la les un une des du de d l et ou par pour avec sans entre sur dans en au aux ce cette son sa ses leur',
    ),
    after: setOf('est sont était de du des et ou qui que à au par pour avec dans en sur ne peut doit a ont'),
    definition:
      /^(?:une?\s|l[ea’']s?\s?)?(?<term>\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,3}?)\s(?:désigne|se définit comme|est une?)\s/iu,
  },
  de: {
    function: setOf(
      'der die das den dem des ein eine einen einem einer eines dieser diese dieses jener er sie es wir ihr ich du sein seine ihre unser euer und oder aber doch denn weil dass ob wenn als wie wo was wer wen in im an am auf aus bei mit nach von vom zu zum zur für über unter durch ohne gegen um nicht kein keine auch nur noch schon sehr mehr ist sind war waren wird werden wurde hat haben kann können muss müssen soll sollen alle alles andere viele etwas nichts ding dinge',
    ),
    before: setOf(
      'der die das den dem des ein eine einen einem einer eines und oder von vom für mit ohne in im zur zum durch über diese dieser dieses',
    ),
    after: setOf(
      'ist sind war der die das des und oder von in im für mit durch zu zur zum als wird werden kann muss hat haben nicht',
    ),
    definition:
      /^(?:eine?\s|d(?:er|ie|as)\s)?(?<term>\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,3}?)\s(?:bezeichnet|heißt|bedeutet|ist eine?)\s/iu,
  },
  es: {
    function: setOf(
      'el la los las un una unos unas lo este esta estos estas ese esa eso esto aquel él ella ellos ellas nosotros yo tú su sus mi mis nuestro nuestra y e o u pero sino que quien cual donde cuando como si de del a al en con por para sin sobre entre hasta desde no ni más menos muy todo toda todos todas otro otra es son era fue ser estar ha han hay puede debe hacer cosa cosas',
    ),
    before: setOf('el la los las un una unos unas de del y o por para con sin sobre entre en al este esta su sus'),
    after: setOf('es son fue de del y o que en por para con sin a al no se puede debe ha han'),
    definition:
      /^(?:una?\s|el\s|la\s)?(?<term>\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,3}?)\s(?:significa|se define como|es una?)\s/iu,
  },
  ja: {
    function: setOf(
      'の は が を に へ と で も や か から まで より など これ それ あれ この その あの 私 彼 彼女 私たち 人 こと もの ため とき ところ する した して いる ある なる ない です ます という 的',
    ),
    before: setOf('の は が を に へ と で も や か 、'),
    after: setOf('の は が を に へ と で も や か から まで とは という など'),
    definition: /^(?<term>[\p{Script=Han}\p{Script=Katakana}ー]{2,10}?)とは/u,
  },
  ko: {
    function: setOf('이 그 저 것 수 등 및 또는 그리고 그러나 나 너 우리 그는 그녀 이것 그것 저것 있다 없다 하다 되다'),
    before: setOf('그 이 및 또는 와 과 의'),
    after: setOf('이란 란 및 또는'),
    definition: /^(?<term>[\p{Script=Hangul}]{2,10}?)(?:이란|란)\s/u,
  },
}

const NOTHING: ReadonlySet<string> = new Set()
const NONE: LanguageWords = { function: NOTHING, before: NOTHING, after: NOTHING, definition: /(?!)/u }

function wordsOf(lang: string): LanguageWords {
  if (isChinese(lang)) return CHINESE
  const tag = primaryLanguage(lang)
  if (tag === 'en') return ENGLISH
  return OTHERS[tag] ?? NONE
}

export function isFunctionWord(word: string, lang: string): boolean {
  return wordsOf(lang).function.has(word.toLowerCase())
}

/** Whether a noun may begin behind this word. */
export function mayStandBefore(word: string, lang: string): boolean {
  return wordsOf(lang).before.has(word.toLowerCase())
}

/** Whether a noun may end before this word. */
export function mayStandBehind(word: string, lang: string): boolean {
  return wordsOf(lang).after.has(word.toLowerCase())
}

/** What a sentence defines, as it has it. */
export function termDefinedIn(sentence: string, lang: string): string | undefined {
  return wordsOf(lang).definition.exec(sentence.trim())?.groups?.['term']
}
