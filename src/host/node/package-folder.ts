/** Where Lectern itself is installed: from its sources or from dist/, whichever of them runs. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of this package: where slides.md, layouts, components and dist are.
 *
 * @throws Error where the package is not whole.
 */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'layouts', 'scene.vue'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('layouts/scene.vue of Lectern was not found: is the package whole?')
    folder = parent
  }
  return folder
}
