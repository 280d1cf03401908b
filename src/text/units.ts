/** What two texts are held against each other by: pairs of characters where no spaces part words, elsewhere words. */

/** Words that say nothing of what a text is about, in the languages that lists are kept for. */
const FUNCTION_WORDS = new Set(
  (
    'the a an of to in on at by for and or but as is are was were be been it its this that these those with from not no than then so if we you he she they i his her their our your one can will would could may has have had do does did who which what when where why how there here also more most very just only into about over between some any all each other such many much few while because within without using used use based however ' +
    'der die das ein eine einen einem einer eines dem den des und oder in im am an zu zum zur mit von vom auf für ist sind war waren wird werden es sich nicht auch als wie bei aus er sie wir so dass nur noch nach über durch um kann können hat haben man ' +
    'le la les un une des du de et ou en au aux par pour sur dans que qui ce cette ces est sont a ont il elle ils elles se sa son ses ne pas plus avec nous vous on dont comme mais être fait peut ' +
    'el los las una unos unas del y o por para con sin su sus se lo como más es son fue no al ser está están pero entre sobre ya muy'
  ).split(' '),
)

const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3005\u30FC]+|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{L}\p{M}\p{N}]*|\p{N}[\p{N}.,%]*/gu
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Particles and other characters by which no two Chinese or Japanese texts are alike. */
const LOOSE = /^[的了着过和与及或在是就也都而把被对从为于以将要不有这那其此该并又还则之个们はがをにでとのもへや]+$/u

/** Letters of a word that count: what stands behind them is mostly its ending. */
const STEM = 7

/** The units of a text, each as often as it comes. */
export function unitsOf(text: string): string[] {
  return (text.toLowerCase().match(RUN) ?? []).flatMap((run) => {
    if (!WIDE.test(run)) return FUNCTION_WORDS.has(run) ? [] : [run.slice(0, STEM)]
    if (run.length === 1) return LOOSE.test(run) ? [] : [run]
    const pairs: string[] = []
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2)
      if (!LOOSE.test(pair)) pairs.push(pair)
    }
    return pairs
  })
}
