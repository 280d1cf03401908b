/** A slide's title by its number, as text (`#slidev/title-renderer`). */
import { useSlideContext } from '@slidev/client'
import { defineComponent, h } from 'vue'
import { slides } from './slides'

export default defineComponent({
  props: { no: { type: [Number, String], default: undefined } },
  setup(props) {
    const { $page } = useSlideContext()
    return () => h('div', slides.value[Number(props.no ?? $page.value) - 1]?.meta.slide.title)
  },
})
