/**
 * Writes src/layout/metrics/sans.json: the advance of every glyph of the bundled fonts, read with fontkit, so that text
 * is measured without opening a font at run time. Run it after a font package was updated: `npm run font-metrics`.
 *
 * Shape: for each weight, for each family, `upm` and runs `[first code point, how many, advance]`, in order.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import fontverter from 'fontverter'
import * as fontkit from 'fontkit'

const require = createRequire(import.meta.url)
const filesOf = (name) => path.join(path.dirname(require.resolve(`${name}/package.json`)), 'files')

/** Advances by code point, over all the slices of a family. */
async function advances(folder, wanted, weight) {
  const found = new Map()
  let upm
  for (const file of readdirSync(folder).filter(wanted).sort()) {
    // fontkit cannot vary a compressed font.
    const whole = fontkit.create(await fontverter.convert(readFileSync(path.join(folder, file)), 'sfnt'))
    const font = whole.variationAxes?.wght ? whole.getVariation({ wght: weight }) : whole
    upm = font.unitsPerEm
    for (const codePoint of font.characterSet) {
      if (!found.has(codePoint)) found.set(codePoint, Math.round(font.glyphForCodePoint(codePoint).advanceWidth))
    }
  }
  return { upm, found }
}

function runsOf(advanceOf) {
  const runs = []
  for (const [codePoint, advance] of [...advanceOf].sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1)
    if (last && last[0] + last[1] === codePoint && last[2] === advance) last[1]++
    else runs.push([codePoint, 1, advance])
  }
  return runs
}

/** Punctuation that stands in both fonts, and that Chinese and Japanese take from the Han font. */
const SHARED = new Set([...'“”‘’—…·‥※'].map((character) => character.codePointAt(0)))

const metrics = {}
for (const weight of [400, 700]) {
  const latin = await advances(filesOf('@fontsource/arimo'), (name) => name.endsWith(`-${weight}-normal.woff2`), weight)
  const han = await advances(filesOf('@fontsource-variable/noto-sans-sc'), (name) => name.endsWith('.woff2'), weight)
  // What the Latin font has is never looked up in the Han font.
  for (const codePoint of latin.found.keys()) if (!SHARED.has(codePoint)) han.found.delete(codePoint)
  metrics[weight] = { latin: { upm: latin.upm, runs: runsOf(latin.found) }, han: { upm: han.upm, runs: runsOf(han.found) } }
}
const target = new URL('../src/layout/metrics/sans.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(metrics)}\n`)
