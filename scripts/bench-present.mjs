/**
 * From the command to the first slide on the screen: `lectern present` of an article, beside Slidev's own server with a bare
 * deck of one slide. The browser is open before, as a lecturer's is; each round has a fresh profile.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { bareDeckSources, firstSlide, openBrowser, SLIDEV } from './bench-paint.mjs'

const ROUNDS = 5

/** Ports of their own, so that a deck that somebody presents meanwhile is left alone. */
const PORTS = { ours: 14_030, theirs: 14_040 }

/** What the two commands say when they can be visited: `http://127.0.0.1:14030/#secret=…`, `http://localhost:14040/`. */
const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/[^\s\u001b]*/

/**
 * @param {string} folder that may be written in.
 * @param {string} article whose talk is presented.
 * @returns {Promise<{ours: number, theirs: number}[]>} milliseconds from the start of the command to the first frame with a title.
 */
export async function presentTimes(folder, article) {
  const bare = path.join(folder, 'bare-served')
  bareDeckSources(bare)
  const command = [path.resolve('bin/lectern.mjs'), 'present', path.resolve(article), '--port', `${PORTS.ours}`]
  const browser = await openBrowser()
  const ours = () => seenAfter(browser, [...command, '--out', path.join(folder, 'presented')], process.cwd())
  const theirs = () => seenAfter(browser, [SLIDEV, '--port', `${PORTS.theirs}`, '--open', 'false'], bare)
  try {
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await ours(), theirs: await theirs() })
    return rounds
  } finally {
    await browser.close()
  }
}

/** Milliseconds from the start of a command of Node's to the first slide of the deck that it serves. */
async function seenAfter(browser, args, cwd) {
  const start = performance.now()
  const server = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    // Slidev's page may load itself again once its packages are bundled, so that the page's own clock does not tell.
    await firstSlide(browser, await addressOf(server))
    return performance.now() - start
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
  }
}

async function addressOf(server) {
  let said = ''
  for await (const chunk of server.stdout) {
    said += chunk
    const [address] = ADDRESS.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`The server ended before it said an address: ${said}`)
}
