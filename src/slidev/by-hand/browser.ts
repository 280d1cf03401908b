/** A browser on this machine that can be driven: Chrome, Edge or Chromium. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { win32 } from 'node:path'
import type { Browser } from 'playwright-core'
import installed from './browsers.json'

/** Path of a browser, or undefined where there is none. CHROME_PATH wins. */
export async function findBrowser(): Promise<string | undefined> {
  const found = [process.env['CHROME_PATH'], ...places()].find((file) => file !== undefined && existsSync(file))
  if (found !== undefined) return found
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  return existsSync(own) ? own : undefined
}

/** Where installers put browsers. */
function places(): string[] {
  const { platform, env } = process
  if (platform === 'darwin') return installed.darwin.map((file) => file.replace(/^~/, homedir()))
  if (platform !== 'win32') return installed.linux
  return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((root) =>
    root === undefined ? [] : installed.win32.map((name) => win32.join(root, name)),
  )
}

/** It asks nobody for news, and shows no window. Chromium refuses a sandbox to the superuser, in containers mostly. */
const FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Throws where it does not start. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS })
}
