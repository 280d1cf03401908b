/** Formulas drawn by MathJax: exact sizes before anything is painted, and the same outlines in every output. */
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type { LiteDocument } from 'mathjax-full/js/adaptors/lite/Document.js'
import type { LiteElement, LiteNode } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteText } from 'mathjax-full/js/adaptors/lite/Text.js'
import { STATE } from 'mathjax-full/js/core/MathItem.js'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { SerializedMmlVisitor } from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js'
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js'
import 'mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { SVG } from 'mathjax-full/js/output/svg.js'
import { InputError, type InputProblem } from '../article/errors.js'
import type { FormulaAsset } from '../layout/assets.js'
import { readDrawing } from './formula-paths.js'
import { ommlOf } from './omml.js'

/**
 * Formulas and chemistry (`\ce`); no package that makes links, loads anything, styles or defines: neither `html` nor
 * `require` nor `newcommand`.
 */
const PACKAGES = ['base', 'ams', 'mhchem']

/** Height of an x in MathJax's fonts, in em: type around a formula that has the same leaves its size alone. */
const EX = 0.442

/**
 * The formulas by their TeX.
 *
 * @param file for messages.
 * @throws InputError with every formula that cannot be read.
 */
export function loadFormulas(formulas: readonly string[], file: string): Map<string, FormulaAsset> {
  let draw = formulaPainter()
  const assets = new Map<string, FormulaAsset>()
  const problems: InputProblem[] = []
  for (const tex of new Set(formulas)) {
    try {
      refuseExcess(tex)
      assets.set(tex, draw(tex))
    } catch (thrown) {
      const error = isTooDeep(thrown) ? new TexError(TOO_DEEP) : thrown
      if (!isTexError(error)) throw error
      // Whatever MathJax had open is left behind.
      draw = formulaPainter()
      problems.push({
        file,
        message: `the formula ${shortened(tex)} cannot be read: ${error.message}; write it in LaTeX’s mathematics, as between $ signs`,
      })
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  return assets
}

function formulaPainter(): (tex: string) => FormulaAsset {
  const adaptor = liteAdaptor()
  RegisterHTMLHandler(adaptor)
  const input = new TeX<LiteNode, LiteText, LiteDocument>({
    packages: PACKAGES,
    tags: 'none',
    formatError: (_: unknown, error: Error) => {
      throw error
    },
  })
  const document = mathjax.document('', { InputJax: input, OutputJax: new SVG({ fontCache: 'none' }) })
  const options = { display: true, em: 1000, ex: 1000 * EX, containerWidth: 1e9 }
  const mathml = new SerializedMmlVisitor()
  return (tex) => {
    const tree = document.convert(tex, { ...options, end: STATE.CONVERT }) as MmlNode
    refuseNumbers(tree)
    const drawing = readDrawing(svgWithin(document.convert(tex, options) as LiteElement))
    const { width, height, baseline, paths, texts } = drawing
    const omml = ommlOf(tree)
    return {
      width: width / 1000,
      height: baseline / 1000,
      depth: (height - baseline) / 1000,
      viewBox: `0 0 ${width} ${height}`,
      paths,
      ...(texts.length > 0 && { texts }),
      mathml: mathml.visitTree(tree).replace(/\n\s*/gu, ''),
      ...(omml !== undefined && { omml }),
    }
  }
}

function svgWithin(container: LiteElement): LiteElement {
  const svg = container.children.find((child): child is LiteElement => child.kind === 'svg')
  if (svg === undefined) throw new Error('MathJax drew no SVG.')
  return svg
}

/** A numbered line is as wide as its page, which a formula here does not know. */
function refuseNumbers(tree: MmlNode): void {
  tree.walkTree((node: { kind: string }) => {
    if (node.kind === 'mlabeledtr') throw new TexError('\\tag has no place here')
  })
}

class TexError extends Error {}

const TOO_DEEP = 'its parts stand too deep within each other'

/** Braces within each other: more are no formula that anyone reads, and each takes some of the stack. */
const MOST_LEVELS = 60

/** Characters of a formula: MathJax takes a millisecond for each, and no page has room for more. */
const MOST_CHARACTERS = 3000

function refuseExcess(tex: string): void {
  let level = 0
  for (const [sign] of tex.matchAll(/\\.|[{}]/gsu)) {
    level += sign === '{' ? 1 : sign === '}' ? -1 : 0
    if (level > MOST_LEVELS) throw new TexError(TOO_DEEP)
  }
  if (tex.length > MOST_CHARACTERS) throw new TexError('it is longer than any page')
}

/** Parts need no braces to stand within each other (`\left( \left(`): then the stack ends. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/u.test(error.message)
}

/** MathJax throws errors of TeX as objects of its own, with an id; anything else is a fault of the program. */
function isTexError(error: unknown): error is { message: string } {
  return (
    error instanceof TexError ||
    (typeof error === 'object' &&
      error !== null &&
      'id' in error &&
      'message' in error &&
      typeof error.message === 'string')
  )
}

/** Enough of a formula to find it by. */
function shortened(tex: string): string {
  const characters = [...tex.replace(/\s+/gu, ' ')]
  return `“${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('')}”`
}
