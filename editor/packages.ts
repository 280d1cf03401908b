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
const ATTRIBUTE = 'data-file'

/** The files that the page carries. */
export function embedded(page: Document): PackageSource {
  const elements = new Map(
    [...page.querySelectorAll(`script[${ATTRIBUTE}]`)].map((element) => [element.getAttribute(ATTRIBUTE), element]),
  )
  let engine: Promise<string> | undefined
  const file = async (path: string): Promise<Uint8Array> => {
    const element = elements.get(path)
    if (element === undefined) throw new Error(`${path} is not within this page.`)
    const bytes = Uint8Array.from(atob(element.textContent ?? ''), (character) => character.charCodeAt(0))
    return element.hasAttribute('data-packed') ? unpacked(bytes) : bytes
  }
  return {
    file,
    hasSerif: elements.has('@fontsource/tinos/package.json'),
    script: (name) => (engine ??= file(`editor/${name}`).then(addressOf)),
    scriptText: async (name) => new TextDecoder().decode(await file(`editor/${name}`)),
  }
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
