/** Click builds as `p:timing`: one click effect a step, matching the deck's clicks one to one. */
import type { Item } from '../layout/scene.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** What appears at a click: a whole shape, or one paragraph of it (counted from 0), or what is behind its text. */
export interface Build {
  step: number
  spid: number
  part?: { paragraph: number } | 'background'
  /** Groups, connectors, pictures, tables and charts are no `p:sp` and have no entry in the build list. */
  listed: boolean
  /** The shape behind the text appears too. */
  background: boolean
}

/**
 * All builds of a slide.
 *
 * @param spidOf the shape that became of an item, by its id.
 * @param groups the shape that became of a group, by its id: it appears as a whole.
 */
export function buildsOf(
  items: readonly Item[],
  spidOf: (id: string) => number,
  groups: ReadonlyMap<string, number> = new Map(),
): Build[] {
  const built = new Set<number>()
  return items.flatMap((item): Build[] => {
    const group = item.group && groups.get(item.group.id)
    if (group !== undefined) {
      const first = !built.has(group)
      built.add(group)
      return first && item.step !== undefined && item.step > 0
        ? [{ step: item.step, spid: group, listed: false, background: false }]
        : []
    }
    const drawn = item.type === 'formula'
    const base = {
      spid: spidOf(item.id),
      listed: item.type === 'frame' || drawn,
      background: drawn || (item.type === 'frame' && item.shape !== undefined),
    }
    const paragraphs = item.type === 'frame' ? (item.text?.paragraphs ?? []) : []
    if (!paragraphs.some(({ step }) => step !== undefined && step > 0)) {
      return item.step === undefined || item.step === 0 ? [] : [{ ...base, step: item.step }]
    }
    const own = item.step ?? 0
    return [
      ...(own > 0 && base.background ? [{ ...base, step: own, part: 'background' as const }] : []),
      ...paragraphs.flatMap(({ step = own }, paragraph) => (step > 0 ? [{ ...base, step, part: { paragraph } }] : [])),
    ]
  })
}

/** The slide's timing; undefined without builds, since an empty list is invalid. */
export function timingXml(builds: Build[]): XmlElement | undefined {
  if (builds.length === 0) return undefined
  // Numbers of time nodes are unique on a slide; 1 and 2 are the root and the main sequence.
  const ids = { next: 3 }
  const steps = [...new Set(builds.map(({ step }) => step))].sort((a, b) => a - b)
  const clicks = steps.map((step) =>
    clickXml(
      builds.filter((build) => build.step === step),
      ids,
    ),
  )
  const sequence = element('p:seq', { concurrent: 1, nextAc: 'seek' }, [
    element('p:cTn', { id: 2, dur: 'indefinite', nodeType: 'mainSeq' }, [element('p:childTnLst', {}, clicks)]),
    element('p:prevCondLst', {}, [slideCondition('onPrev')]),
    element('p:nextCondLst', {}, [slideCondition('onNext')]),
  ])
  const root = element('p:cTn', { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, [
    element('p:childTnLst', {}, [sequence]),
  ])
  return element('p:timing', {}, [element('p:tnLst', {}, [element('p:par', {}, [root])]), buildList(builds)])
}

interface Ids {
  next: number
}

/** Everything of one click: the first effect waits for it, the others come with it. */
function clickXml(builds: Build[], ids: Ids): XmlElement {
  const outer = ids.next++
  const inner = ids.next++
  const effects = builds.map((build, index) => effectXml(build, index === 0 ? 'clickEffect' : 'withEffect', ids))
  return element('p:par', {}, [
    element('p:cTn', { id: outer, fill: 'hold' }, [
      condition('indefinite'),
      element('p:childTnLst', {}, [
        element('p:par', {}, [
          element('p:cTn', { id: inner, fill: 'hold' }, [condition('0'), element('p:childTnLst', {}, effects)]),
        ]),
      ]),
    ]),
  ])
}

/** Entrance "Appear" (preset 1): visible at once. */
function effectXml({ spid, part, listed }: Build, nodeType: string, ids: Ids): XmlElement {
  const effect = ids.next++
  const behaviour = element('p:cBhvr', {}, [
    element('p:cTn', { id: ids.next++, dur: 1, fill: 'hold' }, [condition('0')]),
    element('p:tgtEl', {}, [element('p:spTgt', { spid }, [part !== undefined && partXml(part)])]),
    element('p:attrNameLst', {}, [element('p:attrName', {}, 'style.visibility')]),
  ])
  const appear = element('p:set', {}, [behaviour, element('p:to', {}, [element('p:strVal', { val: 'visible' })])])
  return element('p:par', {}, [
    element(
      'p:cTn',
      {
        id: effect,
        presetID: 1,
        presetClass: 'entr',
        presetSubtype: 0,
        fill: 'hold',
        grpId: listed ? 0 : undefined,
        nodeType,
      },
      [condition('0'), element('p:childTnLst', {}, [appear])],
    ),
  ])
}

function partXml(part: NonNullable<Build['part']>): XmlElement {
  if (part === 'background') return element('p:bg')
  return element('p:txEl', {}, [element('p:pRg', { st: part.paragraph, end: part.paragraph })])
}

function condition(delay: string): XmlElement {
  return element('p:stCondLst', {}, [element('p:cond', { delay })])
}

function slideCondition(evt: string): XmlElement {
  return element('p:cond', { evt, delay: 0 }, [element('p:tgtEl', {}, [element('p:sldTgt')])])
}

/** One entry a shape: whether it is built by paragraph, and whether what is behind its text appears too. */
function buildList(builds: Build[]): XmlElement | undefined {
  const entries = new Map<number, { paragraphs: boolean; background: boolean }>()
  for (const { spid, part, listed, background } of builds) {
    if (!listed) continue
    const entry = entries.get(spid) ?? { paragraphs: false, background: false }
    if (part === undefined ? background : part === 'background') entry.background = true
    if (typeof part === 'object') entry.paragraphs = true
    entries.set(spid, entry)
  }
  const list = [...entries].map(([spid, { paragraphs, background }]) =>
    element('p:bldP', { spid, grpId: 0, build: paragraphs ? 'p' : undefined, animBg: background ? 1 : undefined }),
  )
  return list.length === 0 ? undefined : element('p:bldLst', {}, list)
}
