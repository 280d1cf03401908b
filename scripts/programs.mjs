/** Finds the programs that are not npm packages: a browser, LibreOffice, poppler. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

/** Where installers put Chrome, Edge and Chromium: the command knows the same places (src/slidev/by-hand/browser.ts). */
const places = JSON.parse(readFileSync(new URL('../src/slidev/by-hand/browsers.json', import.meta.url), 'utf8'))
const BROWSERS = {
  linux: places.linux,
  darwin: places.darwin.map((file) => file.replace(/^~/, homedir())),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root === undefined ? [] : places.win32.map((name) => path.join(root, name)),
  ),
}

/** Path of a browser that can be driven, or undefined. CHROME_PATH wins. */
export function findBrowser() {
  return [process.env.CHROME_PATH, ...(BROWSERS[process.platform] ?? []), chromium.executablePath()].find(
    (file) => file && existsSync(file),
  )
}

/** Path of a program on the PATH (or, for LibreOffice, where its installers put it), or undefined. */
export function findProgram(name) {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  if (name === 'soffice')
    folders.push('/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program')
  return folders.map((folder) => path.join(folder, name + ending)).find((file) => existsSync(file))
}
