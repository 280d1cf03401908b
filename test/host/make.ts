/** What the engine makes of one file: run in Node and in a browser, and compared. */
import type { Host } from '../../src/host/host.js'
import {
  checkTalk,
  loadArticle,
  loadTalkWithData,
  type SourceFile,
  writeHtml,
  writePdf,
  writePptx,
  writeScript,
} from '../../src/talk/index.js'

export interface Made {
  deck: string
  findings: string
  pptx: Uint8Array
  pdf: Uint8Array
  script: Uint8Array
  html: string
}

export async function make(source: SourceFile, host: Host): Promise<Made> {
  const { talk, data } = await loadTalkWithData(source, host)
  return {
    deck: JSON.stringify(talk.deck),
    findings: JSON.stringify(checkTalk(await loadArticle(source, host), talk, source.file)),
    pptx: await writePptx(talk, host, { data }),
    pdf: (await writePdf(talk, host, '6')).bytes,
    script: await writeScript(talk, host),
    html: await writeHtml(talk, host),
  }
}
