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
  ['outline'],
  ['import'],
  ['assets'],
  ['slidev', 'pptx', 'preview', 'pdf', 'script', 'eject'],
  ['check'],
  ['cli'],
]

const directionOfImports = FLOORS.flatMap((floor, level) =>
  floor.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // Another floor lies outside the own folder; `./pdf/` is a folder of its own within a floor.
              regex: `^(?:\\.\\./)+(?:${[...FLOORS.slice(level + 1).flat(), ...floor.filter((other) => other !== folder)].join('|') || '(?!)'})/`,
              message: `src/${folder} may not import from here: imports run downward only (ARCHITECTURE.md).`,
            },
          ],
        },
      ],
    },
  })),
)

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
)
