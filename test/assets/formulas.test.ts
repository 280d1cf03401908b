import { describe, expect, test } from 'vitest'
import { loadFormulas } from '../../src/assets/formulas.js'
import type { FormulaAsset } from '../../src/layout/assets.js'

function draw(tex: string): FormulaAsset {
  const asset = loadFormulas([tex], 'talk.yaml').get(tex)
  if (asset === undefined) throw new Error(`${tex} was not drawn`)
  return asset
}

/** All coordinates of the outlines. */
function points({ paths }: FormulaAsset): { x: number; y: number }[] {
  const numbers = paths.flatMap(({ d }) => (d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number))
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? Number.NaN }] : []))
}

const FORMULAS = [
  'x=\\frac{-b\\pm\\sqrt{b^2-4ac}}{2a}',
  '\\sum_{i=1}^{n} i^2',
  '\\int_0^\\infty e^{-x}\\,dx',
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
  '\\begin{bmatrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\end{bmatrix}',
  'f(x)=\\begin{cases}x & x>0\\\\ -x & x\\le 0\\end{cases}',
  '\\alpha\\beta\\Gamma\\ne\\vec{v}\\cdot\\overline{AB}',
  '\\underbrace{a+\\cdots+a}_{n}',
  '\\boxed{E=mc^2}',
  '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
  '\\ce{2H2 + O2 -> 2H2O}',
  '\\lim_{x\\to 0}\\frac{\\sin x}{x}=1',
]

describe('formulas', () => {
  test.each(FORMULAS)('%s is drawn with curves within its size, and has an equation', (tex) => {
    const asset = draw(tex)
    const [, , width = 0, height = 0] = asset.viewBox.split(' ').map(Number)
    expect(asset.width).toBeCloseTo(width / 1000)
    expect(asset.height + asset.depth).toBeCloseTo(height / 1000)
    expect(asset.paths.length).toBeGreaterThan(1)
    for (const { d } of asset.paths) expect(d).toMatch(/^M[-\d. MLQZ]+$/)
    // The tips of some letters reach a little beyond their own box.
    for (const { x, y } of points(asset))
      expect(x > -60 && x < width + 60 && y > -60 && y < height + 60, `${x},${y}`).toBe(true)
    expect(asset.omml).toMatch(/^<m:oMath .*<\/m:oMath>$/u)
    expect(asset.mathml).toMatch(/^<math .*<\/math>$/u)
  })

  test('sizes are in em: a fraction is taller than a letter, a letter as high as letters are', () => {
    expect(draw('x').height).toBeCloseTo(0.442, 1)
    expect(draw('\\frac{1}{2}').height).toBeGreaterThan(1.2)
  })

  test('Chinese words in it are text, an em a character', () => {
    const [first, second] = draw('\\text{速度}=v').texts ?? []
    expect([first?.text, second?.text]).toEqual(['速', '度'])
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(1000, -1)
  })

  test('an operator with limits holds its operand, brackets hold what they enclose', () => {
    expect(draw('\\sum_{i=1}^{n} i^2=S').omml).toMatch(/<m:nary>.*<m:e><m:sSup>.*<\/m:sSup><\/m:e><\/m:nary><m:r>/u)
    expect(draw('\\left(\\frac{a}{b}\\right)').omml).toMatch(
      /<m:d><m:dPr><m:begChr m:val="\("\/><m:endChr m:val="\)"\/><\/m:dPr><m:e><m:f>/u,
    )
    expect(draw('(a)(b)').omml).not.toContain('<m:d>')
    expect(draw('\\ce{H2O}').omml).toMatch(/<m:sSub><m:e><m:r>.*H<\/m:t><\/m:r><\/m:e><m:sub>/u)
  })

  test('what an equation cannot say is only drawn', () => {
    expect(draw('\\sum').omml).toBeUndefined()
  })

  test.each([
    ['\\foo{x}', 'Undefined control sequence \\foo'],
    ['\\frac{1', 'Missing close brace'],
    ['x\\tag{1}', '\\tag'],
    ['\\href{https://example.org}{x}', '\\href'],
    ['\\require{html}x', '\\require'],
    ['\\style{color:red}{x}', '\\style'],
    ['\\def\\a{b}\\a', '\\def'],
  ])('%s is refused with the file and the reason', (tex, reason) => {
    expect(() => loadFormulas(['x', tex], 'talk.yaml')).toThrow(`talk.yaml: the formula “${tex}” cannot be read: `)
    expect(() => loadFormulas([tex], 'talk.yaml')).toThrow(reason)
  })

  test('says all that is wrong at once', () => {
    expect(() => loadFormulas(['\\a', '\\b'], 'talk.yaml')).toThrow(/\\a[^]*\n[^]*\\b/u)
  })
})
