/** The package ships no types; this is the part that is used here. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'sfnt' | 'woff' | 'woff2'
    /** OpenType features to keep; all when absent. */
    keepFeatures?: string[]
    noHinting?: boolean
    /** A number pins an axis. */
    variationAxes?: Record<string, number>
  }
  export default function subsetFont(font: Uint8Array, text: string, options: SubsetOptions): Promise<Buffer>
}
