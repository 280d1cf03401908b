/** Makes ready what a talk needs besides its words. Each sort is loaded only where a slide asks for it. */
import { inputError } from '../article/errors.js'
import { type Assets, type Need, NO_ASSETS } from '../layout/assets.js'

export interface AssetOptions {
  /** The data file or article, for messages; pictures are looked for in its folder. */
  file: string
}

/**
 * The assets that a talk needs.
 *
 * @throws InputError naming what cannot be had, and where it was asked for.
 */
export async function loadAssets(needs: readonly Need[], options: AssetOptions): Promise<Assets> {
  if (needs.length > 0) throw inputError(options.file, 'pictures, code and formulas cannot be read yet; leave them out')
  return NO_ASSETS
}
