import { createServer } from 'node:net'

/** The first port from `from` on that this machine lets us listen on at `host`; throws if none of a hundred is free. */
export async function freePort(host: string, from: number): Promise<number> {
  for (let port = from; port < from + 100; port++) {
    if (await isFree(host, port)) return port
  }
  throw new Error(`no free port from ${from} to ${from + 99}`)
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
