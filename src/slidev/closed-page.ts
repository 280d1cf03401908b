/**
 * A page that trusts nobody: it runs its own scripts alone, asks for nothing, and shows nothing in somebody else's frame.
 * Such a page is opened from a disk, where nobody can send a header for it.
 */

/** A policy's `frame-ancestors` counts in a header only, so a script says it. It stops the page before the others are read. */
const NO_FRAMES = 'if (window.top !== window) { document.documentElement.remove(); window.stop() }'

/** `<script type="module">…</script>`: attributes and text. A script ends at the first `</script`, whatever it says. */
const SCRIPT = /<script\b(?<attributes>[^>]*)>(?<text>[^]*?)<\/script/gi

/** What is to stand first: `<head>`, and the encoding, which browsers look for within the first kilobyte. */
const TOP = /<head[^>]*>(?:\s*<meta charset[^>]*>)?/i

/**
 * Puts a policy (Content Security Policy, level 3) into a page whose scripts, styles, fonts and pictures are all within it.
 *
 * @param html of the page, whole. Each script in it counts as its own.
 * @param shown origins of which pictures, films and frames are shown (`https://example.org`); none as a rule.
 * @param granted what else the page may use.
 * @throws where the page has no head.
 */
export async function closedPage(html: string, shown: readonly string[] = [], granted: Granted = {}): Promise<string> {
  const top = TOP.exec(html)
  if (top === null) throw new Error('closedPage: the page has no <head>')
  const [before, after] = [html.slice(0, top.index), html.slice(top.index + top[0].length)]
  const guarded = `\n<script>${NO_FRAMES}</script>${after}`
  const policy = await policyOf(guarded, shown, granted)
  return `${before}${top[0]}\n<meta http-equiv="Content-Security-Policy" content="${policy}">${guarded}`
}

/** Sources as a policy names them, by what they are for. */
export interface Granted {
  scripts?: readonly string[]
  workers?: readonly string[]
  pictures?: readonly string[]
}

/** An element of this type holds data: no browser runs it. */
const DATA = /type="(?:text\/plain|application\/json)"/

async function policyOf(
  html: string,
  shown: readonly string[],
  { scripts: otherScripts = [], workers = [], pictures = [] }: Granted,
): Promise<string> {
  const scripts = [...html.matchAll(SCRIPT)]
    .filter(({ groups }) => !DATA.test(groups?.['attributes'] ?? ''))
    .map(({ groups }) => groups?.['text'] ?? '')
  const hashes = await Promise.all(scripts.map(hashOf))
  const elsewhere = [...new Set(shown)].join(' ')
  const within = `data: ${elsewhere}`.trim()
  return [
    `default-src 'none'`,
    `script-src ${[...new Set([...hashes, ...otherScripts])].join(' ')}`,
    // Slides are laid out by styles of their elements.
    `style-src 'unsafe-inline'`,
    `font-src data:`,
    `img-src ${[within, ...pictures].join(' ')}`,
    `media-src ${within}`,
    ...(workers.length > 0 ? [`worker-src ${workers.join(' ')}`] : []),
    ...(elsewhere === '' ? [] : [`frame-src ${elsewhere}`]),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

/**
 * The same page where a server of ours sends it: what that server has may be asked for besides, and its socket opened.
 *
 * @param html what `closedPage` returned, or a page that was made of it.
 * @param sockets origins of the socket (`ws://127.0.0.1:3030`): not every browser takes `'self'` for one.
 * @throws Error where the page has no such policy.
 */
export function closedPageOfServer(html: string, sockets: readonly string[]): string {
  const served = html.replace(
    'font-src data:; img-src data:; media-src data:;',
    `font-src 'self'; img-src 'self' data:; media-src data:; connect-src 'self' ${sockets.join(' ')};`,
  )
  if (served === html) throw new Error('closedPageOfServer: the page has no policy of closedPage')
  return served
}

/** As a policy names a script by its text, whose line ends a browser has made one sort by then. */
async function hashOf(script: string): Promise<string> {
  const text = new TextEncoder().encode(script.replace(/\r\n?/g, '\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}
