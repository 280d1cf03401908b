/** Addresses of this machine in the networks that it is on. */
import { networkInterfaces } from 'node:os'

/** The IPv4 addresses that other devices may reach, in the order of the system. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : [])),
  )
}
