/**
 * Runs the built command with the newer lines of Node, and holds what it writes against what this Node writes: the same
 * bytes, and not a word on standard error, where Node tells of what is deprecated. Part of .ci/run, in half a minute.
 *
 * npm's packages `node-<system>-<processor>` bring the binaries; they go into a temporary folder.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One of each line that is in use. */
const VERSIONS = ['22.23.5', '24.22.3', '26.12.1']

const root = fileURLToPath(new URL('..', import.meta.url))
const lectern = join(root, 'bin', 'lectern.mjs')
const fixture = (ending) => join(root, 'test', 'fixtures', `essay.${ending}`)

/** What each of them does, in a folder of its own. */
const RUNS = [
  ['build', join(root, 'data', 'attention.yaml'), '--pdf=6', '--script'],
  ...['docx', 'odt', 'epub', 'html', 'md', 'txt'].map((ending) => [
    'import',
    fixture(ending),
    '-o',
    join('data', `${ending}.yaml`),
  ]),
]

const folder = mkdtempSync(join(tmpdir(), 'lectern-nodes-'))
try {
  const expected = written(process.execPath, process.versions.node)
  for (const [index, node] of install().entries()) {
    const version = VERSIONS[index]
    const differing = difference(expected, written(node, version))
    if (differing.length > 0) throw new Error(`Node ${version} writes other bytes: ${differing.join(', ')}`)
    process.stdout.write(`Node ${version} writes what ${process.versions.node} writes.\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @returns paths of the binaries, in the order of the versions. */
function install() {
  const packages = VERSIONS.map((version) => `node${version}@npm:node-${process.platform}-${process.arch}@${version}`)
  run('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--loglevel=error', ...packages], root)
  return VERSIONS.map((version) => join(folder, 'node_modules', `node${version}`, 'bin', 'node'))
}

/** The files that a version of Node writes, by their paths in its folder. */
function written(node, version) {
  const place = join(folder, `by-${version}`)
  mkdirSync(place)
  for (const args of RUNS) {
    const complaint = run(node, [lectern, ...args], place)
    if (complaint !== '') throw new Error(`Node ${version}, lectern ${args.join(' ')}: ${complaint}`)
  }
  const names = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(names.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name))]))
}

/** @returns what it said on standard error. */
function run(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stderr
}

/** Names of the files that only one of both has, or that differ. */
function difference(one, other) {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => !(one.has(name) && other.has(name) && one.get(name).equals(other.get(name))))
}
