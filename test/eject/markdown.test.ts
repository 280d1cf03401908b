/** The Markdown that `lectern eject` writes: what it looks like, and that no word in it is anything but a word. */
import { parse } from '@slidev/parser'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { slidesMarkdown } from '../../src/eject/index.js'
import { makeTalk } from '../../src/outline/talk.js'
import { SPARE_NOTES, spareTalk } from '../outline/helpers.js'

function eject(slides: unknown[]): string {
  const data = { title: '小城图书馆', lang: 'zh-CN', sections: [{ text: '图书馆是公共客厅。' }], slides }
  return slidesMarkdown(makeTalk(parseArticle(JSON.stringify(data), 'small.yaml')))
}

test('a small talk reads like a deck that somebody wrote', () => {
  const markdown = eject([
    { kind: 'cover' },
    { kind: 'points', title: '三类读者', items: ['孩子', '老人'], clicks: true, notes: '先问 --> 再答' },
    {
      kind: 'compare',
      title: '从前与现在',
      left: { label: '从前', items: ['闭架'] },
      right: { label: '现在', items: ['开架'] },
      clicks: false,
    },
  ])
  expect(markdown).toContain('# 三类读者\n\n<v-clicks>\n\n- 孩子\n- 老人\n\n</v-clicks>\n')
  expect(markdown).toContain('layout: two-cols-header')
  expect(markdown).toContain('::left::\n\n**从前**\n\n- 闭架\n\n::right::\n\n**现在**\n\n- 开架\n')
  expect(markdown).toContain('先问 \\--&gt; 再答\n-->')
})

test('what is there if somebody asks stands below what is said', () => {
  const markdown = slidesMarkdown(spareTalk())
  const { said, heading, spare } = SPARE_NOTES
  expect(markdown).toContain(`<!--\n${[...said, `**${heading}**`, ...spare].join('\n\n')}\n-->`)
})

const HOSTILE = [
  '{{ 7\\*7 }}',
  '{{{{7}}}}',
  '<script>window.pwned=1</script>',
  '---',
  '\\`\\`\\`js',
  '<!-- a -->',
  '::: tip',
  '::right::',
  '\\$x\\$ 元',
  '\\[a](javascript:alert(1))',
  '@import "x"',
  '# 标题',
  '1. 一',
  '- 二',
  '> 三',
  '&lt; &#60;',
  '<<< @/a.ts',
  '| a | b |',
  'it\'s "so" ... -- (c) +-1',
]

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

test.each(HOSTILE)('%s comes out as it was written', async (words) => {
  const said = words.replace(/\\([*`$[])/g, '$1')
  const markdown = eject([{ kind: 'cover' }, { kind: 'points', title: '危险', items: [words, '无害'], notes: said }])
  const { slides } = await parse(markdown, 'slides.md')
  expect(slides).toHaveLength(2)
  expect(slides[1]?.note).toBeDefined()
  const content = slides[1]?.content ?? ''
  expect(content).not.toMatch(/\{\{|<script/)
  const root = unified().use(remarkParse).use(remarkGfm).parse(content)
  const list = root.children.find((node) => node.type === 'list')
  expect(list?.type === 'list' ? list.children.map(textOf) : []).toEqual([said, '无害'])
  expect(JSON.stringify(list)).not.toContain('"type":"link"')
})
