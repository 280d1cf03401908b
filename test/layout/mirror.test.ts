import { describe, expect, test } from 'vitest'
import { row, shape, text } from '../../src/layout/box.js'
import { composeScene } from '../../src/layout/compose.js'
import { isRightToLeft } from '../../src/text/languages.js'
import { placedLines } from '../../src/layout/painting.js'
import type { Connector, Frame } from '../../src/layout/scene.js'
import { inSans } from './typesetting.js'

const page = { width: 400, height: 200, background: 'paper' } as const

const arrow = {
  name: 'Arrow',
  from: { id: 'one', side: 'right' },
  to: { id: 'two', side: 'left' },
  stroke: { color: 'accent', width: 2 },
  arrow: 'end',
} as const

const boxes = row({ gap: 40, padding: { left: 10 }, connectors: [arrow] }, [
  text({
    id: 'one',
    name: 'One',
    width: 200,
    height: 60,
    padding: { left: 8 },
    paragraphs: [{ text: 'אחת', size: 20, bullet: { type: 'dot', color: 'accent' } }],
  }),
  shape({
    id: 'two',
    name: 'Two',
    width: 60,
    height: 40,
    shape: { geometry: { type: 'pentagon', tip: 10 }, fill: 'soft' },
  }),
])

const composed = (lang: string) => {
  const { scene } = composeScene(boxes, { ...page, ...inSans(lang) })
  const [one, two, connector] = scene.items as [Frame, Frame, Connector]
  return { scene, one, two, connector }
}

describe('a page in Hebrew', () => {
  const { scene, one, two, connector } = composed('he')
  const other = composed('en')

  test('has left and right changed: rows, insets, arrows and their glue', () => {
    expect(scene.dir).toBe('rtl')
    expect([one.x, two.x]).toEqual([190, 90])
    expect(one.text?.inset).toMatchObject({ left: other.one.text?.inset.right, right: other.one.text?.inset.left })
    expect(two.shape?.geometry).toEqual({ type: 'pentagon', tip: 10, flip: true })
    expect([connector.from.x, connector.to.x]).toEqual([190, 150])
    expect(connector.glue).toEqual({ from: { id: 'one', side: 'left' }, to: { id: 'two', side: 'right' } })
  })

  test('has its lines and bullets start at the right', () => {
    const [line] = placedLines(one, scene.dir)
    expect(line?.bullet?.x).toBe(190 + 200 - 8)
    expect(line?.x).toBe(190 + 200 - 8 - 17)
  })

  test('a page in English stays as it is', () => {
    expect(other.scene.dir).toBeUndefined()
    expect([other.one.x, other.two.shape?.geometry]).toEqual([10, { type: 'pentagon', tip: 10 }])
  })
})

test('languages from right to left are told by their tag', () => {
  expect(['ar', 'ar-EG', 'he', 'fa', 'ur-PK'].every(isRightToLeft)).toBe(true)
  expect(['en', 'arn', 'zh-CN', 'hex'].some(isRightToLeft)).toBe(false)
})
