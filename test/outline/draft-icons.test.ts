import { expect, test } from 'vitest'
import type { AuthoredSlide } from '../../src/article/article.js'
import { withIcons } from '../../src/outline/draft-icons.js'

function slide(kind: AuthoredSlide['kind'], items: unknown[]): AuthoredSlide {
  const content = { title: '题目', items }
  return { kind, content, clicks: true }
}

test('a row gets icons where every label has one, each its own', () => {
  const [made] = withIcons([slide('pillars', ['学校', '企业', { label: '政府', text: '出钱' }])])
  expect(made?.content).toEqual({
    title: '题目',
    items: [
      { label: '学校', icon: 'school' },
      { label: '企业', icon: 'factory-building' },
      { label: '政府', text: '出钱', icon: 'bank' },
    ],
  })
})

test('a row with one label that says nothing to be seen, and kinds without icons, stay as they are', () => {
  const slides = [slide('pillars', ['学校', '企业', '某某']), slide('points', ['学校', '企业', '政府'])]
  expect(withIcons(slides)).toEqual(slides)
})
