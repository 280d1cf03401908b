/**
 * All ways into this package, for scripts/compile.mjs: one script holds them all, so that no source is bundled twice.
 * Each is made ready when somebody enters it.
 */
export const command = () => import('./cli/index.js')
export const library = () => import('./index.js')
export const setup = () => import('./cli/setup.js')
export const worker = () => import('./cli/batch/worker.js')
