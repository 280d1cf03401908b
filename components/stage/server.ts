/** Slidev's own constant, written into the page. */
declare const __SLIDEV_HAS_SERVER__: boolean

/** Whether Slidev's server runs, which then shares the state between windows and devices itself. */
export const HAS_SERVER: boolean = __SLIDEV_HAS_SERVER__
