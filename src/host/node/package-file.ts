/** Files of packages that Lectern depends on, wherever npm has put them, and of Lectern itself. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { packageFolder } from './package-folder.js'

const packages = createRequire(import.meta.url)

/** A path in Lectern's own package begins so. */
const OWN = 'lectern/'

/**
 * The absolute path of a file of a package. It is looked for in the folders of modules themselves: resolving what a
 * package exports takes longer than reading the file where the package has hundreds of them, as fonts do.
 *
 * @param path see `Host.packageFile`.
 * @throws Error where no such file is installed.
 */
export function packageFilePath(path: string): string {
  if (path.startsWith(OWN)) return join(packageFolder(), path.slice(OWN.length))
  const places = (packages.resolve.paths(path) ?? []).map((folder) => join(folder, path))
  return places.find((place) => existsSync(place)) ?? packages.resolve(path)
}
