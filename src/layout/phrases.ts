/** Where a title or a label may break without tearing a phrase: BudouX for Chinese and Japanese, words elsewhere. */
import { jaModel, Parser, zhHansModel, zhHantModel } from 'budoux'
import { languageOf } from '../text/languages.js'
import { remember } from '../text/remember.js'

const MODELS = { ja: jaModel, 'zh-Hans': zhHansModel, 'zh-Hant': zhHantModel }
const parsers = new Map<keyof typeof MODELS, Parser>()

/**
 * Offsets (UTF-16) at which a phrase ends, or undefined for languages whose every break opportunity is one. BudouX
 * mangles numbers and addresses, so it reads only stretches of Han and kana; the end of a stretch ends a phrase.
 *
 * @param terms Words of the article that no line should tear; BudouX does not know new ones.
 */
export function phraseEnds(text: string, lang: string, terms: readonly string[] = []): Set<number> | undefined {
  const model = modelFor(lang)
  if (model === undefined) return undefined
  const ends = new Set(known.of(`${model} ${text}`, () => findEnds(text, model)))
  for (const term of terms) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      for (let inside = at + 1; inside < at + term.length; inside++) ends.delete(inside)
    }
  }
  return ends
}

/** A slide is composed several times, at smaller and smaller type, with the same words. */
const known = remember<Set<number>>()

function findEnds(text: string, model: keyof typeof MODELS): Set<number> {
  const ends = new Set<number>()
  // Where a mark or another script begins or ends, no phrase goes on.
  for (const other of text.matchAll(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)) {
    ends.add(other.index)
    ends.add(other.index + other[0].length)
  }
  for (const stretch of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu)) {
    let offset = stretch.index
    for (const phrase of parserOf(model).parse(stretch[0])) ends.add((offset += phrase.length))
  }
  for (const { 1: term = '', index } of text.matchAll(QUOTED))
    for (let inside = 1; inside < term.length; inside++) ends.delete(index + 1 + inside)
  return ends
}

/** A word that the author sets off is one, whatever BudouX knows of it. */
const QUOTED = /[“‘「『《]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,6})(?=[”’」』》])/gu

function modelFor(lang: string): keyof typeof MODELS | undefined {
  const { words } = languageOf(lang)
  return words === 'ja' || words === 'zh-Hans' || words === 'zh-Hant' ? words : undefined
}

function parserOf(model: keyof typeof MODELS): Parser {
  let parser = parsers.get(model)
  if (parser === undefined) parsers.set(model, (parser = new Parser(MODELS[model])))
  return parser
}
