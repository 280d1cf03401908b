/** Where on the network a picture lies, and that it may be asked for there. */
import { lookup as resolveName } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { PictureFault } from './picture-path.js'

/** Whether a picture of the network is meant. `//host/a.png` leaves the protocol to a page. */
export function isRemote(source: string): boolean {
  return /^(?:https?:)?\/\//iu.test(source)
}

/**
 * The address, read as browsers read it: `http://0x7f.1` is 127.0.0.1.
 *
 * @param base the address that led here.
 * @throws PictureFault where it is none of http or https, or holds a name and a password.
 */
export function remoteUrl(source: string, base = 'https://unknown.invalid'): URL {
  const url = URL.canParse(source, base) ? new URL(source, base) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) throw new PictureFault('leads to what is no web address; save the picture beside the article and name the file')
  if (url.username !== '' || url.password !== '') throw new PictureFault('holds a name and a password in its address; save the picture beside the article and name the file')
  url.hash = ''
  return url
}

/** The name or IP address of a URL's machine, as the network knows it. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/gu, '')
}

export const NOT_PUBLIC = 'lies in a network that is not public, from where nothing is fetched; save the picture beside the article and name the file'

/** @throws PictureFault where the machine is named by an address that may not be asked. Names are checked as they are resolved. */
export function assertAllowed(url: URL, isAllowed: (address: string) => boolean): void {
  const host = hostOf(url)
  if (isIP(host) !== 0 && !isAllowed(host)) throw new PictureFault(NOT_PUBLIC)
}

/**
 * Resolves names for a connection, which then goes to the very addresses that were checked: a name that resolves to
 * another one a moment later (DNS rebinding) gains nothing. One address that may not be asked refuses the name.
 */
export function checkedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (name, options, done) => {
    resolveName(name, { family: options.family, hints: options.hints, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null || first === undefined) done(error ?? new PictureFault('has a name that no machine answers to; check it'), '', 0)
      else if (!addresses.every(({ address }) => isAllowed(address))) done(new PictureFault(NOT_PUBLIC), '', 0)
      else if (options.all === true) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}
