/** Files of packages, Lectern among them, for which the engine asks its host. A page of the engine brings these along, and no others. */

const ASKED_FOR = [
  // The deck that a talk is put into, of Lectern itself
  /^lectern\/dist\/player\.html$/,
  // The icons
  /^lectern\/data\/icons\/table\.txt$/,
  // Grammars of programming languages: `@shikijs/langs/dist/python.mjs`
  /^@shikijs\/langs\/dist\/(?!index\.)[a-z\d][a-z\d-]*\.mjs$/,
  // zlib, resvg and HarfBuzz
  /^@zip\.js\/zip\.js\/dist\/zip-module\.wasm$/,
  /^@resvg\/resvg-wasm\/index_bg\.wasm$/,
  /^harfbuzzjs\/dist\/harfbuzz-subset\.wasm$/,
  // How fonts that are not in a PDF number their characters: `pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap`
  /^pdfjs-dist\/cmaps\/[\w-]+\.bcmap$/,
  /^pdfjs-dist\/standard_fonts\/FoxitFixed(?:Bold)?(?:Italic)?\.pfb$/,
  // `@fontsource/arimo/files/arimo-latin-400-normal.woff2`
  /^@fontsource\/(?:arimo|tinos)\/(?:package\.json|unicode\.json|files\/[a-z-]+-(?:400|700)-(?:normal|italic)\.woff2)$/,
  // `@fontsource-variable/noto-sans-sc/files/noto-sans-sc-100-wght-normal.woff2`
  /^@fontsource-variable\/noto-(?:sans|serif)-sc\/(?:package\.json|wght\.css|files\/[a-z\d-]+-wght-normal\.woff2)$/,
]

/** @param path as `Host.packageFile` takes it. */
export function isAskedFor(path: string): boolean {
  return ASKED_FOR.some((pattern) => pattern.test(path))
}
