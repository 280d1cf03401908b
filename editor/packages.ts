/** Files that the page needs besides its script: within the page itself, or from the server that sent it. */

export interface PackageSource {
  /**
   * @param path as `Host.packageFile` takes it.
   * @throws Error where it is not there.
   */
  file(path: string): Promise<Uint8Array>
  /** The address of a compiled script of the editor, from which a worker can be started. */
  script(name: 'engine.js'): Promise<string>
  /** Whether the serif faces are among the files: the stand-alone page goes without them. */
  hasSerif: boolean
  /** A compiled script of the editor. */
  scriptText(name: 'svg.js'): Promise<string>
}

/** An element of the stand-alone page that carries a file, packed and as base64; src/cli/editor-page.ts writes them. */
const CARRIER = 'script[data-file]'

/** The files that the page carries. It begins before the browser has read them all: they stand behind its script. */
export function embedded(page: Document): PackageSource {
  let engine: Promise<string> | undefined
  const file = async (path: string): Promise<Uint8Array> => {
    const element = await carrierOf(page, path)
    if (element === undefined) throw new Error(`${path} is not within this page.`)
    const bytes = decoded(element.textContent ?? '')
    return element.hasAttribute('data-packed') ? unpacked(bytes) : bytes
  }
  return {
    file,
    hasSerif: false,
    script: (name) => (engine ??= file(`editor/${name}`).then(addressOf)),
    scriptText: async (name) => new TextDecoder().decode(await file(`editor/${name}`)),
  }
}

/** The element of a file, as soon as the browser has read it to its end; undefined where the whole page has none. */
async function carrierOf(page: Document, path: string): Promise<Element | undefined> {
  for (;;) {
    const found = [...page.querySelectorAll(CARRIER)].find((element) => element.getAttribute('data-file') === path)
    const all = page.readyState !== 'loading'
    if (all || (found !== undefined && found.nextElementSibling !== null)) return found
    await somethingRead(page)
  }
}

/** When another element stands in the page, or the last one does. */
function somethingRead(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect()
      page.removeEventListener('readystatechange', done)
      resolve()
    }
    const observer = new MutationObserver(done)
    observer.observe(page.body, { childList: true })
    page.addEventListener('readystatechange', done)
  })
}

/** A loop of its own: a function called for each of millions of letters takes ten times as long. */
function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

/** The same from the server of `lectern edit`. */
export function served(): PackageSource {
  return {
    hasSerif: true,
    async file(path) {
      const answer = await fetch(`/packages/${path}`)
      if (!answer.ok) throw new Error(`${path} cannot be loaded: the server answers ${answer.status}.`)
      return new Uint8Array(await answer.arrayBuffer())
    },
    script: (name) => Promise.resolve(`/editor/${name}`),
    scriptText: async (name) => (await fetch(`/editor/${name}`)).text(),
  }
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function addressOf(script: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }))
}
