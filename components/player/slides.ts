/** The talk's slides as Slidev's pages want them: what Vite would have made of Markdown (`#slidev/slides`). */
import { useSlideContext } from '@slidev/client'
import { type Component, defineComponent, h, shallowReactive, shallowRef } from 'vue'
import SceneLayout from '../../layouts/scene.vue'
import { problem } from '../stage/problem'
import type { PlayerData, PlayerSlide, SlideView } from '../types'
import { loadFonts } from './fonts'
import { noteHtml } from './notes'
import { talk } from './talk'

/** What a slide says of itself, as it would in its Markdown. */
interface Frontmatter {
  layout: 'scene'
  zoom: 1
  title: string
  clicks: number
  view: SlideView
}

interface SlideInfo {
  no: number
  id: number
  index: number
  title: string
  note: string
  noteHTML: string
  frontmatter: Frontmatter
}

interface Route {
  no: number
  meta: {
    readonly layout: 'scene'
    readonly clicks: number
    slide: SlideInfo
    /** Slidev's count of the clicks; made anew when it is missing. */
    __clicksContext: object | null
    __preloaded: boolean
  }
  load: () => Promise<{ default: Component }>
  component: Component
}

/** A slide keeps its route while its words change, so that the page that shows it stays as it is. */
export const slides = shallowRef<Route[]>([])

/** Shows a talk in the place of the one before it. */
export function show(data: PlayerData): void {
  problem.value = data.problem
  for (const [variable, families] of Object.entries(data.fontStacks))
    document.documentElement.style.setProperty(variable, families)
  slides.value = data.slides.map((slide, index) => {
    const route = slides.value[index]
    return route ? renewed(route, slide, data) : routeOf(index + 1, slide, data)
  })
}

show(talk)
loadFonts()

function routeOf(no: number, slide: PlayerSlide, data: PlayerData): Route {
  const frontmatter = shallowReactive(frontmatterOf(slide, data))
  const component = defineComponent(() => {
    const { $clicksContext } = useSlideContext()
    $clicksContext.setup()
    return () => h(SceneLayout, { view: frontmatter.view })
  })
  const info = { no, id: no - 1, index: no - 1, note: '', ...wordsOf(slide), frontmatter }
  return {
    no,
    meta: shallowReactive({
      get layout() {
        return frontmatter.layout
      },
      get clicks() {
        return frontmatter.clicks
      },
      slide: shallowReactive(info),
      __clicksContext: null,
      __preloaded: false,
    }),
    load: () => Promise.resolve({ default: component }),
    component,
  }
}

function renewed(route: Route, slide: PlayerSlide, data: PlayerData): Route {
  const { meta } = route
  if (meta.clicks !== slide.clicks) meta.__clicksContext = null
  Object.assign(meta.slide.frontmatter, frontmatterOf(slide, data))
  Object.assign(meta.slide, wordsOf(slide))
  return route
}

function frontmatterOf({ title, clicks, view }: PlayerSlide, data: PlayerData): Frontmatter {
  const { lang, dir, colors, otherColors } = data
  return {
    layout: 'scene',
    zoom: 1,
    title,
    clicks,
    view: { lang, dir, colors, otherColors, ...view },
  }
}

function wordsOf({ title, notes }: PlayerSlide): Pick<SlideInfo, 'title' | 'noteHTML'> {
  return { title, noteHTML: noteHtml(notes) }
}
