/** Where on the network a picture lies, and that it may be asked for there. */
import { lookup as resolveName } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { PictureFault, SAVE_BESIDE } from '../picture-source.js'

/**
 * The address, read as browsers read it: `http://0x7f.1` is 127.0.0.1.
 *
 * @param base the address that led here.
 * @throws PictureFault where it is none of http or https, or holds a name and a password.
 */
export function remoteUrl(source: string, base = 'https://unknown.invalid'): URL {
  const url = URL.canParse(source, base) ? new URL(source, base) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new PictureFault({
      zh: `指向的不是网址；${SAVE_BESIDE.zh}`,
      en: `leads to what is no web address; ${SAVE_BESIDE.en}`,
    })
  if (url.username !== '' || url.password !== '')
    throw new PictureFault({
      zh: `网址里带着用户名和密码；${SAVE_BESIDE.zh}`,
      en: `holds a name and a password in its address; ${SAVE_BESIDE.en}`,
    })
  url.hash = ''
  return url
}

/** The name or IP address of a URL's machine, as the network knows it. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/gu, '')
}

export const NOT_PUBLIC = {
  zh: `在内部网络里，那里的东西不下载；${SAVE_BESIDE.zh}`,
  en: `lies in a network that is not public, from where nothing is fetched; ${SAVE_BESIDE.en}`,
}

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
      if (error !== null || first === undefined)
        done(
          error ??
            new PictureFault({
              zh: '网址里的名字没有机器应答；请核对',
              en: 'has a name that no machine answers to; check it',
            }),
          '',
          0,
        )
      else if (!addresses.every(({ address }) => isAllowed(address))) done(new PictureFault(NOT_PUBLIC), '', 0)
      else if (options.all === true) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}
