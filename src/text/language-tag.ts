/** Reads a language tag (BCP 47) into its parts. */

/** What a tag says; absent is what it leaves open. */
export interface LanguageTag {
  /** ISO 639, in lower case: `zh`, `yue`; `und` where the tag names no language. */
  language: string
  /** ISO 15924: `Hant`. */
  script?: string
  /** ISO 3166-1: `HK`; numbers of UN M.49 are left out, since no program that we write for knows them. */
  region?: string
}

/**
 * Reads any text: articles, files and the environment of a terminal name languages in many ways. What follows the
 * region (variants, extensions, an encoding) decides nothing here and is passed over.
 *
 * Examples: `zh-Hant-HK`, `yue`, `zh-yue` (an extended language, which stands for itself), `zh_CN.UTF-8`, `C` (und).
 */
export function parseLanguageTag(tag: string): LanguageTag {
  const [primary = '', ...rest] = tag.split(/[^A-Za-z0-9]+/)
  if (!isAlpha(primary, 2, 3)) return { language: 'und' }
  const extended: string[] = []
  while (isAlpha(rest[0] ?? '', 3, 3) && extended.length < 3) extended.push((rest.shift() ?? '').toLowerCase())
  const script = isAlpha(rest[0] ?? '', 4, 4) ? rest.shift() : undefined
  const region = isAlpha(rest[0] ?? '', 2, 2) ? rest[0] : undefined
  return {
    language: extended.at(-1) ?? primary.toLowerCase(),
    ...(script !== undefined && { script: capitalised(script) }),
    ...(region !== undefined && { region: region.toUpperCase() }),
  }
}

function isAlpha(subtag: string, least: number, most: number): boolean {
  return subtag.length >= least && subtag.length <= most && /^[A-Za-z]+$/.test(subtag)
}

function capitalised(script: string): string {
  return script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase()
}

/**
 * The tag with the script and the region of most people who write the language (CLDR, likely subtags): `zh` is
 * `zh-Hans-CN`. Deprecated codes become those of today: `iw` is `he`.
 */
export function withLikelyParts({ language, script, region }: LanguageTag): LanguageTag {
  // CLDR takes whoever says nothing for an American.
  if (language === 'und' && script === undefined && region === undefined) return { language, script: 'Latn' }
  try {
    const locale = new Intl.Locale(language, { ...(script && { script }), ...(region && { region }) }).maximize()
    return { language: locale.language, script: locale.script, region: locale.region }
  } catch {
    return { language, script, region }
  }
}
