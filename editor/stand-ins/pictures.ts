/** Addresses of the talk's pictures by name, as the engine sends them; the deck's components read them. */
import { shallowReactive } from 'vue'

const pictures = shallowReactive<Record<string, string>>({})

export default pictures

/** An address that only an `<img>` reads: an SVG behind it runs nothing. */
export function addPicture({ name, mime, bytes }: { name: string; mime: string; bytes: Uint8Array }): void {
  pictures[name] ??= URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }))
}
