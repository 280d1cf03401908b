/** Words that Word hides (`w:vanish`, ECMA-376 part 1, 17.3.2.41): nobody reads them on paper. */

const RUN = /<w:r(?:\s[^>]*)?>\s*<w:rPr>(?<looks>[\s\S]*?)<\/w:rPr>[\s\S]*?<\/w:r>/gu
const VANISH = /<w:vanish(?:\s+w:val\s*=\s*["'](?:1|true|on)["'])?\s*\/>/u

/** A document's XML without its hidden runs. How a run looked before a change that is tracked says nothing. */
export function withoutHidden(xml: string): string {
  if (!xml.includes('<w:vanish')) return xml
  return xml.replace(RUN, (run: string, looks: string) =>
    VANISH.test(looks.replace(/<w:rPrChange[\s\S]*/u, '')) ? '' : run,
  )
}
