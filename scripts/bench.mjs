/**
 * `npm run bench [cold|build|large|many|growth|paint|present|editor]`: how long Lectern takes beside Pandoc on the same outline, and its deck
 * beside a bare Slidev deck, in one run. Prints medians and their ratio. Times are never tested: machines differ, a ratio on one machine says more.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { editorTimes } from './bench-editor.mjs'
import { paintTimes } from './bench-paint.mjs'
import { presentTimes } from './bench-present.mjs'
import { findProgram } from './programs.mjs'

const ARTICLE = 'data/zhiye-jiaoyu.yaml'
const LECTERN = ['bin/lectern.mjs']

const PARTS = { cold, build, large, many, growth, paint, present, editor }
/** The first article's slides, once they have been asked for. */
let known

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.\n`)
  process.exit(2)
}

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'))
try {
  for (const [name, part] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await part()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A process from its start to its end: the first article as PowerPoint. */
function cold() {
  const slides = slidesOf(ARTICLE)
  const text = file('small.md', outline(slides))
  const [ours, theirs] = [path.join(folder, 'lectern.pptx'), path.join(folder, 'pandoc.pptx')]
  const pairs = Array.from({ length: 11 }, () => [lectern('pptx', ARTICLE, '-o', ours), pandoc(text, theirs)])
  compare(`${slides.length} slides, cold`, pairs)
  print(
    `file size: Lectern ${kilobytes(ours)} kB, Pandoc ${kilobytes(theirs)} kB, ratio ${(statSync(ours).size / statSync(theirs).size).toFixed(2)}`,
  )
}

/**
 * PowerPoint and HTML together, of the first article and of a hundred slides: with the fonts cut anew and with those that
 * were kept, beside Slidev's own build of the ejected deck.
 */
function build() {
  for (const [what, name] of [
    ['the first article', ARTICLE],
    ['100 slides', talkOf(100)],
  ]) {
    const deck = ejected(name)
    const rounds = Array.from({ length: 3 }, (_, round) => {
      const cache = path.join(folder, `cache-${path.basename(name)}-${round}`)
      const ours = () => lecternWith({ XDG_CACHE_HOME: cache }, 'build', name, '-o', path.join(folder, 'built'))
      return { cold: ours(), kept: ours(), slidev: slidevBuild(deck) }
    })
    const seconds = (side) => median(rounds.map((round) => round[side].seconds))
    const memory = (side) => median(rounds.map((round) => round[side].memory))
    for (const [side, told] of [
      ['cold', 'fonts cut anew'],
      ['kept', 'fonts kept'],
    ])
      print(
        `${what}, ${told}: Lectern ${seconds(side).toFixed(2)} s and ${memory(side)} MB, Slidev ${seconds('slidev').toFixed(2)} s and ${memory('slidev')} MB; Slidev takes so many times as long ${(seconds('slidev') / seconds(side)).toFixed(1)}`,
      )
  }
}

/** A talk of many slides with three points each, of the first article's sentences. */
function talkOf(count) {
  const lines = slidesOf(ARTICLE)
    .flatMap(({ notes }) => notes.split(/(?<=。)/u))
    .map((line) => line.trim())
    .filter((line) => line.length > 10 && line.length < 40)
  const at = (index) => lines[index % lines.length]
  const slides = Array.from(
    { length: count },
    (_, index) =>
      `  - kind: points\n    title: 第${index + 1}页\n    items:\n${[0, 1, 2].map((line) => `      - ${JSON.stringify(at(3 * index + line))}\n`).join('')}`,
  )
  return file(
    `talk-${count}.yaml`,
    `title: ${count}张幻灯片\nlang: zh-CN\nsections:\n  - text: ${JSON.stringify(lines.join(''))}\nslides:\n${slides.join('')}`,
  )
}

/** A plain Slidev deck of an article, beside the packages that it needs. */
function ejected(name) {
  const deck = path.join(folder, `ejected-${path.basename(name)}`)
  lectern('eject', name, '-o', deck)
  symlinkSync(path.resolve('node_modules'), path.join(deck, 'node_modules'))
  return deck
}

function slidevBuild(deck) {
  return run(process.execPath, ['node_modules/@slidev/cli/bin/slidev.mjs', 'build'], { cwd: deck })
}

/** A thousand slides of four points each. */
function large() {
  const sentences = Array.from({ length: 1000 }, (_, index) => [
    `第${index}段说明小城的图书馆为什么要早开门`,
    '学校要调整专业',
    '企业要参与办学',
    '学生能够学到新的技术',
  ])
  const text = sentences.map((lines) => `      ${lines.join('。')}。\n\n`).join('')
  const slides = sentences
    .map(
      (lines, index) =>
        `  - kind: points\n    title: 第${index}段的要点\n    items:\n${lines.map((line) => `      - ${line}\n`).join('')}`,
    )
    .join('')
  const ours = file('large.yaml', `title: 一千张幻灯片\nlang: zh-CN\nsections:\n  - text: |\n${text}slides:\n${slides}`)
  const theirs = file(
    'large.md',
    outline(
      sentences.map((lines, index) => ({
        title: `第${index}段的要点`,
        lines: lines.map((words) => ({ text: words })),
        notes: `${lines.join('。')}。`,
      })),
    ),
  )
  const pairs = Array.from({ length: 3 }, () => [
    lectern('pptx', ours, '-o', path.join(folder, 'large.pptx')),
    pandoc(theirs, path.join(folder, 'large-pandoc.pptx')),
  ])
  compare('1,000 slides', pairs, 'Pandoc takes so many times as long')
}

/** Import, draft and outputs of articles of common length, on one worker and on two. */
function many() {
  const count = 24
  for (let index = 0; index < count; index++) file(`many/article-${index}.md`, article(2000, index))
  for (const [command, outputs] of [
    ['pptx', 'PowerPoint'],
    ['build', 'PowerPoint and HTML'],
  ])
    for (const jobs of ['1', '2']) {
      const { seconds } = lecternWith(
        { XDG_CACHE_HOME: path.join(folder, `cache-${command}-${jobs}`) },
        command,
        path.join(folder, 'many/*.md'),
        '-o',
        path.join(folder, `out-${command}-${jobs}`),
        '--jobs',
        jobs,
        '--force',
      )
      print(
        `${outputs} of ${count} articles of 2,000 characters, ${jobs} at a time: ${(count / seconds).toFixed(1)} articles a second`,
      )
    }
}

/** Whether time grows with length, and not faster. */
function growth() {
  for (const length of [1000, 5000, 20_000, 100_000, 500_000]) {
    const { seconds, memory } = lectern(
      'pptx',
      file(`growth-${length}.md`, article(length, 0)),
      '-o',
      path.join(folder, 'growth.pptx'),
    )
    print(
      `${length.toLocaleString('en')} characters: ${seconds.toFixed(2)} s, ${((1000 * seconds) / length).toFixed(4)} s for 1,000 characters, ${memory} MB`,
    )
  }
}

/** From opening the deck to seeing its first slide. */
async function paint() {
  firstSlideSeen('first slide seen', await paintTimes(folder, ARTICLE), 'bare Slidev')
}

/** From the command that serves the deck to seeing its first slide. */
async function present() {
  firstSlideSeen('from the command to the first slide', await presentTimes(folder, ARTICLE), 'bare Slidev')
}

/** The editor, opened from disk. */
async function editor() {
  const { first, talk, letters, forms } = await editorTimes(folder, talkOf(60))
  print(`editor: first page ${median(first).toFixed(0)} ms, the talk that it holds ${median(talk).toFixed(0)} ms`)
  const sorted = [...letters].sort((a, b) => a - b)
  const worst = sorted[Math.ceil(0.95 * sorted.length) - 1]
  print(
    `a letter in a talk of 60 slides: median ${median(letters).toFixed(0)} ms, 95 of 100 within ${worst.toFixed(0)} ms`,
  )
  const [taken, count] = ['taken', 'count'].map((side) => median(forms.map((round) => round[side])))
  print(`other forms of a slide: ${count} thumbnails in ${taken.toFixed(0)} ms`)
}

function firstSlideSeen(what, rounds, peer) {
  const [ours, theirs] = ['ours', 'theirs'].map((side) => median(rounds.map((round) => round[side])))
  print(`${what}: Lectern ${ours.toFixed(0)} ms, ${peer} ${theirs.toFixed(0)} ms; ratio ${(ours / theirs).toFixed(2)}`)
}

/** Sentences of the first article over and over, none quite like another, under a heading now and then. */
function article(length, seed) {
  const notes = slidesOf(ARTICLE)
    .map((slide) => slide.notes)
    .join('')
  const sentences = notes.split(/(?<=。)/u).filter((sentence) => sentence.length > 10)
  let text = `# 第${seed}篇\n\n`
  for (let at = 0; text.length < length; at++) {
    if (at % 20 === 0) text += `\n\n## 第${at / 20 + 1}节之${seed}\n\n`
    text += sentences[(at + seed) % sentences.length].replace('，', `，在第${at}处，`)
    if (at % 4 === 3) text += '\n\n'
  }
  return text
}

