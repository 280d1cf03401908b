/**
 * `npm run bench`: how long `lectern pptx` takes beside Pandoc on the same outline, cold, in one run. Prints medians and
 * their ratio. Times are never tested: machines differ, a ratio on one machine says more.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProgram } from './programs.mjs'

const RUNS = 11
const ARTICLE = 'data/zhiye-jiaoyu.yaml'
const LECTERN = ['bin/lectern.mjs']

const pandoc = findProgram('pandoc')
if (pandoc === undefined) {
  process.stderr.write('The bench compares with Pandoc, which is not here. On Debian or Ubuntu: sudo apt-get install pandoc\n')
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'))
try {
  const { slides } = JSON.parse(spawnSync(process.execPath, [...LECTERN, 'outline', ARTICLE, '--json'], { encoding: 'utf8' }).stdout)
  const small = outlineFile('small.md', slides)
  const ours = path.join(folder, 'lectern.pptx')
  const theirs = path.join(folder, 'pandoc.pptx')
  const pairs = Array.from({ length: RUNS }, () => [
    time(process.execPath, [...LECTERN, 'pptx', ARTICLE, '-o', ours, '--quiet']),
    time(pandoc, [small, '-o', theirs]),
  ])
  const lecternTime = median(pairs.map(([one]) => one))
  const pandocTime = median(pairs.map(([, other]) => other))
  report(`${slides.length} slides, cold`, lecternTime, pandocTime)
  process.stdout.write(`File size: Lectern ${kilobytes(ours)} kB, Pandoc ${kilobytes(theirs)} kB\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The deck as Pandoc reads it: the same titles, lines and notes. */
function outlineFile(name, slides) {
  const file = path.join(folder, name)
  const text = slides
    .map(({ title, lines, notes }) => [`## ${title}`, ...lines.map(({ text }) => `- ${text}`), ...(notes ? ['::: notes', notes, ':::'] : [])].join('\n\n'))
    .join('\n\n')
  writeFileSync(file, text)
  return file
}

/** Seconds that a command takes. */
function time(command, args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e9
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function report(what, ours, theirs) {
  process.stdout.write(`${what}: Lectern ${ours.toFixed(3)} s, Pandoc ${theirs.toFixed(3)} s, ratio ${(ours / theirs).toFixed(2)}\n`)
}

function kilobytes(file) {
  return Math.round(statSync(file).size / 1024)
}
