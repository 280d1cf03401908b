/** Code in colours: shiki with the one grammar asked for, and a theme whose colours are our tokens. */
import type { HighlighterCore, ThemeRegistration } from 'shiki/core'
import type { PackageFiles } from '../host/host.js'
import { codeKey, type CodeToken, type Need } from '../layout/assets.js'
import { isWide } from '../text/script.js'
import type { ColorToken } from '../themes/tokens.js'
import { loadGrammar } from './grammars.js'

type CodeNeed = Pick<Extract<Need, { type: 'code' }>, 'language' | 'text'>

/**
 * What is set in which token, by TextMate's scopes. All of these have 4.5:1 on a card in every face (the tests of
 * contrast measure it); a slide needs a few colours that differ well, not the many of an editor.
 */
const SCOPES: { color: ColorToken; scopes: string[]; italic?: boolean; bold?: boolean }[] = [
  { color: 'muted', italic: true, scopes: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'] },
  {
    color: 'accent',
    bold: true,
    scopes: ['keyword', 'storage', 'storage.type', 'keyword.control', 'variable.language', 'entity.name.tag'],
  },
  { color: 'ink', scopes: ['keyword.operator', 'storage.type.generic', 'storage.modifier.import', 'punctuation'] },
  {
    color: 'accent',
    bold: true,
    scopes: ['keyword.operator.new', 'keyword.operator.logical.python', 'keyword.operator.expression'],
  },
  {
    color: 'third',
    scopes: ['string', 'punctuation.definition.string', 'markup.inline.raw', 'constant.character.escape'],
  },
  {
    color: 'highlight',
    scopes: ['constant.numeric', 'constant.language', 'support.constant', 'constant.other.color', 'keyword.other.unit'],
  },
  {
    color: 'fourth',
    scopes: [
      'entity.name.function',
      'support.function',
      'entity.name.type',
      'entity.name.class',
      'support.class',
      'support.type',
      'entity.other.attribute-name',
      'markup.heading',
    ],
  },
  { color: 'link', scopes: ['markup.underline.link'] },
]

/** Colours by which shiki hands the tokens back; no other meaning. */
const CODES = new Map<string, ColorToken>(
  ['ink' as const, ...SCOPES.map(({ color }) => color)].map((color, index) => [
    `#0000${String(index).padStart(2, '0')}`,
    color,
  ]),
)

function codeOf(color: ColorToken): string {
  return [...CODES].find(([, token]) => token === color)?.[0] ?? '#000000'
}

const THEME: ThemeRegistration = {
  name: 'lectern',
  type: 'light',
  fg: codeOf('ink'),
  bg: '#ffffff',
  settings: [
    { settings: { foreground: codeOf('ink') } },
    ...SCOPES.map(({ color, scopes, italic, bold }) => ({
      scope: scopes,
      settings: {
        foreground: codeOf(color),
        fontStyle: [italic === true && 'italic', bold === true && 'bold'].filter((style) => style !== false).join(' '),
      },
    })),
  ],
}

/** Lines of tokens by `codeKey`. A language that shiki does not know is plain. */
export async function loadCode(needs: readonly CodeNeed[], host: PackageFiles): Promise<Map<string, CodeToken[][]>> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ])
  const highlighter = await createHighlighterCore({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    themes: [THEME],
    langs: [],
  })
  const found = new Map<string, CodeToken[][]>()
  for (const need of needs) found.set(codeKey(need), await tokensOf(need, highlighter, host))
  highlighter.dispose()
  return found
}

async function tokensOf(
  { language, text }: CodeNeed,
  highlighter: HighlighterCore,
  host: PackageFiles,
): Promise<CodeToken[][]> {
  const name = language?.trim().toLowerCase() ?? ''
  const grammar = await loadGrammar(name, host)
  if (grammar === undefined) return text.split('\n').map((line) => (line === '' ? [] : [{ text: line, color: 'ink' }]))
  await highlighter.loadLanguage(...grammar)
  // Without a limit of time: on a busy machine the same code would have other colours.
  const { tokens } = highlighter.codeToTokens(text, {
    lang: name,
    theme: THEME.name ?? '',
    tokenizeMaxLineLength: 2000,
    tokenizeTimeLimit: 0,
  })
  return tokens.map((line) =>
    joined(line.map(({ content, color = '', fontStyle = 0 }) => tokenOf(content, color, fontStyle))),
  )
}

/** Bits of TextMate's font styles. */
const ITALIC = 1
const BOLD = 2

function tokenOf(text: string, color: string, style: number): CodeToken {
  // Han characters have no italics.
  const italic = (style & ITALIC) > 0 && !isWide(text)
  return {
    text,
    color: CODES.get(color.toLowerCase()) ?? 'ink',
    ...((style & BOLD) > 0 && { bold: true }),
    ...(italic && { italic: true }),
  }
}

/** Neighbours of one look as one run; white space takes the look of what stands before it. */
function joined(tokens: readonly CodeToken[]): CodeToken[] {
  const line: CodeToken[] = []
  for (const token of tokens) {
    const last = line.at(-1)
    const same =
      last !== undefined &&
      (token.text.trim() === '' ||
        (last.color === token.color && last.bold === token.bold && last.italic === token.italic))
    if (same) last.text += token.text
    else if (token.text !== '') line.push({ ...token })
  }
  return line
}
