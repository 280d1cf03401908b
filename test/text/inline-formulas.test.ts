import { expect, it } from 'vitest'
import { FormulaSigns, withFormulasAsWords } from '../../src/text/inline-formulas.js'

it.each([
  ['The height is $h_0 - \\frac{1}{2} g t^2$ at $t$ seconds.', 'The height is h₀ − (1/2)gt² at t seconds.'],
  ['It costs $5 and $6 more.', 'It costs $5 and $6 more.'],
  ['From $PATH to $HOME it is far.', 'From $PATH to $HOME it is far.'],
  ['A \\$x^2$ is none.', 'A \\$x^2$ is none.'],
])('reads %s', (text, said) => {
  expect(withFormulasAsWords(text)).toBe(said)
})

it('hides formulas as single signs, and shows them in lines as formulas and in titles as words', () => {
  const signs = new FormulaSigns()
  const hidden = signs.hide({ text: 'So $a - b = c$ holds.', code: 'echo $a_b$' })
  expect(hidden).toEqual({ text: expect.stringMatching(/^So [\uE000] holds\.$/u), code: 'echo $a_b$' })
  expect(signs.show({ title: hidden.text, items: [hidden.text] })).toEqual({
    title: 'So a − b = c holds.',
    items: ['So $a - b = c$ holds.'],
  })
})
