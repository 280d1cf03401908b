import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { iconsFor, iconsForRow } from '../../src/icons/likeness.js'
import { ICON_WORDS } from '../../src/icons/words.js'

test('every icon that stands for words is in the table', () => {
  const names = new Set(
    readFileSync(new URL('../../data/icons/table.txt', import.meta.url), 'utf8')
      .split('\n')
      .map((row) => row.split('\t')[0]),
  )
  expect(ICON_WORDS.map(([icon]) => icon).filter((icon) => !names.has(icon))).toEqual([])
})

describe('a label', () => {
  test.each([
    ['教师培训', 'blackboard'],
    ['教師', 'classroom'],
    ['Libraries', 'bookshelf'],
    ['诗', 'quote'],
    ['teacher training', 'blackboard'],
  ])('%s stands for %s', (label, icon) => {
    expect(iconsFor(label)[0]).toBe(icon)
  })

  test.each(['月经补贴的发放标准', '火候', '其他', 'On the whole'])('%s says nothing that can be seen', (label) => {
    expect(iconsFor(label)).not.toContain('moon')
    expect(iconsFor(label)).not.toContain('fire')
  })
})

describe('a row', () => {
  test('has an icon for each label, none twice', () => {
    const icons = iconsForRow(['教师', '教师队伍', '学生']) ?? []
    expect(new Set(icons).size).toBe(icons.length)
  })

  test('has icons all or none', () => {
    expect(iconsForRow(['学校', '企业', '政府'])).toEqual(['school', 'factory-building', 'bank'])
    expect(iconsForRow(['学校', '企业', '某某'])).toBeUndefined()
  })
})
