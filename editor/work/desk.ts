/** The work in hand: its data, the talk that the engine makes of it, what is selected, and what was done. */
import { parseDocument } from 'yaml'
import { computed, type ComputedRef, inject, type InjectionKey, type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import { keepFiguresAsWritten } from '../../src/article/as-written.js'
import { WRITTEN } from '../../src/article/yaml.js'
import { type Path, valueAt } from '../../src/slides/leaves.js'
import { EngineFault, type Engine } from '../engine/client.js'
import type { Asked, ShownSlide, ShownTalk } from '../engine/protocol.js'
import type { Fonts } from '../fonts.js'
import type { Shelf, Work } from '../shelf/shelf.js'
import { addPicture } from '../stand-ins/pictures.js'
import type { Change } from './change.js'
import { History } from './history.js'
import { Keeper } from './keeper.js'

/** A message at the foot of the page: of the page's words by name, or of the engine. */
export interface Notice {
  zh: string
  en: string
}

export interface Desk {
  readonly name: string
  readonly engine: Engine
  readonly shelf: Shelf
  /** See `Work.model`. */
  readonly model: Work['model']
  readonly fonts: Fonts
  readonly talk: ShallowRef<ShownTalk>
  /** Index of the slide in hand, among those of the talk. */
  readonly at: Ref<number>
  readonly slide: ComputedRef<ShownSlide>
  /** Indexes of the slides selected, among those of the data. */
  readonly selected: Ref<number[]>
  /** The line that is being edited. */
  readonly editing: ShallowRef<{ path: Path; caret: number | 'all' } | undefined>
  readonly undoName: Ref<string | undefined>
  readonly redoName: Ref<string | undefined>
  readonly notice: ShallowRef<Notice | undefined>
  readonly keeper: Keeper
  /** The data as plain values. Nobody changes them but by `act`. */
  data(): unknown
  slides(): unknown[]
  text(): string
  /**
   * Changes the data.
   *
   * @param name of the command, as undo names it.
   * @param key see `Step`.
   * @returns when the talk is shown anew; false where the change does not hold and was taken back.
   */
  act(name: string, change: Change, key?: string): Promise<boolean>
  /** Shows a message in the page's language. */
  say(message: string): void
  seal(): void
  undo(): Promise<void>
  redo(): Promise<void>
  /** How slides of other data would look: see `Asked`. */
  tries(tries: Asked['try']['of']): Promise<Asked['try']['gives']['views']>
  /** Takes the text in the place of all: somebody else's, or an earlier one. It can be undone. */
  replace(name: string, text: string): Promise<boolean>
  choose(index: number, more?: 'range' | 'one'): void
  edit(path: Path | undefined, caret?: number | 'all'): void
}

const DESK: InjectionKey<Desk> = Symbol('desk')
export { DESK }

export function useDesk(): Desk {
  const desk = inject(DESK)
  if (desk === undefined) throw new Error('There is no work in hand.')
  return desk
}

/** @throws EngineFault where the text is no article. */
export async function openDesk(engine: Engine, shelf: Shelf, fonts: Fonts, work: Work): Promise<Desk> {
  const document = parseDocument(work.text)
  keepFiguresAsWritten(document)
  const history = new History(document)
  let plain: unknown = document.toJS()
  const talk = shallowRef(await shownOf(undefined))
  await fonts.provideFor(talk.value)
  const at = ref(0)
  const selected = ref([0])
  const editing: Desk['editing'] = shallowRef(undefined)
  const undoName = ref<string>()
  const redoName = ref<string>()
  const notice: Desk['notice'] = shallowRef(undefined)
  const text = (): string => document.toString(WRITTEN)
  const keeper = new Keeper(shelf, work.version, text)

  async function shownOf(before: ShownTalk | undefined): Promise<ShownTalk> {
    const { slides, sections, pictures, ...rest } = await engine.ask('show', { data: plain, file: work.name })
    pictures.forEach(addPicture)
    return {
      ...rest,
      sections: sections ?? before?.sections ?? [],
      slides: slides.flatMap((slide) => (typeof slide === 'number' ? (before?.slides[slide] ?? []) : slide)),
    }
  }

  /** Counts what was asked to be shown. Answers come in order; each is told against the one before. */
  async function show(): Promise<boolean> {
    plain = document.toJS()
    ;({ undo: undoName.value, redo: redoName.value } = history.names)
    try {
      const next = await queue(() => shownOf(talk.value).then((shown) => (talk.value = shown)))
      at.value = Math.min(at.value, next.slides.length - 1)
      void fonts.provideFor(next)
      keeper.changed()
      return true
    } catch (fault) {
      if (!(fault instanceof EngineFault)) throw fault
      notice.value = fault.told
      return false
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  function queue<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }

  async function act(name: string, change: Change, key?: string): Promise<boolean> {
    history.do(name, change, key)
    notice.value = undefined
    const good = await show()
    if (!good) {
      history.forget()
      await show()
    }
    return good
  }

  const desk: Desk = {
    name: work.name,
    engine,
    shelf,
    model: work.model,
    fonts,
    talk,
    at,
    slide: computed(() => talk.value.slides[at.value] ?? (talk.value.slides[0] as ShownSlide)),
    selected,
    editing,
    undoName,
    redoName,
    notice,
    keeper,
    data: () => plain,
    slides: () => valueAt(plain, ['slides']) as unknown[],
    text,
    act,
    say: (message) => void (notice.value = { zh: message, en: message }),
    seal: () => history.seal(),
    async undo() {
      editing.value = undefined
      if (history.undo()) await show()
    },
    async redo() {
      editing.value = undefined
      if (history.redo()) await show()
    },
    async tries(tries) {
      const { views, pictures } = await engine.ask('try', tries)
      pictures.forEach(addPicture)
      return views
    },
    replace(name, content) {
      const other = parseDocument(content)
      keepFiguresAsWritten(other)
      const fields = Object.keys((other.toJS() ?? {}) as object)
      const gone = Object.keys(plain as object).filter((field) => !fields.includes(field))
      return act(name, {
        type: 'all',
        changes: [
          ...fields.map((field): Change => ({ type: 'set', path: [field], value: other.get(field, true) })),
          ...gone.map((field): Change => ({ type: 'remove', path: [field] })),
        ],
      })
    },
    choose(index, more) {
      const of = (place: number): number => talk.value.slides[place]?.of ?? 0
      if (more === 'range') {
        const [first, end] = [Math.min(at.value, index), Math.max(at.value, index)]
        selected.value = [...new Set(talk.value.slides.slice(first, end + 1).map((slide) => slide.of))]
        return
      }
      if (more === 'one')
        selected.value = selected.value.includes(of(index))
          ? selected.value.filter((one) => one !== of(index))
          : [...selected.value, of(index)]
      else selected.value = [of(index)]
      at.value = index
      editing.value = undefined
    },
    edit(path, caret = 'all') {
      history.seal()
      editing.value = path && { path, caret }
    },
  }
  return desk
}
