import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

/**
 * Folders of src from the ground up. A folder may import from those before it, never from those after it: the order
 * in which ARCHITECTURE.md tells them, read from the bottom.
 */
const FLOORS = [
  ['text'],
  ['icons'],
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

/** What the editor may not import, and who may not import the editor: src/cli/editor-page.ts reads it compiled. */
const EDITOR_FROM = {
  regex: '/src/(?:cli|slidev|host/node)/',
  message: 'The editor stands over src/talk and below, and over components/ (ARCHITECTURE.md).',
}
const NOT_THE_EDITOR = {
  regex: '(?:^|/)editor/(?!page)',
  message: 'Nothing imports the editor: src/cli/editor-page.ts reads what is compiled of it.',
}

/** A pattern for `import()`, of which ESLint's rule on imports knows nothing. Its own patterns may hold no slash. */
const whenLoaded = ({ regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\x2f')}/]`,
  message,
})

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

const ONE_TERMINAL = {
  selector:
    "MemberExpression[property.name='write'][object.property.name=/^std(out|err)$/], MemberExpression[object.name='console']",
  message: 'src/cli/terminal.ts alone writes to the terminal: other people’s words may hold orders to it.',
}

/** Zod’s object of that name brings all its languages into the bundle. */
const ZOD_BY_PARTS = {
  selector: "ImportDeclaration[source.value='zod'] ImportSpecifier[imported.name='z']",
  message: "Write import * as z from 'zod': what of it is not used can then be left out.",
}

/** What Node gives without an import. */
const NODE_GLOBALS = ['Buffer', 'process', 'global', '__dirname', '__filename', 'require', 'setImmediate']

/** The same by another way: `globalThis.process`, `import.meta.url`, of which a bundle for a page knows nothing. */
const NODE_OTHERWISE = [
  {
    selector: `MemberExpression[object.name="globalThis"][property.name=/^(${NODE_GLOBALS.join('|')})$/]`,
    message: NODE_ALONE.message,
  },
  { selector: 'MetaProperty', message: NODE_ALONE.message },
]

/**
 * The rules of a file in src/. ESLint takes the last block that names a rule and forgets the others, so a file's block
 * holds all that is forbidden in it.
 *
 * @param imports patterns of imports that are forbidden; NODE_ALONE among them in the engine.
 * @param besides selectors of what else is forbidden.
 */
function rulesOf(imports, besides = [...noLanguageTags, ONE_TERMINAL]) {
  const isEngine = imports.includes(NODE_ALONE)
  return {
    'no-restricted-imports': ['error', { patterns: imports }],
    'no-restricted-syntax': [
      'error',
      ...imports.map(whenLoaded),
      ...(isEngine ? NODE_OTHERWISE : []),
      ZOD_BY_PARTS,
      ...besides,
    ],
    'no-restricted-globals': isEngine
      ? ['error', ...NODE_GLOBALS.map((name) => ({ name, message: NODE_ALONE.message }))]
      : 'off',
  }
}

const importsOf = (folder) => [upward(folder), NOT_THE_EDITOR, ...(NODE.includes(folder) ? [] : [NODE_ALONE])]

const rulesOfFolders = [
  ...FLOORS.flat().map((folder) => ({ files: [`src/${folder}/**/*.{ts,js}`], rules: rulesOf(importsOf(folder)) })),
  { files: ['src/host/node/**/*.{ts,js}'], rules: rulesOf([upward('host')]) },
  // The library of Node.
  { files: ['src/*.ts'], rules: rulesOf([]) },
  // The page is a program over the engine: it knows the talk and what paints it, and nothing of Node, Slidev or the command.
  {
    files: ['editor/**/*.ts'],
    rules: rulesOf([EDITOR_FROM, NODE_ALONE], [...noLanguageTags, ONE_TERMINAL]),
  },
  { files: ['components/**/*.ts', 'setup/**/*.ts', 'scripts/**/*.ts'], rules: rulesOf([], noLanguageTags) },
  // Where what is forbidden elsewhere has its place.
  { files: ['src/text/languages.ts', 'src/text/language-tag.ts'], rules: rulesOf(importsOf('text'), [ONE_TERMINAL]) },
  { files: ['src/cli/terminal.ts'], rules: rulesOf(importsOf('cli'), noLanguageTags) },
  // Says the server's own addresses below those of Slidev's command, where the command of Lectern does not run.
  { files: ['src/slidev/vite/announce.ts'], rules: rulesOf(importsOf('slidev'), noLanguageTags) },
]

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
  ...rulesOfFolders,
)
