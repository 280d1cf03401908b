/** Opens a page of ours in the person's own browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Milliseconds in which a browser has read the file that leads to the page. */
const READ = 20_000

/** Hands an address to the system; `open` in all uses but tests. */
export type Opener = (address: string) => Promise<unknown>

/**
 * Opens the page where a person sits at this machine: at a terminal, not over SSH, not in a run of tests. Where there is no
 * browser nothing happens: the address stands in the terminal.
 *
 * @param address with the secret of the run. Other users of the machine see what a program is started with, so that the
 * browser is started with the name of a file that only this user can read, which leads to the address.
 */
export async function openPage(address: string, opener: Opener = openBySystem, isHere = sitsHere()): Promise<void> {
  if (!isHere) return
  const folder = await mkdtemp(join(tmpdir(), 'lectern-open-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const file = join(folder, 'lectern.html')
    await writeFile(file, leadingTo(address), { mode: 0o600 })
    await opener(pathToFileURL(file).href)
    setTimeout(() => void remove(), READ).unref()
  } catch {
    await remove()
  }
}

function sitsHere(): boolean {
  const { CI, SSH_CONNECTION, VITEST } = process.env
  return process.stdout.isTTY && [CI, SSH_CONNECTION, VITEST].every((value) => value === undefined || value === '')
}

async function openBySystem(address: string): Promise<void> {
  const { default: open } = await import('open')
  const started = await open(address)
  // A machine without a browser says so later, and to nobody.
  started.once('error', () => undefined)
}

/** An address of ours has letters, digits and `:/#=-_`, so that nothing in it could end the attribute; anything else is an error. */
function leadingTo(address: string): string {
  if (!/^http:\/\/127\.0\.0\.1:\d+\/[\w#/=-]*$/u.test(address)) throw new Error('This is no page of ours.')
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${address}"><title>Lectern</title>\n`
}
