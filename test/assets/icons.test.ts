import { expect, test } from 'vitest'
import { loadIcons } from '../../src/assets/icons.js'
import { host } from '../host.js'

const load = (...names: string[]) => loadIcons(names, 'talk.yaml', host)

test('an icon is found by its name, by words that stand for it and by its Chinese titles', async () => {
  const icons = await load('book-open', '课程', 'Textbook', '书籍-打开', '月亮')
  expect(icons.get('课程')).toEqual(icons.get('book-open'))
  expect(icons.get('Textbook')).toEqual(icons.get('book-open'))
  expect(icons.get('书籍-打开')).toEqual(icons.get('book-open'))
  expect(icons.get('月亮')?.length).toBeGreaterThan(0)
})

test('its paths are lines or areas of absolute commands', async () => {
  for (const paths of (await load('school', 'robot', 'at-sign')).values())
    for (const { d, stroke, fill } of paths) {
      expect(d).toMatch(/^M[\d .MLCZ-]+$/u)
      expect(stroke ?? fill).toBe(true)
    }
})

test('a name that no icon has is told with the nearest', async () => {
  await expect(load('schol')).rejects.toThrow('talk.yaml: no icon has the name “schol”; did you mean “school”?')
})
