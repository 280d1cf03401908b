/** Finds the programs that are not npm packages: a browser, LibreOffice, poppler. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

/** Where installers put Chrome, Edge and Chromium. */
const BROWSERS = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    path.join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root === undefined ? [] : ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((name) => path.join(root, name)),
  ),
}

/** Path of a browser that can be driven, or undefined. CHROME_PATH wins. */
export function findBrowser() {
  return [process.env.CHROME_PATH, ...(BROWSERS[process.platform] ?? []), chromium.executablePath()].find((file) => file && existsSync(file))
}

/** Path of a program on the PATH (or, for LibreOffice, where its installers put it), or undefined. */
export function findProgram(name) {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  if (name === 'soffice') folders.push('/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program')
  return folders.map((folder) => path.join(folder, name + ending)).find((file) => existsSync(file))
}
