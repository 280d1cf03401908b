/** Which addresses of the network a picture may be fetched from: those that anybody reaches, none of this house. */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Networks that are no part of the public network (IANA IPv4 Special-Purpose Address Registry, RFC 6890), multicast and reserved ones. */
const PRIVATE_IPV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Within the global unicast addresses, those that carry an IPv4 address, or are kept for protocols and examples (RFC 6890, RFC 9637). */
const SPECIAL_IPV6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
for (const [network, bits] of PRIVATE_IPV4) closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of SPECIAL_IPV6) closed.addSubnet(network, bits, 'ipv6')

/** Global unicast, the only part of IPv6 that is given out (RFC 4291, 2.4): loopback, mapped, local and multicast ones lie outside. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address, as text, belongs to the public network; what is no address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4')
  return isIPv6(address) && !address.includes('%') && open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}
