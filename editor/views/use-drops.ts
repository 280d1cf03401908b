/** Files that are dropped beside the slide: the browser would open them in the place of this page. */
import { onBeforeUnmount, onMounted } from 'vue'
import { endingOf } from '../../src/text/file-names.js'

/** @param changed takes an exported PowerPoint that somebody may have changed. */
export function useDrops(changed: (file: File) => unknown): void {
  function over(event: DragEvent): void {
    event.preventDefault()
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (file !== undefined && endingOf(file.name) === '.pptx') changed(file)
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
