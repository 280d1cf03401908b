import type { Typesetting } from '../../src/layout/metrics.js'

/** A language set in the sans, as most themes have it. */
export function inSans(lang = 'zh-CN'): Typesetting {
  return { lang, fonts: { heading: 'sans', body: 'sans' } }
}
