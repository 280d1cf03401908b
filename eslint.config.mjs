import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

/**
 * Folders of src from the ground up. A folder may import from those before it, never from those after it: the order
 * in which ARCHITECTURE.md tells them, read from the bottom.
 */
const FLOORS = [
  ['text'],
  ['ooxml'],
  ['themes'],
  ['layout'],
  ['slides'],
  ['article'],
  ['host'],
  ['outline'],
  ['import'],
  ['template'],
  ['assets'],
  ['player'],
  ['slidev', 'pptx', 'preview', 'pdf', 'script', 'eject'],
  ['check'],
  ['talk'],
  ['cli'],
]

/** Folders that run in Node alone. All others are the engine, which runs in a browser as well (src/host/host.ts). */
const NODE = ['host/node', 'slidev', 'cli']

/** `node:fs`, `fs`, `fs/promises`, and Node's own implementation of the host. */
const NODE_ALONE = {
  regex: `^node:|^(?:${builtinModules.join('|')})(?:/|$)|/host/node/`,
  message: 'The engine asks the outside through Host (src/host/host.ts) and knows nothing of Node.',
}

/** What files of a folder may not import from above. */
function upward(folder) {
  const level = FLOORS.findIndex((floor) => floor.includes(folder))
  const others = [...FLOORS.slice(level + 1).flat(), ...FLOORS[level].filter((other) => other !== folder)]
  return {
    // Another floor lies outside the own folder; `./pdf/` is a folder of its own within a floor.
    regex: `^(?:\\.\\./)+(?:${others.join('|') || '(?!)'})/`,
    message: `src/${folder} may not import from here: imports run downward only (ARCHITECTURE.md).`,
  }
}

/** A pattern for `import()`, of which ESLint's rule on imports knows nothing. Its own patterns may hold no slash. */
const whenLoaded = ({ regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\x2f')}/]`,
  message,
})

/** What Node gives without an import. */
const NODE_GLOBALS = ['Buffer', 'process', 'global', '__dirname', '__filename', 'require', 'setImmediate']
const IMPORT_META = { selector: 'MetaProperty', message: NODE_ALONE.message }

function rulesOf(patterns, ofNode) {
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...patterns.map(whenLoaded), ...(ofNode ? [] : [IMPORT_META])],
    'no-restricted-globals': ofNode
      ? 'off'
      : ['error', ...NODE_GLOBALS.map((name) => ({ name, message: NODE_ALONE.message }))],
  }
}

const directionOfImports = [
  ...FLOORS.flat().map((folder) => ({
    files: [`src/${folder}/**/*.{ts,js}`],
    rules: NODE.includes(folder) ? rulesOf([upward(folder)], true) : rulesOf([upward(folder), NODE_ALONE], false),
  })),
  { files: ['src/host/node/**/*.{ts,js}'], rules: rulesOf([upward('host')], true) },
]

/** A variable or a field that holds a language tag. */
const TAG = ':matches(Identifier[name="lang"], MemberExpression[property.name="lang"])'

/** What depends on a language stands in src/text/languages.ts: nobody else looks into a tag, so that all treat it alike. */
const noLanguageTags = [
  // /^zh/, /^(zh|ja)\b/i, /^(?:zh|yue)(-|$)/
  String.raw`Literal[regex.pattern=/^\^(\((\?:)?)?(zh|yue|cmn|ja|ko|ar|he|fa|en)(\||-|\(|\)|\\b|$)/]`,
  // /^[a-z]{2}-/.test(lang)
  `CallExpression[callee.property.name=/^(test|exec)$/] > ${TAG}.arguments`,
  // lang.startsWith('zh'), deck.lang.split('-')
  `CallExpression > MemberExpression.callee[property.name=/^(startsWith|endsWith|includes|split|slice|match|search|replace|toLowerCase)$/] > ${TAG}.object`,
  // lang === 'zh'
  `BinaryExpression[right.type="Literal"] > ${TAG}.left`,
  `NewExpression[callee.object.name="Intl"][callee.property.name="Locale"]`,
].map((selector) => ({
  selector,
  message: 'Ask src/text/languages.ts what holds for a language: no other place looks into its tag.',
}))

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.lectern/', 'public/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/terminal.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[property.name='write'][object.property.name=/^std(out|err)$/], MemberExpression[object.name='console']",
          message: 'src/cli/terminal.ts alone writes to the terminal: other people’s words may hold orders to it.',
        },
      ],
    },
  },
  ...directionOfImports,
  {
    files: ['src/**/*.ts', 'components/**/*.ts', 'setup/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['src/text/languages.ts', 'src/text/language-tag.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noLanguageTags] },
  },
)
