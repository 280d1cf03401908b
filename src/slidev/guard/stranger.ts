/** Who may ask at all: this server's own pages, and a person who opens its address. */

/** A request, as a server of Node tells it. */
export interface Asked {
  method: string
  /** As it stands in the request line. */
  url: string
  /** By name in lower case. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Whether it would open a socket. */
  upgrade?: boolean
}

/** What `Sec-Fetch-Site` says of a request that no other site caused (W3C, Fetch Metadata Request Headers). */
const OWN_SITE = new Set(['same-origin', 'none'])

/**
 * Whether a request names another server than the one that it reached: a page of elsewhere whose name was pointed at
 * this machine (DNS rebinding) is known by this alone.
 *
 * @param hosts `name:port` each; one that begins with a dot stands for all names that end so: `.example.com`.
 */
export function isOtherHost({ headers }: Asked, hosts: readonly string[]): boolean {
  const host = one(headers['host'])?.toLowerCase()
  if (host === undefined) return true
  const name = host.replace(/:\d+$/, '')
  return !hosts.some((own) => (own.startsWith('.') ? name.endsWith(own) : own.toLowerCase() === host))
}

/** Whether a page of another origin asks: another site, another port of this machine, or a file. */
export function isOtherOrigin({ headers }: Asked): boolean {
  const origin = one(headers['origin'])
  if (origin === undefined) return headers['origin'] !== undefined
  const host = one(headers['host']) ?? ''
  return ![`http://${host}`, `https://${host}`].includes(origin)
}

/** Whether a browser says that another site caused the request. Older browsers say nothing. */
export function isFromOtherSite({ headers }: Asked): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && !OWN_SITE.has(one(site) ?? '')
}

/** Whether a person opens a page of its own: no frame, no picture, no script. */
export function opensPage({ method, headers }: Asked): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}

function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
