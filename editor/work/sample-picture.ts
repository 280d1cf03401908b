/** The picture that samples of slides show: some hills under a sun. */
/** No article's own picture has this name. */
export const SAMPLE_PICTURE = 'pictures/lectern sample.svg'

export const sampleBytes = (): Uint8Array => new TextEncoder().encode(DRAWING)

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
<path fill="#dbe7ee" d="M0 0h640v480H0z"/><path fill="#f2c14e" d="M470 60a50 50 0 1 1 0 100 50 50 0 0 1 0-100z"/>
<path fill="#8fb0a9" d="M0 330 190 150l150 150 110-90 190 160v110H0z"/><path fill="#5f8a8b" d="M0 400l250-90 390 120v50H0z"/></svg>`

/** A slide's content with the sample in the place of all its pictures, which data names by `src`. */
export function withSamplePicture(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSamplePicture)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      name === 'src' ? SAMPLE_PICTURE : withSamplePicture(inner),
    ]),
  )
}
