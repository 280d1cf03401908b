/** Pictures of the network: fetched where somebody asks for it, within limits, and never from this house. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { afterEach, describe, expect, it, test } from 'vitest'
import { loadPictures } from '../../src/assets/pictures.js'
import { isPublicAddress } from '../../src/host/node/public-address.js'
import { fetchPicture } from '../../src/host/node/remote-picture.js'
import { RemotePictures } from '../../src/assets/remote-pictures.js'
import { host } from '../host.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** @returns its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The local server stands for the public network. */
const isAllowed = (address: string): boolean => address === '127.0.0.1'

async function refusal(source: string, limits: Parameters<typeof fetchPicture>[1] = { isAllowed }): Promise<string> {
  const error: unknown = await fetchPicture(source, limits).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof Error && error.name === 'PictureFault' ? error.message : `no fault: ${String(error)}`
}

describe('addresses', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2400:3200::1',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '224.0.0.1',
    '239.1.1.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'localhost',
    '',
    '127.1',
    '0x7f.0.0.1',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it('lets no address of a private network through, in whatever form', () => {
    const octet = fc.nat(255)
    const local = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
    )
    fc.assert(
      fc.property(local, (octets) => {
        const address = octets.join('.')
        expect([address, `::ffff:${address}`, `::${address}`].map(isPublicAddress)).toEqual([false, false, false])
      }),
    )
  })
})

describe('a picture of the network', () => {
  const sent = PNG.sync.write(new PNG({ width: 4, height: 2 }))

  it('is fetched with nothing of this machine, and checked like a file', async () => {
    const headers: unknown[] = []
    const base = await serve((request, response) => {
      headers.push(Object.keys(request.headers).sort())
      response.setHeader('set-cookie', 'a=b').end(sent)
    })
    const remote = new RemotePictures((source) => fetchPicture(source, { isAllowed }))
    const source = `${base}/a.png`
    const pictures = await loadPictures([{ source }, { source }], '/talk.yaml', { remote }, host)
    expect(pictures.get(source)).toMatchObject({ mime: 'image/png', width: 4, height: 2 })
    await loadPictures([{ source }], '/talk.yaml', { remote }, host)
    expect(headers).toEqual([['accept', 'accept-encoding', 'connection', 'host', 'user-agent']])
  })

  it('is followed where it was moved to, at most five times', async () => {
    const base = await serve(({ url = '' }, response) => {
      const left = Number(url.slice(1))
      if (left === 0) response.end(sent)
      else response.writeHead(302, { location: `/${left - 1}` }).end()
    })
    expect((await fetchPicture(`${base}/5`, { isAllowed })).length).toBe(sent.length)
    expect(await refusal(`${base}/6`)).toMatch(/sent on more than 5 times/)
  })

  test.each([
    'http://10.0.0.1/a.png',
    'http://[::1]/a.png',
    'http://0x7f.2/a.png',
    'http://169.254.169.254/latest',
    'http://localhost.localdomain@10.1.1.1/',
  ])('is not followed to %s', async (location) => {
    const base = await serve((_, response) => response.writeHead(301, { location }).end())
    expect(await refusal(`${base}/a.png`)).toMatch(/not public|a name and a password/)
  })

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/a', 'data:image/png;base64,AAAA'])(
    'is not followed to %s',
    async (location) => {
      const base = await serve((_, response) => response.writeHead(301, { location }).end())
      expect(await refusal(`${base}/a.png`)).toMatch(/no web address/)
    },
  )

  it('is refused in the house itself, by address and by name', async () => {
    let asked = 0
    const base = await serve((_, response) => response.end(sent, () => asked++))
    const { port } = new URL(base)
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0', '[::ffff:127.0.0.1]'])
      expect(await refusal(`http://${host}:${port}/a.png`, {})).toMatch(/not public/)
    expect(asked).toBe(0)
  })

  it('is refused with a name and a password', async () => {
    expect(await refusal('https://me:secret@example.org/a.png')).toMatch(/a name and a password/)
  })

  it('is refused when it is too large, whatever the server says of its length', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200)
      const more = (): void => {
        while (response.write(Buffer.alloc(10_000)));
      }
      response.on('drain', more).on('error', () => undefined)
      more()
    })
    expect(await refusal(`${base}/a.png`, { isAllowed, mostBytes: 1_000_000 })).toMatch(/more than 1 MB/)
  })

  it('is refused when it takes too long, before an answer and within', async () => {
    const base = await serve(({ url }, response) => {
      if (url === '/drip') response.writeHead(200).write('a')
    })
    for (const path of ['/never', '/drip'])
      expect(await refusal(base + path, { isAllowed, milliseconds: 200 })).toMatch(/within 0.2 seconds/)
  })

  it('is refused in a line where there is none', async () => {
    const base = await serve((_, response) => response.writeHead(404).end('gone'))
    expect(await refusal(`${base}/a.png`)).toMatch(/the server answers 404/)
    const page = await serve((_, response) => response.end('<html>no picture</html>'))
    const remote = new RemotePictures((source) => fetchPicture(source, { isAllowed }))
    await expect(loadPictures([{ source: `${page}/a.png`, place: 3 }], 'talk.yaml', { remote }, host)).rejects.toThrow(
      `talk.yaml:3: the picture ${page}/a.png is no picture that can be read`,
    )
  })

  it('is refused without being asked for, and the option is named', async () => {
    await expect(loadPictures([{ source: 'https://example.org/a.png' }], 'talk.yaml', {}, host)).rejects.toThrow(
      '--allow-remote',
    )
  })

  it('is one of a hundred at most, fetched a few at a time', async () => {
    let open = 0
    let most = 0
    const remote = new RemotePictures(async () => {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setTimeout(resolve, 1))
      open--
      return sent
    })
    const sources = Array.from({ length: 120 }, (_, index) => `https://example.org/${index}.png`)
    await remote.prepare(sources)
    expect(most).toBe(6)
    await expect(remote.get('https://example.org/119.png')).rejects.toThrow(/more than 100 pictures/)
    expect(await remote.get('https://example.org/99.png')).toBe(sent)
  })
})
