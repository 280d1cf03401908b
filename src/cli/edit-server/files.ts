/** What the editor's page loads: itself, its compiled scripts, and the files of packages that its engine asks for. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { packageFilePath } from '../../host/node/package-file.js'
import { isAskedFor } from '../../host/package-files.js'
import { compiledFile, scriptsOfPlayer } from '../editor-page.js'
import type { Answer, Files } from '../local-server/answers.js'

const PACKAGES = '/packages/'

/** Compiled by scripts/compile-editor, packed. */
const COMPILED: Readonly<Record<string, { file: string; type: string }>> = {
  '/editor/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/editor/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/editor/engine.js': { file: 'engine.js', type: 'text/javascript; charset=utf-8' },
  '/editor/svg.js': { file: 'svg.js', type: 'text/javascript; charset=utf-8' },
}

const TYPES: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.html': 'text/plain; charset=utf-8',
  '.mjs': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
}

/** @throws Error where the editor is not compiled. */
export async function editorFiles(): Promise<Files> {
  await compiledFile('page.js')
  return (url) => {
    const compiled = Object.hasOwn(COMPILED, url) ? COMPILED[url] : undefined
    if (compiled !== undefined) return () => packed(compiled)
    const path = url.startsWith(PACKAGES) ? url.slice(PACKAGES.length) : ''
    return isAskedFor(path) ? () => packageAnswer(path) : undefined
  }
}

/** A worker is under the policy that comes with its script: it compiles WebAssembly, and draws SVGs in a worker of its own. */
const WORKER_POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; frame-ancestors 'none'`

async function packed({ file, type }: { file: string; type: string }): Promise<Answer> {
  const headers = {
    'Content-Type': type,
    'Content-Encoding': 'gzip',
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': WORKER_POLICY,
  }
  return { headers, body: await compiledFile(file) }
}

async function packageAnswer(path: string): Promise<Answer> {
  const headers = {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'max-age=86400',
  }
  return { headers, body: await readFile(packageFilePath(path)) }
}

/**
 * The page. Nothing of the article stands in it, and it runs the editor's own scripts alone, and those of the deck that it
 * opens in a window, which is under the page's policy too.
 *
 * @param hosts names under which the server is reached, for its socket: not every browser takes `'self'` for one.
 */
export async function editorPage(hosts: readonly string[]): Promise<Answer> {
  const policy = [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval' ${(await scriptsOfPlayer()).join(' ')}`,
    `worker-src 'self' blob:`,
    // Slides are laid out by styles of their elements.
    `style-src 'self' 'unsafe-inline'`,
    `font-src 'self' data: blob:`,
    `img-src 'self' data: blob:`,
    `connect-src 'self' ${hosts.map((name) => `ws://${name}`).join(' ')}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  return {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
    },
    body: PAGE,
  }
}

const PAGE = `<!DOCTYPE html>
<html lang="en" data-shelf="served">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Lectern</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/editor/page.css">
</head>
<body><div id="app"></div><script type="module" src="/editor/page.js"></script></body>
</html>
`
