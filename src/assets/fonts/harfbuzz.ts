/** Cuts fonts to letters: HarfBuzz's own subsetter, compiled to WebAssembly as harfbuzzjs ships it. */
import type { PackageFiles } from '../../host/host.js'

/** What the module exports, as far as it is used here; numbers are places in `memory` (hb-subset.h). */
interface HarfBuzz {
  memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  free(place: number): void
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_set(input: number, sort: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number
  hb_subset_or_fail(face: number, input: number): number
}

const MEMORY_WRITABLE = 2
const LAYOUT_FEATURES = 6
const NO_HINTING = 1

/** `wght`, as a number of four letters. */
const WEIGHT = 0x77676874

export interface Subset {
  /** Code points. */
  points: Iterable<number>
  /** Pins the axis of a variable font; absent for a font that has none. */
  weight?: number
}

/** A constant, like all WebAssembly here: it holds nothing of a font from one cut to the next. */
let ready: Promise<HarfBuzz> | undefined

/**
 * The font with the glyphs of these characters and no others, without hints and without features of layout.
 *
 * @param font a TrueType font.
 * @throws Error where HarfBuzz cannot cut it.
 */
export async function subsetFont(font: Uint8Array, subset: Subset, host: PackageFiles): Promise<Uint8Array> {
  ready ??= start(host)
  return cut(await ready, font, subset)
}

async function start(host: PackageFiles): Promise<HarfBuzz> {
  const bytes = await host.packageFile('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes))
  const harfbuzz = instance.exports as unknown as HarfBuzz
  harfbuzz._initialize()
  return harfbuzz
}

function cut(harfbuzz: HarfBuzz, font: Uint8Array, { points, weight }: Subset): Uint8Array {
  const place = harfbuzz.malloc(font.length)
  new Uint8Array(harfbuzz.memory.buffer).set(font, place)
  const blob = harfbuzz.hb_blob_create(place, font.length, MEMORY_WRITABLE, 0, 0)
  const face = harfbuzz.hb_face_create(blob, 0)
  harfbuzz.hb_blob_destroy(blob)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  try {
    harfbuzz.hb_set_clear(harfbuzz.hb_subset_input_set(input, LAYOUT_FEATURES))
    harfbuzz.hb_subset_input_set_flags(input, NO_HINTING)
    const wanted = harfbuzz.hb_subset_input_unicode_set(input)
    for (const point of points) harfbuzz.hb_set_add(wanted, point)
    if (weight !== undefined) harfbuzz.hb_subset_input_pin_axis_location(input, face, WEIGHT, weight)
    const subset = harfbuzz.hb_subset_or_fail(face, input)
    if (subset === 0) throw new Error('HarfBuzz cannot cut this font.')
    const bytes = bytesOf(harfbuzz, subset)
    harfbuzz.hb_face_destroy(subset)
    return bytes
  } finally {
    harfbuzz.hb_subset_input_destroy(input)
    harfbuzz.hb_face_destroy(face)
    harfbuzz.free(place)
  }
}

/** A copy: the memory is used again. */
function bytesOf(harfbuzz: HarfBuzz, face: number): Uint8Array {
  const blob = harfbuzz.hb_face_reference_blob(face)
  const start = harfbuzz.hb_blob_get_data(blob, 0)
  const length = harfbuzz.hb_blob_get_length(blob)
  const bytes = new Uint8Array(new Uint8Array(harfbuzz.memory.buffer, start, length))
  harfbuzz.hb_blob_destroy(blob)
  return bytes
}
