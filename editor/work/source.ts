/** What a talk is made of: a file that was dropped, chosen or pasted, with the files beside it. */
import sampleEnglish from '../../data/attention.yaml?raw'
import sampleChinese from '../../data/zhiye-jiaoyu.yaml?raw'
import { endingOf } from '../../src/text/file-names.js'
import { PAGE_LANG } from '../words.js'

export interface Source {
  file: string
  bytes: Uint8Array
  files: Map<string, Uint8Array>
  /** Data and exported PowerPoints bring their own choices; nobody is asked. */
  ready: boolean
}

export const READABLE = ['.docx', '.odt', '.pdf', '.epub', '.html', '.htm', '.md', '.txt', '.pptx', '.yaml', '.yml']

const READY = ['.yaml', '.yml', '.pptx']

/** The first file that can be read; the others lie beside it. Undefined where there are none. */
export async function filesOf(files: readonly File[]): Promise<Source | undefined> {
  const article = files.find(({ name }) => READABLE.includes(endingOf(name))) ?? files[0]
  if (article === undefined) return undefined
  const beside = new Map<string, Uint8Array>()
  for (const file of files) {
    if (file === article) continue
    const bytes = await bytesOf(file)
    beside.set(file.name, bytes)
    // Data that Lectern wrote names pictures in this folder.
    beside.set(`pictures/${file.name}`, bytes)
  }
  return {
    file: article.name,
    bytes: await bytesOf(article),
    files: beside,
    ready: READY.includes(endingOf(article.name)),
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

export function textSource(text: string): Source {
  return { file: 'talk.txt', bytes: new TextEncoder().encode(text), files: new Map(), ready: false }
}

export function sampleSource(): Source {
  const chinese = PAGE_LANG !== 'en'
  return {
    file: chinese ? 'zhiye-jiaoyu.yaml' : 'attention.yaml',
    bytes: new TextEncoder().encode(chinese ? sampleChinese : sampleEnglish),
    files: new Map(),
    ready: true,
  }
}
