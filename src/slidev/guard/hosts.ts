/** The names under which a server is reached. */
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost']
/** What a server listens on that is reached from every network of the machine. */
const EVERYWHERE = new Set(['0.0.0.0', '::'])

/**
 * As a browser writes them into `Host`: the address that the server listens on, its name where it is loopback, and all
 * addresses of this machine where it listens on all.
 *
 * @param further names that whoever runs the server allows; see `isOtherHost` for those with a dot in front.
 */
export function ownHosts(
  { address, port }: Pick<AddressInfo, 'address' | 'port'>,
  further: readonly string[] = [],
): string[] {
  const names = EVERYWHERE.has(address) ? [...LOOPBACK, ...allAddresses()] : namesOf(address)
  const dotted = further.filter((name) => name.startsWith('.'))
  const whole = further.filter((name) => !name.startsWith('.'))
  return [...new Set([...names, ...whole])].flatMap((name) => withPort(name, port)).concat(dotted)
}

function namesOf(address: string): string[] {
  const name = inBrackets(address)
  return LOOPBACK.includes(name) ? [name, 'localhost'] : [name]
}

function allAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => inBrackets(address)))
}

function inBrackets(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}

/** Browsers leave out the port that a scheme has anyway. */
function withPort(name: string, port: number): string[] {
  return port === 80 || port === 443 ? [name, `${name}:${port}`] : [`${name}:${port}`]
}
