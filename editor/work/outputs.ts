/** The talk as files to take along, and the talk in a window of its own. */
import { fileSave } from 'browser-fs-access'
import type { Output } from '../engine/protocol.js'
import type { Desk } from './desk.js'

/** `data` is the file that the editor itself works on. */
export type Export = Output | { type: 'data' }

const FORMATS = {
  pptx: ['.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  html: ['.html', 'text/html'],
  script: ['-script.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  pdf: ['.pdf', 'application/pdf'],
  data: ['.yaml', 'application/yaml'],
} as const satisfies Record<Export['type'], readonly [string, string]>

/**
 * Writes the file and hands it to the browser, which asks where it goes or downloads it.
 *
 * @throws EngineFault where it cannot be made.
 */
export async function exportTalk(desk: Desk, output: Export): Promise<void> {
  const [ending, type] = FORMATS[output.type]
  const fileName = desk.name.replace(/\.ya?ml$/, '') + ending
  const blob = (async () => {
    const text = desk.text()
    const content =
      output.type === 'data' ? new TextEncoder().encode(text) : await desk.engine.ask('make', { output, text })
    return new Blob([new Uint8Array(content)], { type })
  })()
  try {
    await fileSave(blob, { fileName, extensions: [ending.slice(ending.lastIndexOf('.'))] })
  } catch (error) {
    // Whoever closes the browser's question wants no file.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
  }
}

/**
 * Shows the talk in a window of its own, which this click opens before the page is made: a browser stops others. The page is
 * written into the window, which belongs to this page then: what is opened by an address of its own (`blob:`) may keep nothing
 * when the editor was opened from disk.
 *
 * @param slide number of the slide to begin with.
 * @returns whether the browser let it.
 * @throws EngineFault where the talk cannot be shown.
 */
export async function present(desk: Desk, slide: number, view: 'audience' | 'presenter'): Promise<boolean> {
  const opened = window.open('', '_blank')
  if (opened === null) return false
  try {
    const page = await desk.engine.ask('make', { output: { type: 'html' }, text: desk.text() })
    opened.document.open()
    opened.document.write(new TextDecoder().decode(page))
    opened.document.close()
    opened.location.hash = `#/${view === 'presenter' ? 'presenter/' : ''}${slide}`
  } catch (error) {
    opened.close()
    throw error
  }
  return true
}
