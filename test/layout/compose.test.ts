import { describe, expect, test } from 'vitest'
import { column, row, shape, text } from '../../src/layout/box.js'
import { composeScene } from '../../src/layout/compose.js'
import { placedLines, runsOfLine } from '../../src/layout/painting.js'
import type { Frame } from '../../src/layout/scene.js'
import { inSans } from './typesetting.js'

const page = { width: 400, height: 300, background: 'paper', ...inSans() } as const
const words = (content: string, size = 20): { text: string; size: number } => ({ text: content, size })

describe('composeScene', () => {
  test('places boxes and names what it paints', () => {
    const { scene, overflows } = composeScene(
      column({ padding: { left: 20, top: 10, right: 20, bottom: 10 }, gap: 10 }, [
        text({ name: 'Title', role: 'title', paragraphs: [words('标题')] }),
        row({ grow: 1, gap: 20 }, [
          text({ name: 'Card', grow: 1, basis: 0, shape: { fill: 'soft' }, paragraphs: [words('左')], step: 1 }),
          text({ name: 'Card', grow: 1, basis: 0, paragraphs: [words('右')] }),
        ]),
      ]),
      page,
    )
    expect(overflows).toEqual([])
    expect(scene.items.map((item) => ({ ...item, text: undefined }))).toMatchObject([
      { id: 'title', role: 'title', x: 20, y: 10, width: 360, height: 27 },
      {
        id: 'card',
        x: 20,
        y: 47,
        width: 170,
        height: 243,
        step: 1,
        shape: { geometry: { type: 'rect' }, fill: 'soft' },
      },
      { id: 'card-2', x: 210, y: 47, width: 170, height: 243 },
    ])
    expect(scene.clicks).toBe(1)
  })

  test('counts lines in reading order, titles and ornaments left out', () => {
    const { scene } = composeScene(
      column({}, [
        text({ name: 'Title', role: 'title', paragraphs: [words('标题')] }),
        text({ name: 'List', paragraphs: [words('一'), { ...words('2'), ornament: true }, words('三')] }),
        text({ name: 'More', paragraphs: [words('四')] }),
      ]),
      page,
    )
    const lines = scene.items.flatMap((item) =>
      (item.type === 'frame' ? (item.text?.paragraphs ?? []) : []).map(({ line }) => line),
    )
    expect(lines).toEqual([undefined, 0, undefined, 1, 2])
  })

  test('says what does not fit, and by how much', () => {
    const tall = composeScene(
      column({}, [text({ name: 'Box', width: 100, height: 30, paragraphs: [words('一二三四五六七八九十')] })]),
      page,
    )
    expect(tall.overflows).toEqual([{ name: 'Box', what: 'height', by: 51 }])
    const out = composeScene(
      column({}, [column({ height: 50 }, [shape({ name: 'Big', height: 80, shape: {} })])]),
      page,
    )
    expect(out.overflows).toEqual([{ name: 'Big', what: 'place', by: 30 }])
    const word = composeScene(
      column({}, [text({ name: 'Word', width: 60, paragraphs: [words('incomprehensibility')] })]),
      page,
    )
    expect(word.overflows).toEqual([{ name: 'Word', what: 'word', by: 0 }])
    const label = composeScene(
      column({}, [text({ name: 'Label', width: 60, oneLine: true, paragraphs: [words('一二三四')] })]),
      page,
    )
    expect(label.overflows).toEqual([{ name: 'Label', what: 'wrap', by: 0 }])
  })

  test('glues connectors to the frames that they join', () => {
    const { scene } = composeScene(
      row(
        {
          connectors: [
            {
              name: 'Arrow',
              from: { id: 'a', side: 'right' },
              to: { id: 'b', side: 'left' },
              stroke: { color: 'accent', width: 2 },
              arrow: 'end',
            },
          ],
          justify: 'between',
          align: 'start',
        },
        [
          shape({ id: 'a', name: 'Left', width: 100, height: 40, shape: { fill: 'soft' } }),
          shape({ id: 'b', name: 'Right', width: 100, height: 40, shape: { fill: 'soft' } }),
        ],
      ),
      page,
    )
    expect(scene.items.at(-1)).toEqual({
      type: 'connector',
      id: 'arrow',
      name: 'Arrow',
      from: { x: 100, y: 20 },
      to: { x: 300, y: 20 },
      glue: { from: { id: 'a', side: 'right' }, to: { id: 'b', side: 'left' } },
      stroke: { color: 'accent', width: 2 },
      arrow: 'end',
    })
  })

  test('a connector to a box that does not exist is a mistake of the kind and throws', () => {
    const connector = {
      name: 'Arrow',
      from: { id: 'a', side: 'right' },
      to: { id: 'b', side: 'left' },
      stroke: { color: 'accent', width: 2 },
      arrow: 'end',
    } as const
    expect(() => composeScene(row({ connectors: [connector] }, []), page)).toThrow('“a”')
  })
})

test('every item has an id of its own, whatever the names of its neighbours', () => {
  const names = ['Card', 'Card 2', 'Card', 'Card', 'card-3', '卡', '卡']
  const { scene } = composeScene(
    column(
      {},
      names.map((name) => text({ name, paragraphs: [words('一')] })),
    ),
    page,
  )
  expect(scene.items.map(({ id }) => id)).toEqual(['card', 'card-2', 'card-3', 'card-4', 'card-3-2', 'item', 'item-2'])
})

describe('placedLines', () => {
  test('puts lines at the pitch, bullets before them, and keeps the words', () => {
    const { scene } = composeScene(
      column({}, [
        text({
          name: 'List',
          width: 110,
          height: 200,
          valign: 'bottom',
          paragraphs: [{ ...words('一二三四五六'), bullet: { type: 'number', value: 3, color: 'accent' } }],
        }),
      ]),
      page,
    )
    const frame = scene.items[0] as Frame
    const placed = placedLines(frame)
    expect(placed.map(({ x, y, bullet }) => ({ x, y, bullet }))).toEqual([
      { x: 27, y: 146, bullet: { text: '3.', x: 0 } },
      { x: 27, y: 173, bullet: undefined },
    ])
    expect(placed.flatMap(({ paragraph, line }) => runsOfLine(paragraph, line).map((run) => run.text)).join('')).toBe(
      '一二三四五六',
    )
  })
})
