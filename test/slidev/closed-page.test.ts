/** The policy of a page that runs its own scripts and nothing else. That browsers hold to it: built-attacked.test.ts. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { closedPage } from '../../src/slidev/closed-page.js'

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>&lt;script&gt;</title>
  <script type="module" crossorigin>const text = '<script>'\r\nrun()</script>
</head>
<body><div id="app"></div></body>
</html>
`

function policyOf(html: string): Record<string, string> {
  const content = /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]+)">/.exec(html)?.groups?.[
    'policy'
  ]
  return Object.fromEntries(
    (content ?? '').split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
  )
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

it('names its own scripts by their text, as a browser reads it, and refuses all else', async () => {
  const html = await closedPage(PAGE)
  const [, guard = ''] = /<script>([^<]*)<\/script>/.exec(html) ?? []
  expect(policyOf(html)).toEqual({
    'default-src': "'none'",
    'script-src': `${hash(guard)} ${hash("const text = '<script>'\nrun()")}`,
    'style-src': "'unsafe-inline'",
    'font-src': 'data:',
    'img-src': 'data:',
    'media-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  })
})

it('stands before every script, behind the encoding, and leaves the rest of the page as it was', async () => {
  const html = await closedPage(PAGE)
  expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(html.indexOf('Content-Security-Policy'))
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'))
  expect(html.replace(/\n<meta http-equiv.*\n<script>.*<\/script>/, '')).toBe(PAGE)
  expect(await closedPage(PAGE)).toBe(html)
})

it('shows pictures, films and frames of the origins that it is told, each once', async () => {
  const policy = policyOf(await closedPage(PAGE, ['https://example.org', 'https://example.org']))
  expect(policy['img-src']).toBe('data: https://example.org')
  expect(policy['frame-src']).toBe('https://example.org')
  expect(policy['script-src']).not.toContain('example')
})

it('refuses a page without a head, rather than leave it open', async () => {
  await expect(closedPage('<p>')).rejects.toThrow('no <head>')
})
