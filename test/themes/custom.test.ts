/** A school's own theme, from a few lines of a data file to its talk. */
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { checkTalk } from '../../src/check/index.js'
import { parseOptions, UsageError } from '../../src/cli/options.js'
import { makeTalk } from '../../src/outline/talk.js'
import { THEME_NAMES, THEMES } from '../../src/themes/index.js'

const article = (theme: string) =>
  parseArticle(`title: 校训\nlang: en\n${theme}\nsections: [{ text: 读书要慢。 }]\n`, 'talk.yaml')
const themeOf = (theme: string) => makeTalk(article(theme)).theme

function faults(theme: string): string[] {
  try {
    article(theme)
  } catch (error) {
    return (error as Error).message.split('\n')
  }
  return []
}

describe('a theme of a data file', () => {
  it('is one by its name, with either face', () => {
    expect(themeOf('theme: chalkboard')).toBe(THEMES.chalkboard)
    expect(themeOf('theme: chalkboard-dark')).toBe(THEMES['chalkboard-dark'])
    expect(themeOf('theme: { extends: chalkboard, face: dark }')).toEqual(THEMES['chalkboard-dark'])
    expect(themeOf('theme: { extends: civic }')).toEqual(THEMES.civic)
  })

  it('may change colours by token; the tints follow a new accent', () => {
    const { colors, look } = themeOf("theme: { extends: paper, accent: '#7A1F2B', highlight: '#1F5A7A' }")
    expect(colors).toMatchObject({
      accent: '#7A1F2B',
      highlight: '#1F5A7A',
      soft: '#EFE4E6',
      ink: THEMES.paper.colors.ink,
    })
    expect(look).toBe(THEMES.paper.look)
    expect(themeOf("theme: { extends: paper, accent: '#7A1F2B', soft: '#FFEEEE' }").colors.soft).toBe('#FFEEEE')
  })

  it('may name faces whose widths are known, and any for Han', () => {
    const { fonts } = themeOf('theme: { extends: paper, fonts: { latin: Helvetica, eastAsian: 楷体 } }')
    expect(fonts.body).toMatchObject({ latin: 'Helvetica', eastAsian: { Hans: '楷体' }, bundled: 'sans' })
  })

  it('yields to the command line', () => {
    expect(makeTalk(article('theme: { extends: civic }'), { theme: 'ink' }).theme).toBe(THEMES.ink)
  })
})

describe('colours that cannot be told apart', () => {
  const written = (theme: string) =>
    parseArticle(
      `title: 校训\nlang: zh-CN\n${theme}\nsections: [{ text: 读书要慢。 }]\nslides: [{ kind: cover }, { kind: statement, title: 校训, text: 读书要慢 }]\n`,
      'talk.yaml',
    )
  const found = (theme: string) =>
    checkTalk(written(theme), makeTalk(written(theme)), 'talk.yaml').filter(({ rule }) => rule === 'contrast')

  it('are found by lectern check, with the tokens to change', () => {
    const [fault] = found("theme: { extends: paper, accent: '#E9B8BE' }")
    expect(fault).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(/paper 色的字与 accent 底色的对比度只有 1\.7:1，应不低于 4\.5:1/),
    })
    expect(fault?.mend).toContain('theme')
    expect(found("theme: { extends: paper, accent: '#7A1F2B' }")).toEqual([])
  })
})

describe('a theme at fault is named with its line, and what would be right', () => {
  const cases: [string, string, string][] = [
    [
      'an unknown theme',
      'theme: chalkbord',
      `talk.yaml:3: theme cannot be "chalkbord"; did you mean chalkboard? one of ${THEME_NAMES.join(', ')} would be right`,
    ],
    [
      'an unknown base',
      'theme:\n  extends: papr',
      'talk.yaml:4: theme, extends cannot be "papr"; did you mean paper? one of paper, chalkboard, ink, civic, blueprint would be right',
    ],
    [
      'no base',
      "theme: { accent: '#7A1F2B' }",
      'talk.yaml:3: theme, extends is missing; one of paper, chalkboard, ink, civic, blueprint would be right',
    ],
    [
      'an unknown face',
      'theme:\n  extends: paper\n  face: drak',
      'talk.yaml:5: theme, face cannot be "drak"; did you mean dark? one of light, dark would be right',
    ],
    [
      'a colour by its name',
      'theme:\n  extends: paper\n  accent: red',
      "talk.yaml:5: theme, accent is not right: write a colour as '#RRGGBB', in quotes",
    ],
    [
      'a colour without quotes, which YAML takes for a comment',
      'theme:\n  extends: paper\n  accent: #7A1F2B',
      "talk.yaml:5: theme, accent is not right: write a colour as '#RRGGBB', in quotes",
    ],
    [
      'an unknown token',
      "theme:\n  extends: paper\n  acent: '#7A1F2B'",
      'talk.yaml:5: unknown field acent; did you mean accent?',
    ],
    [
      'an unknown field of the fonts',
      'theme:\n  extends: paper\n  fonts: { chinese: 楷体 }',
      'talk.yaml:5: unknown field chinese; known are latin, eastAsian',
    ],
  ]
  it.each(cases)('%s', (_name, theme, message) => {
    expect(faults(theme)).toEqual([message])
  })
})

describe('a theme of the command line', () => {
  it.each(THEME_NAMES)('may be %s', (name) => {
    expect(parseOptions('preview', ['a.yaml', '--theme', name]).theme).toBe(name)
  })

  it('is refused with the names of all', () => {
    const wrong = () => parseOptions('preview', ['a.yaml', '--theme', 'dark'])
    expect(wrong).toThrow(UsageError)
    expect(wrong).toThrow(THEME_NAMES.join(', '))
  })
})
