/** What a person does to the data: each command, and that undo gives back the very same text. */
import * as fc from 'fast-check'
import { parseDocument, stringify } from 'yaml'
import { describe, expect, test } from 'vitest'
import { indexBehind } from '../../editor/views/caret.js'
import { apply, type Change } from '../../editor/work/change.js'
import { History } from '../../editor/work/history.js'
import { divided, merged } from '../../editor/work/join.js'
import { BLANK, broken, cleared, explained, joined } from '../../editor/work/lines.js'
import { added, duplicated, hidden, moved, removed } from '../../editor/work/slides.js'

const TEXT = `# The head
title: 小城的窗 # said at the door
lang: zh-CN
sections:
  - text: 早晨
slides:
  # why it opens
  - kind: cover
  - kind: points # a list
    title: Readers
    items:
      - children # after school
      - label: the old
        text: they queue
      - the young
  - kind: statement
    text: One line
    hidden: true
`

const document = () => parseDocument(TEXT)
const slides = (of: ReturnType<typeof document>) =>
  (of.toJS() as { slides: { kind: string; hidden?: boolean }[] }).slides
const kinds = (of: ReturnType<typeof document>) => slides(of).map(({ kind }) => kind)

test('undo gives back the text with all its comments, whatever was done; redo does it again', () => {
  const at = fc.nat({ max: 2 })
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ type: fc.constant('set' as const), path: fc.constant(['slides', 1, 'items', 0]), value: fc.string() }),
    fc.record({ type: fc.constant('set' as const), path: fc.constant(['title']), value: fc.string({ minLength: 1 }) }),
    fc.record({ type: fc.constant('set' as const), path: fc.constant(['theme']), value: fc.constant('ink') }),
    fc.tuple(at, at).map(([from, to]) => moved([from], to)),
    at.map((index) => duplicated(slides(document()), [index])),
    at.map((index) => removed([index])),
    at.map((index) => added(index, { kind: 'points', title: 'New', items: ['a'] })),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
      const data = document()
      const history = new History(data)
      const before = data.toString()
      let done = 0
      for (const one of changes) {
        try {
          history.do('test', one)
          done++
        } catch {
          // The slide that it was about is gone.
        }
      }
      const after = data.toString()
      for (let step = 0; step < done; step++) history.undo()
      expect(data.toString()).toBe(before)
      for (let step = 0; step < done; step++) history.redo()
      expect(data.toString()).toBe(after)
    }),
  )
})

test('letters of one line are undone together, another line is a step of its own', () => {
  const data = document()
  const history = new History(data)
  const type = (path: (string | number)[], value: string) =>
    history.do('typed', { type: 'set', path, value }, path.join('.'))
  type(['title'], 'a')
  type(['title'], 'ab')
  type(['slides', 1, 'title'], 'R')
  history.undo()
  expect(data.get('title')).toBe('ab')
  history.undo()
  expect(data.toString()).toBe(document().toString())
  expect(history.canUndo).toBe(false)
})

describe('slides', () => {
  test('several slides move together and keep their order', () => {
    const down = document()
    apply(down, moved([0, 1], 3))
    expect(kinds(down)).toEqual(['statement', 'cover', 'points'])
    const up = document()
    apply(up, moved([1, 2], 0))
    expect(kinds(up)).toEqual(['points', 'statement', 'cover'])
    const apart = document()
    apply(apart, moved([0, 2], 1))
    expect(kinds(apart)).toEqual(['cover', 'statement', 'points'])
  })

  test('copies stand behind the last of them; a hidden slide is shown again', () => {
    const data = document()
    apply(data, duplicated(slides(data), [0, 1]))
    expect(kinds(data)).toEqual(['cover', 'points', 'cover', 'points', 'statement'])
    const shown = document()
    apply(shown, hidden(slides(shown), [2]))
    expect(slides(shown)[2]?.hidden).toBeUndefined()
    apply(shown, hidden(slides(shown), [0, 1, 2]))
    expect(slides(shown).map((slide) => slide.hidden)).toEqual([true, true, true])
  })
})

