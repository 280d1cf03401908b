/** The package ships no types; this is the part that is used here. */
declare module 'wawoff2/decompress.js' {
  /** WOFF2 → TrueType. @throws Error where the file is none. */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>
}
