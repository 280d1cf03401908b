/** Files that are dropped beside the slide: the browser would open them in the place of this page. */
import { onBeforeUnmount, onMounted } from 'vue'
import { endingOf } from '../../src/text/file-names.js'

/**
 * @param changed takes an exported PowerPoint that somebody may have changed.
 * @param template takes a school's own.
 */
export function useDrops(changed: (file: File) => unknown, template: (file: File) => unknown): void {
  function over(event: DragEvent): void {
    event.preventDefault()
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (file === undefined) return
    const ending = endingOf(file.name)
    if (ending === '.pptx') changed(file)
    if (ending === '.potx') template(file)
  }

  onMounted(() => {
    addEventListener('dragover', over)
    addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    removeEventListener('dragover', over)
    removeEventListener('drop', drop)
  })
}
