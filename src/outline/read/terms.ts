/** The words by which two pieces of text are held against each other, and how rare each of them is in an article. */

/**
 * Runs of one sort: Han characters with the sign for a repeated one, katakana, hiragana, Hangul, figures, words of any
 * other letters. 第1章git → 第, 1, 章, git.
 */
const RUN =
  /[\p{Script=Han}\u3005]+|[\p{Script=Katakana}\u30FC]+|\p{Script=Hiragana}+|\p{Script=Hangul}+|\p{N}+(?:[.,:]\p{N}+)*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}'’])+/gu

const HAN = /^[\p{Script=Han}\u3005]/u
const HIRAGANA = /^\p{Script=Hiragana}/u
const KATAKANA = /^[\p{Script=Katakana}\u30FC]/u
const HANGUL = /^\p{Script=Hangul}/u
const THAI_LIKE = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** A pair of Han characters with one of these is a seam between words: 的发, 了一. */
const SEAMS = new Set('的了着吗呢吧啊么們们')
/** A pair of two of these is no term: 也是, 而在, 这一. */
const EMPTY = new Set(
  '一不个個中为為之也于於与與且並并些亦人他以会會但何你使來来個其再出别到前又及可同后後向和因在她它对對将將就已年很得從从必成我所把抑按故更最有本此每比沒没而能至若該该說说谁誰起跟較较过過这這还還那都自被要讓让',
)

/** Function words of the languages that draft cues know, in one list: a word of one is seldom a term of another. */
const FUNCTION_WORDS = new Set(
  [
    'the a an of to in on at by for and or but as is are was were be been being it its this that these those with from not no than then so if we you he she they i his her their our your my me us him them one can will would could should may might must has have had do does did which who whom whose what when where why how there here also more most very just only into about over after before between through during such each other some any all both own same too up out',
    'der die das ein eine einen einem einer eines dem den des und oder in im am an zu zum zur mit von vom auf für ist sind war waren wird werden es sich nicht auch als wie bei aus er sie wir ihr so dass daß noch nur nach über um durch hat haben kann können dieser diese dieses man aber wenn',
    'le la les un une des du de et ou où en au aux par pour sur dans que qui dont ce cet cette ces est sont était ont a il elle ils elles on nous vous se sa son ses leur leurs ne pas plus mais comme si avec sans être avoir',
    'el los las unos unas del y o u al por para con sin sobre que quien como cuando lo su sus se es son era fue han ha no más pero si ya esta este estos estas eso entre hay muy también',
    'не и в на с по к о от за для из что как это он она они мы вы но а же бы был была были',
    'و في من على إلى الى عن أن ان لا ما هو هي هذا هذه التي الذي كان مع أو او قد كل لم بعد بين',
  ].flatMap((words) => words.split(' ')),
)

/** Letters of a word that stand for it with all its endings. */
const STEM = 7
/** Syllables of a Korean word before its endings begin, as a rule: 보험은, 보험이, 보험사. */
const HANGUL_STEM = 2

/**
 * The terms of a text: pairs of Han characters or katakana, stems of words, figures; no function words. Hiragana holds
 * the endings of Japanese words and is no term.
 */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>()
  for (const [run] of text.toLowerCase().matchAll(RUN)) {
    if (HAN.test(run)) addPairs(run, terms, isTerm)
    else if (KATAKANA.test(run) || THAI_LIKE.test(run)) addPairs(run, terms, () => true)
    else if (HANGUL.test(run)) {
      if (run.length > 1) terms.add(run.slice(0, HANGUL_STEM))
    } else if (!HIRAGANA.test(run)) {
      const word = withoutArticle(run)
      if (!FUNCTION_WORDS.has(run) && (word.length > 1 || /\p{N}/u.test(word))) terms.add(word.slice(0, STEM))
    }
  }
  return terms
}

function addPairs(run: string, terms: Set<string>, isGood: (first: string, second: string) => boolean): void {
  const characters = [...run]
  if (characters.length === 1 && !SEAMS.has(run)) terms.add(run)
  characters.forEach((second, at) => {
    const first = characters[at - 1]
    if (first !== undefined && isGood(first, second)) terms.add(first + second)
  })
}

function isTerm(first: string, second: string): boolean {
  return !SEAMS.has(first) && !SEAMS.has(second) && !(EMPTY.has(first) && EMPTY.has(second))
}

/** Arabic writes its article, and French its elided one, at the word: السودان, l’eau. */
function withoutArticle(word: string): string {
  return word.replace(/^و?ال(?=\p{L}{3})/u, '').replace(/^(?:[cdjlmnst]|qu)['’](?=\p{L}{2})/u, '')
}

/**
 * How rare each term is among the sentences: 1 for what stands in one of them, 0.15 for what stands in nearly all; 1 for
 * what stands in none.
 *
 * The inverse document frequency of Spärck Jones 1972 (log of the share of sentences that hold the term), scaled to 0–1
 * and kept above 0.15, so that the subject of the article still counts.
 */
export function rarityOf(bags: readonly ReadonlySet<string>[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const bag of bags) for (const term of bag) counts.set(term, (counts.get(term) ?? 0) + 1)
  const scale = Math.log(bags.length + 2)
  const rarities = new Map<string, number>()
  for (const [term, count] of counts) rarities.set(term, Math.max(LEAST_RARITY, 1 - Math.log(count) / scale))
  return (term) => rarities.get(term) ?? 1
}

const LEAST_RARITY = 0.15
