/**
 * An installed Firefox, over Marionette, the protocol that Firefox itself brings: messages `[type, id, name, parameters]`
 * as JSON, each behind its length in bytes and a colon (firefox-source-docs.mozilla.org, testing/marionette/Protocol).
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../src/cli/free-port.js'

const CANDIDATES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

type Answer = { resolve: (value: unknown) => void; reject: (error: Error) => void }

export class Firefox {
  private constructor(
    private readonly socket: Socket,
    private readonly program: ChildProcess,
    private readonly profile: string,
  ) {}

  private readonly waiting = new Map<number, Answer>()
  private sent = 0
  private received = Buffer.alloc(0)

  static async start(): Promise<Firefox> {
    const path = [process.env['LECTERN_FIREFOX'] ?? '', ...CANDIDATES].find(
      (candidate) => candidate !== '' && existsSync(candidate),
    )
    if (path === undefined) throw new Error('Firefox was not found: install firefox-esr, or name it in LECTERN_FIREFOX')
    const profile = await mkdtemp(join(tmpdir(), 'lectern-firefox-'))
    const port = await freePort('127.0.0.1', 2900)
    await writeFile(join(profile, 'user.js'), `user_pref('marionette.port', ${port});\n`)
    const program = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile },
    })
    const firefox = new Firefox(await knock(port), program, profile)
    firefox.socket.on('data', (data) => firefox.read(data))
    await firefox.command('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } })
    return firefox
  }

  private read(data: Buffer): void {
    this.received = Buffer.concat([this.received, data])
    for (;;) {
      const colon = this.received.indexOf(':')
      const length = Number(this.received.subarray(0, colon).toString())
      if (colon < 0 || this.received.length < colon + 1 + length) return
      const message: unknown = JSON.parse(this.received.subarray(colon + 1, colon + 1 + length).toString())
      this.received = this.received.subarray(colon + 1 + length)
      // The first message is a greeting, and no list.
      if (Array.isArray(message)) this.answer(message)
    }
  }

  private answer([, id, error, value]: unknown[]): void {
    const { resolve, reject } = this.waiting.get(Number(id)) ?? {}
    if (error) reject?.(new Error(JSON.stringify(error)))
    else resolve?.(value)
  }

  private command<T>(name: string, parameters: Record<string, unknown> = {}): Promise<T> {
    const id = ++this.sent
    const text = JSON.stringify([0, id, name, parameters])
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as T), reject })
      this.socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
  }

  async goto(url: string): Promise<void> {
    await this.command('WebDriver:Navigate', { url })
  }

  /** Runs the body of a function in the page and returns its value. */
  async evaluate<T>(script: string): Promise<T> {
    return (await this.command<{ value: T }>('WebDriver:ExecuteScript', { script, args: [] })).value
  }

  /** Presses a key as a person does. */
  async press(key: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }))
    await this.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  windows(): Promise<string[]> {
    return this.command('WebDriver:GetWindowHandles')
  }

  async switchTo(handle: string): Promise<void> {
    await this.command('WebDriver:SwitchToWindow', { handle, focus: true })
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.program.once('exit', resolve))
    await Promise.race([this.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), ended])
    this.socket.destroy()
    this.program.kill()
    await ended
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A connection, as soon as Firefox listens. */
async function knock(port: number): Promise<Socket> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const one = connect(port, '127.0.0.1', () => resolve(one))
      one.on('error', () => resolve(undefined))
    })
    if (socket) return socket
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('Firefox did not answer within a minute')
}
