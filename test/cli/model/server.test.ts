/** Servers of language models, good and bad, on this machine: the talk is always valid, and the wait has an end. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import { parseArticle } from '../../../src/article/parse.js'
import { run } from '../../../src/cli/import.js'
import type { Deadlines } from '../../../src/cli/model/ask-server.js'
import { slidesByModel } from '../../../src/cli/model/choose.js'
import type { ModelSettings } from '../../../src/cli/model/settings.js'
import { parseOptions, UsageError } from '../../../src/cli/options.js'
import { makeTalk, withSlides } from '../../../src/outline/talk.js'
import { answerOf, goodChoice } from '../../outline/model/choosers.js'
import { type Body, event, type Handler, serve, stream } from './servers.js'

const ARTICLE = buildArticle({
  title: 'The mill',
  lang: 'en',
  duration: 5,
  sections: [
    {
      heading: 'The water',
      text: 'The mill turns with the river. The river is low in summer, so the mill rests. Nobody grinds without water.',
    },
    {
      heading: 'The bread',
      text: 'Bread needs flour of the same week. The baker buys it on Monday. Children carry the sacks up the hill.',
    },
  ],
})

const QUICK: Deadlines = { first: 0.3, pause: 0.3, whole: 2 }

let told: string[]
beforeEach(() => {
  told = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterEach(() => vi.restoreAllMocks())

async function choose(url: string, settings: Partial<ModelSettings> = {}, deadlines = QUICK) {
  const slides = await slidesByModel(
    ARTICLE,
    { url, model: 'test', tokens: 8000, ...settings },
    { quiet: false, deadlines },
  )
  const { deck } = makeTalk(withSlides(ARTICLE, slides))
  const lines = deck.slides.flatMap((slide) => slide.lines)
  expect(deck.slides.length).toBeGreaterThan(1)
  expect(lines.filter(({ origin }) => origin === 'own')).toEqual([])
  return { deck, byModel: deck.slides.filter(({ chosenBy }) => chosenBy === 'model').length }
}

describe('a good server', () => {
  it('gets the article once it was said where it goes, and is bound to a schema', async () => {
    const bodies: Body[] = []
    const keys: (string | undefined)[] = []
    const url = await serve((request, response, { headers }) => {
      bodies.push(request)
      keys.push(headers.authorization)
      stream(response, answerOf(goodChoice(request)))
    })
    const { byModel } = await choose(url, { key: 'secret-key' })
    expect(byModel).toBeGreaterThan(0)
    expect(told[0]).toMatch(/^to test at http:\/\/127\.0\.0\.1:\d+\/v1: 1 request of \d+ characters together\n$/u)
    expect(bodies[0]).toMatchObject({ model: 'test', temperature: 0, seed: 1, stream: true })
    expect(bodies[0]?.response_format).toMatchObject({ type: 'json_schema' })
    expect(keys).toEqual(['Bearer secret-key'])
    expect(told.join('')).not.toContain('secret-key')
  })

  it('that does not stream, or knows no schema, is understood', async () => {
    const url = await serve((request, response) => {
      if (request.response_format !== undefined) {
        response.statusCode = 400
        response.end('{"error":{"message":"response_format is not supported"}}')
      } else response.end(JSON.stringify({ choices: [{ message: { content: answerOf(goodChoice(request)) } }] }))
    })
    expect((await choose(url)).byModel).toBeGreaterThan(0)
  })

  it('that is slow but goes on is waited for', async () => {
    const url = await serve((request, response) => {
      const answer = answerOf(goodChoice(request))
      const pieces = [answer.slice(0, 20), answer.slice(20, 60), answer.slice(60)]
      const next = (): void => {
        const piece = pieces.shift()
        if (piece === undefined) response.end('data: [DONE]\n\n')
        else {
          response.write(event(piece))
          setTimeout(next, 150)
        }
      }
      next()
    })
    expect((await choose(url, {}, { first: 1, pause: 1, whole: 10 })).byModel).toBeGreaterThan(0)
  })
})

/** What the server does, and how the line that tells of it goes on. */
const BAD: [name: string, Handler, line: RegExp][] = [
  ['never answers', () => undefined, /test had not answered after 0\.3 seconds/u],
  [
    'stops amid its answer',
    (_, response) => response.write(event('{"slides":[')),
    /had not answered after 0\.3 seconds/u,
  ],
  [
    'hangs up amid its answer',
    (_, response) => response.write(event('{"sl'), () => response.destroy()),
    /nothing answers at/u,
  ],
  ['answers nothing', (_, response) => response.end('data: [DONE]\n\n'), /test answered nothing/u],
  ['is no model', (_, response) => response.end('<html>Login</html>'), /test answered nothing/u],
  [
    'cuts its JSON',
    (request, response) => stream(response, answerOf(goodChoice(request)).slice(0, 90)),
    /holds no whole JSON/u,
  ],
  [
    'has no such model',
    (_, response) => fail(response, 404, 'model "test" not found'),
    /has no test \(404: model "test" not found\)/u,
  ],
  ['wants a key', (_, response) => fail(response, 401, 'no key'), /does not take the key \(401\)/u],
  ['has too much to do', (_, response) => fail(response, 429, ''), /too many requests \(429\)/u],
  ['fails', (_, response) => fail(response, 500, 'out of\nmemory \u001b]0;x\u0007'), /answers 500: out of memory/u],
  [
    'fails amid its answer',
    (_, response) => response.end('data: {"error":{"message":"out of memory"}}\n\n'),
    /out of memory/u,
  ],
  [
    'sends the article elsewhere',
    (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
    /nothing answers at/u,
  ],
  [
    'invents',
    (_, response) => stream(response, '{"slides":[{"kind":"points","lines":[{"s":"S9.9","keep":[1]}]}]}'),
    /most of what it chose is not in the article/u,
  ],
]

function fail(response: ServerResponse, status: number, message: string): void {
  response.statusCode = status
  response.end(JSON.stringify({ error: { message } }))
}

describe('a server that', () => {
  it.each(BAD)('%s leaves the draft of the rules, and one line', async (_, handle, line) => {
    const { deck, byModel } = await choose(await serve(handle))
    expect(byModel).toBe(0)
    expect(deck).toEqual(makeTalk(withSlides(ARTICLE)).deck)
    expect(told).toHaveLength(2)
    expect(told[1]).toMatch(/^drafted by the rules, not by the model: /u)
    expect(told[1]).toMatch(line)
  })

  it('is not there, either', async () => {
    expect((await choose('http://127.0.0.1:9/v1')).byModel).toBe(0)
    expect(told[1]).toContain('nothing answers at http://127.0.0.1:9/v1; start the server')
  })

  it('hangs is given up at Ctrl+C, and the command goes on', async () => {
    const ended = vi.fn()
    process.once('SIGINT', ended)
    onTestFinished(() => void process.removeListener('SIGINT', ended))
    const url = await serve(() => setTimeout(() => process.emit('SIGINT'), 50))
    expect((await choose(url, {}, { first: 60, pause: 60, whole: 60 })).byModel).toBe(0)
    expect(told[1]).toContain('you pressed Ctrl+C')
    expect(ended).not.toHaveBeenCalled()
    process.emit('SIGINT')
    expect(ended).toHaveBeenCalledOnce()
  })
})

describe('lectern import --model', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-model-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const options = (...args: string[]) => parseOptions('import', ['test/fixtures/essay.md', ...args])

  it('writes who chose each slide, and the same talk comes of the data without a model', async () => {
    const url = await serve(
      (request, response) => stream(response, answerOf(goodChoice(request))),
      [{ id: 'qwen3:8b', max_model_len: 8192 }],
    )
    const file = join(folder, 'essay.yaml')
    expect(await run(options('--model', 'qwen3:8b', '--model-url', url, '-o', file))).toBe(0)
    const text = await readFile(file, 'utf8')
    expect(text).toMatch(/\n {2}# qwen3:8b, \d{4}-\d{2}-\d{2}：论点\n {2}- kind: /u)
    const { deck } = makeTalk(parseArticle(text, file))
    expect(deck.slides.some(({ chosenBy }) => chosenBy === 'model')).toBe(true)
    expect(JSON.stringify(makeTalk(parseArticle(text, file)).deck)).toBe(JSON.stringify(deck))
    await expect(run(options('--model', 'qwen3:8b', '--model-url', url, '-o', file))).rejects.toThrow('add --force')
  })

  it('asks for the window where the server does not tell it', async () => {
    const url = await serve(() => undefined, [{ id: 'other', max_model_len: 8192 }])
    const tried = run(options('--model', 'test', '--model-url', url, '-o', join(folder, 'a.yaml')))
    await expect(tried).rejects.toThrow('add --model-tokens 8192')
  })

  it('shows with --dry-run what would be sent, and sends nothing', async () => {
    const asked = vi.fn()
    const url = await serve(asked)
    const shown: string[] = []
    vi.mocked(process.stdout.write).mockImplementation((text) => shown.push(String(text)) > 0)
    expect(await run(options('--model', 'test', '--model-url', url, '--dry-run'))).toBe(0)
    expect(JSON.parse(shown.join(''))).toMatchObject({ url, model: 'test', requests: [{ messages: [{}, {}] }] })
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('the address', () => {
  const settingsOf = async (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const { modelSettings } = await import('../../../src/cli/model/settings.js')
    return modelSettings(parseOptions('import', ['a.md', ...args]), env)
  }

  it('is Ollama’s on this machine unless said, and no model is asked unless somebody asks', async () => {
    expect(await settingsOf([])).toBeUndefined()
    expect(await settingsOf(['--model', 'm'])).toEqual({ url: 'http://127.0.0.1:11434/v1', model: 'm' })
    const env = { LECTERN_MODEL: 'm', LECTERN_MODEL_URL: 'http://localhost:1234/v1/', LECTERN_MODEL_KEY: 'k' }
    expect(await settingsOf([], env)).toEqual({ url: 'http://localhost:1234/v1', model: 'm', key: 'k' })
  })

  it.each([
    [['--model', 'm', '--model-url', 'https://api.example.com/v1'], 'api.example.com is not this machine'],
    [['--model', 'm', '--model-url', 'http://127.0.0.1.example.com/v1'], 'is not this machine'],
    [['--model', 'm', '--model-url', 'file:///etc/passwd'], '--model-url cannot be file:///etc/passwd'],
    [['--model', 'm', '--model-url', 'http://a:b@127.0.0.1/v1'], 'put the key into LECTERN_MODEL_KEY'],
    [['--model-url', 'http://127.0.0.1/v1'], 'name the model too'],
    [['--model', 'm', '--model-tokens', 'many'], '--model-tokens cannot be many'],
  ])('%j is refused', async (args, line) => {
    const refusal = expect(settingsOf(args)).rejects
    await refusal.toThrow(UsageError)
    await refusal.toThrow(line)
  })

  it('of another machine is allowed by name', async () => {
    const settings = await settingsOf(['--model', 'm', '--model-url', 'https://api.example.com/v1', '--allow-remote'])
    expect(settings?.url).toBe('https://api.example.com/v1')
  })
})