describe('lines', () => {
  const data = () => document().toJS() as unknown
  const items = (edit: { change: Change } | undefined) => {
    const after = document()
    if (edit) apply(after, edit.change)
    return (after.toJS() as { slides: { items: unknown[] }[] }).slides[1]?.items
  }
  const first = ['slides', 1, 'items', 0]

  test('Enter divides a line at the caret', () => {
    const edit = broken(first, 'children', 5)
    expect(items(edit)?.slice(0, 2)).toEqual(['child', 'ren'])
    expect(edit?.next).toEqual({ path: ['slides', 1, 'items', 1], caret: 0 })
    expect(items(broken(first, 'children', 8))?.[1]).toBe(BLANK)
    expect(broken(['slides', 1, 'title'], 'Readers', 3)).toBeUndefined()
  })

  test('Backspace joins a line with the one before, or an explanation with what it explains', () => {
    expect(items(joined(data(), ['slides', 1, 'items', 2], 'the young'))).toEqual([
      'children',
      { label: 'the old', text: 'they queue the young' },
    ])
    expect(items(joined(data(), ['slides', 1, 'items', 1, 'text'], 'they queue'))?.[1]).toBe('the old they queue')
    expect(joined(data(), first, 'children')).toBeUndefined()
  })

  test('Tab gives a line an explanation, which goes again where it is left empty', () => {
    const edit = explained(data(), first)
    expect(items(edit)?.[0]).toEqual({ label: 'children', text: BLANK })
    expect(edit?.next.path).toEqual([...first, 'text'])
    const after = document()
    if (edit) apply(after, edit.change)
    expect(cleared(after.toJS(), [...first, 'text'])).toEqual({ type: 'set', path: first, value: 'children' })
    expect(explained(data(), ['slides', 1, 'items', 1, 'label'])).toBeUndefined()
  })

  test('a line without words goes, but never the last of its list', () => {
    const emptied = { slides: [{ kind: 'points', items: [BLANK] }] }
    expect(cleared(emptied, ['slides', 0, 'items', 0])).toBeUndefined()
    expect(cleared({ slides: [{ items: ['a', BLANK] }] }, ['slides', 0, 'items', 1])).toEqual({
      type: 'remove',
      path: ['slides', 0, 'items', 1],
    })
  })
})

describe('joining and dividing slides', () => {
  const SLIDES = [
    { kind: 'points', title: 'Readers', items: ['children', 'the old', 'the young'], notes: 'slowly' },
    { kind: 'statement', title: 'Why', text: 'They all need light' },
    { kind: 'process', title: 'How', items: [{ label: 'come', icon: 'door' }, 'sit', 'read'] },
  ]
  const after = (change: Change | undefined) => {
    const data = parseDocument(stringify({ slides: SLIDES }))
    if (change) apply(data, change)
    return (data.toJS() as { slides: unknown[] }).slides
  }

  test('two slides become one that says all that they said, the second title too', () => {
    expect(after(merged(SLIDES, [0, 1]))).toEqual([
      {
        kind: 'points',
        title: 'Readers',
        items: ['children', 'the old', 'the young', 'Why', 'They all need light'],
        notes: 'slowly',
      },
      SLIDES[2],
    ])
    expect(after(merged(SLIDES, [1, 2]))[1]).toEqual({
      kind: 'points',
      title: 'Why',
      items: ['They all need light', 'How', 'come', 'sit', 'read'],
    })
    expect(merged(SLIDES, [2])).toBeUndefined()
  })

  test('a slide is split from the line in hand; what is too short for its kind is shown as points', () => {
    expect(after(divided(SLIDES, ['slides', 0, 'items', 1])).slice(0, 2)).toEqual([
      { kind: 'points', title: 'Readers', items: ['children'], notes: 'slowly' },
      { kind: 'points', title: 'Readers', items: ['the old', 'the young'] },
    ])
    expect(after(divided(SLIDES, ['slides', 2, 'items', 1])).slice(2)).toEqual([
      { kind: 'points', title: 'How', items: ['come'] },
      { kind: 'process', title: 'How', items: ['sit', 'read'] },
    ])
    expect(divided(SLIDES, ['slides', 0, 'items', 0])).toBeUndefined()
    expect(divided(SLIDES, ['slides', 0, 'title'])).toBeUndefined()
  })
})

test('a click between two letters finds its place among spaces that the painted line does not show', () => {
  expect(indexBehind('the old queue', 3)).toBe(3)
  expect(indexBehind('the old queue', 4)).toBe(5)
  expect(indexBehind('放学后', 9)).toBe(3)
})
