/**
 * Runs before the tests: they open the deck in a browser and the PowerPoint in LibreOffice, so both must be there. What
 * is missing is installed where that can be done without asking (Debian or Ubuntu as root; Playwright's own download of
 * Chromium elsewhere); otherwise the run ends here and says what to install. Nothing is ever skipped.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findProgram, findBrowser } from './programs.mjs'
import { installValidator, VALIDATOR } from './validator.mjs'

const NEEDED = [
  {
    what: 'a browser (Chrome, Edge or Chromium)',
    found: () => findBrowser(),
    debian: ['chromium'],
    install: installChromium,
  },
  {
    what: 'Firefox',
    found: () => process.env.LECTERN_FIREFOX || findProgram('firefox-esr') || findProgram('firefox'),
    debian: ['firefox-esr'],
  },
  { what: 'LibreOffice Impress', found: () => findProgram('soffice'), debian: ['libreoffice-impress'] },
  { what: 'pdftoppm (poppler)', found: () => findProgram('pdftoppm'), debian: ['poppler-utils'] },
  { what: 'Chinese fonts (Noto Sans CJK)', found: () => hasFont('Noto Sans CJK SC'), debian: ['fonts-noto-cjk'] },
  {
    what: "fonts with Arial's widths (Liberation Sans)",
    found: () => hasFont('Liberation Sans') || hasFont('Arial'),
    debian: ['fonts-liberation'],
  },
  {
    what: 'Microsoft’s Open XML validator (npm)',
    found: () => existsSync(VALIDATOR),
    debian: [],
    install: installValidator,
  },
]

function hasFont(family) {
  if (process.platform !== 'linux') return true
  const { stdout } = spawnSync('fc-list', [family], { encoding: 'utf8' })
  return (stdout ?? '').trim() !== ''
}

function run(command, args) {
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  )
}

function installChromium() {
  return (
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']) &&
    existsSync(chromium.executablePath())
  )
}

const missing = NEEDED.filter((need) => !need.found())
if (missing.length > 0) {
  process.stderr.write(`The tests need ${missing.map(({ what }) => what).join(', ')}: installing.\n`)
  const onDebian = findProgram('apt-get') && process.getuid?.() === 0
  const packages = missing.flatMap(({ debian }) => debian)
  if (onDebian && packages.length > 0) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  }
  for (const need of missing) if (!need.found()) need.install?.()
  const still = missing.filter((need) => !need.found())
  if (still.length > 0) {
    for (const { what, debian } of still) {
      const how = debian.length > 0 ? ` On Debian or Ubuntu: sudo apt-get install ${debian.join(' ')}.` : ''
      process.stderr.write(`Missing: ${what}.${how} Elsewhere install it by hand, then run the tests again.\n`)
    }
    process.exit(1)
  }
}
