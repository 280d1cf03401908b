/** The arrangement that an author names for a slide. */
import { expect, test } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { parseArticle } from '../../src/article/parse.js'

const file = (name: string): string => `title: 灯
lang: zh-CN
sections:
  - text: 灯亮了。
slides:
  - kind: points
    title: 灯
    arrangement: ${name}
    items: [亮, 暗]
`

test('an arrangement of the kind is kept, and is none of its content', () => {
  const [slide] = parseArticle(file('panels'), 'a.yaml').slides ?? []
  expect(slide).toMatchObject({ arrangement: 'panels', content: { items: ['亮', '暗'] } })
  expect(slide?.content).not.toHaveProperty('arrangement')
})

test('one that the kind does not offer is a fault of its line, with those that it does', () => {
  try {
    parseArticle(file('panel'), 'a.yaml')
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).problems).toEqual([
      {
        file: 'a.yaml',
        line: 8,
        message: expect.stringMatching(/“panel”；可选 standard、rows、split、loud、panels、cards/u) as string,
      },
    ])
  }
})