function slidesOf(name) {
  known ??= JSON.parse(
    spawnSync(process.execPath, [...LECTERN, 'outline', name, '--json'], { encoding: 'utf8', maxBuffer: 1e9 }).stdout,
  ).slides
  return known
}

/** A deck as Pandoc reads it: the same titles, lines and notes. */
function outline(slides) {
  return slides
    .map(({ title, lines, notes }) =>
      [`## ${title}`, ...lines.map(({ text }) => `- ${text}`), ...(notes ? ['::: notes', notes, ':::'] : [])].join(
        '\n\n',
      ),
    )
    .join('\n\n')
}

function file(name, text) {
  const place = path.join(folder, name)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
  return place
}

function lectern(...args) {
  return run(process.execPath, [...LECTERN, ...args, '--quiet'])
}

/** @param env variables that are set besides those of this process. */
function lecternWith(env, ...args) {
  return run(process.execPath, [...LECTERN, ...args, '--quiet'], { env: { ...process.env, ...env } })
}

function pandoc(from, to) {
  const program = findProgram('pandoc')
  if (program === undefined)
    throw new Error(
      'The bench compares with Pandoc, which is not here. On Debian or Ubuntu: sudo apt-get install pandoc',
    )
  return run(program, [from, '-o', to])
}

/** Runs a command, with options as `spawnSync` takes them. @returns the seconds that it takes, and the most memory that it holds, in MB, where `time` is there to say so. */
function run(command, args, options = {}) {
  const gnuTime = findProgram('time')
  const start = process.hrtime.bigint()
  const [program, ...before] = gnuTime === undefined ? [command] : [gnuTime, '-f', 'peak %M', command]
  const { status, stderr } = spawnSync(program, [...before, ...args], { ...options, encoding: 'utf8' })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return { seconds, memory: Math.round(Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024) }
}

/** @param turned says what the ratio means where it is Pandoc's time over ours. */
function compare(what, pairs, turned) {
  const [ours, theirs] = [0, 1].map((side) => median(pairs.map((pair) => pair[side].seconds)))
  const [memory, theirMemory] = [0, 1].map((side) => median(pairs.map((pair) => pair[side].memory)))
  print(
    `${what}: Lectern ${ours.toFixed(2)} s and ${memory} MB, Pandoc ${theirs.toFixed(2)} s and ${theirMemory} MB; ${turned ?? 'ratio'} ${(turned === undefined ? ours / theirs : theirs / ours).toFixed(2)}`,
  )
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function print(line) {
  process.stdout.write(`${line}\n`)
}

function kilobytes(name) {
  return Math.round(statSync(name).size / 1024)
}
