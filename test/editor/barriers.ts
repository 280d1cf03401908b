/** Rules of axe that somebody who cannot see or point would stumble over. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** The painted slides are the deck's own: test/slidev looks at them. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source.replace('"use strict"', ''))
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const { violations } = await checker.run({ exclude: ['.painter'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
