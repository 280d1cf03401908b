/**
 * Writes src/layout/metrics/: the advance of every glyph of the bundled fonts, read with fontkit, so that text is
 * measured without opening a font at run time. Run it after a font package was updated: `npm run font-metrics`.
 *
 * Shape: for each weight, for each family, `upm` and runs `[first code point, how many, advance]`, in order. The table of
 * the serif is kept as text within the JSON: few talks need it, and text is parsed only when it is asked for. Of its Han
 * font it holds what is not as wide as in the sans.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as fontkit from 'fontkit'
import decompress from 'woff2-encoder/decompress'

const require = createRequire(import.meta.url)
const filesOf = (name) => path.join(path.dirname(require.resolve(`${name}/package.json`)), 'files')

/** Advances by code point, over all the slices of a family. */
async function advances(folder, wanted, weight) {
  const found = new Map()
  let upm
  for (const file of readdirSync(folder).filter(wanted).sort()) {
    // fontkit cannot vary a compressed font.
    const whole = fontkit.create(Buffer.from(await decompress(readFileSync(path.join(folder, file)))))
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

/** The tables of a Latin font of several slices and a Han font of variable weight. */
async function tables(latinPackage, hanPackage) {
  const metrics = {}
  for (const weight of [400, 700]) {
    const latin = await advances(filesOf(latinPackage), (name) => name.endsWith(`-${weight}-normal.woff2`), weight)
    const han = await advances(filesOf(hanPackage), (name) => name.endsWith('.woff2'), weight)
    // What the Latin font has is never looked up in the Han font.
    for (const codePoint of latin.found.keys()) if (!SHARED.has(codePoint)) han.found.delete(codePoint)
    metrics[weight] = {
      latin: { upm: latin.upm, runs: runsOf(latin.found) },
      han: { upm: han.upm, runs: runsOf(han.found) },
    }
  }
  return metrics
}

/** Each code point of the runs with its width in em. */
function widths({ upm, runs }) {
  return new Map(
    runs.flatMap(([first, count, width]) => Array.from({ length: count }, (_, index) => [first + index, width / upm])),
  )
}

/** The serif's tables without the Han characters that are as wide in the sans. */
function withoutSame(serif, sans) {
  return Object.fromEntries(
    Object.entries(serif).map(([weight, { latin, han }]) => {
      const known = widths(sans[weight].han)
      const rest = [...widths(han)].filter(([codePoint, width]) => known.get(codePoint) !== width)
      return [
        weight,
        {
          latin,
          han: {
            upm: han.upm,
            runs: runsOf(new Map(rest.map(([codePoint, width]) => [codePoint, Math.round(width * han.upm)]))),
          },
        },
      ]
    }),
  )
}

const write = (name, value) =>
  writeFileSync(new URL(`../src/layout/metrics/${name}.json`, import.meta.url), `${JSON.stringify(value)}\n`)
const sans = await tables('@fontsource/arimo', '@fontsource-variable/noto-sans-sc')
write('sans', sans)
write(
  'serif',
  JSON.stringify(withoutSame(await tables('@fontsource/tinos', '@fontsource-variable/noto-serif-sc'), sans)),
)
