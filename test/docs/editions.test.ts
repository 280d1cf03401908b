/** The documents for teachers say the same in both languages, and what they point to is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.js'

const DOCUMENTS = readdirSync('docs').filter((name) => name.endsWith('.md'))

const PAIRS = [
  { en: 'README.md', zh: 'README.zh-CN.md' },
  ...DOCUMENTS.map((name) => ({ en: `docs/${name}`, zh: `docs/zh-CN/${name}` })),
]

const read = (path: string): string => readFileSync(path, 'utf8')

/** Fenced blocks, without the remarks in them: those are in the reader's language. */
const blocks = (text: string): string[] =>
  [...text.matchAll(/^```[^]*?^```/gmu)].map(([block]) => block.replace(/(^| +)# .*$/gmu, ''))

const withoutBlocks = (text: string): string => text.replace(/^```[^]*?^```/gmu, '')

/** Words in code type, each once: commands, options, names of files and fields. */
const inCode = (text: string): string[] =>
  [...new Set([...withoutBlocks(text).matchAll(/(`+)(.+?)\1/gu)].map(([, , code = '']) => code))].sort()

const headings = (text: string): string[] => [...withoutBlocks(text).matchAll(/^#+(?= )/gmu)].map(([marks]) => marks)

/** Where links and pictures lead, from the root of the repository; addresses as they are. */
function targets(path: string, pattern: RegExp): string[] {
  return [
    ...withoutBlocks(read(path))
      .replace(/(`+).+?\1/gu, '')
      .matchAll(pattern),
  ].map(([, target = '']) => (/^(?:https?:|#)/u.test(target) ? target : normalize(join(dirname(path), target))))
}

const LINK = /(?<!!)\[[^\]]*\]\(([^)]+)\)/gu
const PICTURE = /!\[[^\]]*\]\(([^)]+)\)/gu

/** The Chinese edition's own file by the name of the English one. */
const shared = (target: string): string =>
  target.replace('docs/zh-CN/', 'docs/').replace('images/zh-CN/', 'images/').replace('README.zh-CN.md', 'README.md')

/** The anchor that GitHub gives a heading: `## Where it is kept` is #where-it-is-kept. */
const anchors = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gmu)].map(
    ([, title = '']) =>
      `#${title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-')}`,
  )

test('every document is there in Chinese', () => {
  expect(readdirSync('docs/zh-CN').sort()).toEqual([...DOCUMENTS].sort())
})

describe.each(PAIRS)('$en and $zh', ({ en, zh }) => {
  test('have the same headings, blocks, commands and names', () => {
    expect(headings(read(zh))).toEqual(headings(read(en)))
    expect(blocks(read(zh))).toEqual(blocks(read(en)))
    expect(inCode(read(zh))).toEqual(inCode(read(en)))
  })

  test('show the same pictures, with words for who cannot see them', () => {
    expect(targets(zh, PICTURE).map(shared)).toEqual(targets(en, PICTURE))
    for (const path of [en, zh]) expect(read(path)).not.toMatch(/!\[\]/u)
  })

  test('lead to the same places and to each other', () => {
    const links = (path: string): string[] => targets(path, LINK).filter((target) => !target.startsWith('#'))
    const besides = (path: string, other: string): string[] =>
      [...new Set(links(path).filter((target) => target !== other))].map(shared).sort()
    expect(besides(zh, en)).toEqual(besides(en, zh))
    expect(links(en)[0] === zh || links(en)[1] === zh).toBe(true)
    expect(links(zh)[0]).toBe(en)
  })

  test('lead nowhere that is not there', () => {
    for (const path of [en, zh]) {
      for (const target of [...targets(path, LINK), ...targets(path, PICTURE)]) {
        if (target.startsWith('#')) expect(anchors(read(path)), path).toContain(target)
        else if (!target.startsWith('http')) expect(existsSync(target.replace(/#.*$/u, '')), target).toBe(true)
      }
    }
  })
})

test.each(['README.md', 'README.zh-CN.md'])('%s names every command and shows the editor first', (path) => {
  for (const name of Object.keys(COMMANDS)) expect(read(path)).toContain(`\`lectern ${name}`)
  expect(targets(path, PICTURE)[0]).toMatch(/editor\.png$/u)
})

test.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...DOCUMENTS.map((name) => `docs/${name}`)])(
  'the commands of %s work in the PowerShell of Windows',
  (path) => {
    // Neither `a && b` nor `NAME=value command` is known there.
    const commands = [...blocks(read(path)).flatMap((block) => block.split('\n')), ...inCode(read(path))]
    expect(commands.filter((line) => / && /u.test(line) || /^[A-Z_]+=\S+ /u.test(line))).toEqual([])
  },
)
