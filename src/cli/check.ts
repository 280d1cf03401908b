/** `lectern check`: what is unfit in a talk, a line each. Exit code 1 if anything is an error. */
import { findingsOfEdits } from '../check/by-hand.js'
import { checkTalk, type Finding, type Severity } from '../check/index.js'
import { readInput } from '../host/node/read-input.js'
import { speaksChinese } from '../text/languages.js'
import { loadLayout } from '../layout/place.js'
import { readersLocale } from './locale.js'
import type { CommandOptions } from './options.js'
import { readRehearsal } from './rehearsal.js'
import { loadArticle, talkOf } from './talk.js'
import { say } from './terminal.js'

export async function run(options: CommandOptions): Promise<number> {
  const file = options.articles[0] ?? ''
  const { findings, chinese } = (await changedByHand(file)) ?? (await unfit(file, options))
  say(options.json ? JSON.stringify(findings, undefined, 2) : reportOf(findings, chinese))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

interface Checked {
  findings: Finding[]
  /** Whether messages are in Chinese. */
  chinese: boolean
}

async function unfit(file: string, options: CommandOptions): Promise<Checked> {
  const [article] = await Promise.all([loadArticle(file, options), loadLayout()])
  const locale = readersLocale()
  const chinese = speaksChinese(article.lang, locale)
  const findings = checkTalk(article, await talkOf(article, file, options), file, await readRehearsal(file), locale)
  return { findings: [...(/\.pptx$/i.test(file) ? [withoutRecord(file, chinese)] : []), ...findings], chinese }
}

/** Of a PowerPoint that Lectern exported: what colleagues have changed since. */
async function changedByHand(file: string): Promise<Checked | undefined> {
  if (!/\.pptx$/i.test(file)) return undefined
  const { pptxEdits } = await import('../import/pptx/index.js')
  const found = pptxEdits(await readInput(file), file)
  return found && { findings: findingsOfEdits(found.edits, file, found.lang), chinese: speaksChinese(found.lang) }
}

/** Said of a PowerPoint that is read as somebody's own. */
function withoutRecord(file: string, chinese: boolean): Finding {
  return {
    rule: 'no-record',
    severity: 'info',
    place: file,
    message: chinese
      ? '里面没有 Lectern 的记录：要么不是 Lectern 导出的，要么别的程序存的时候丢了，所以看不出手工改了什么'
      : 'it has no record of Lectern’s: Lectern did not write it, or another program dropped the record as it saved the file, so what was changed by hand cannot be told',
    mend: chinese
      ? '如果是 Lectern 导出的，请把改动手工写进数据'
      : 'if it is a talk of Lectern’s, write the changes into its data by hand',
  }
}

/** A line for each finding, those of a slide together: blank lines stand around what is more than one line. */
function reportOf(findings: readonly Finding[], chinese: boolean): string {
  const groups: string[][] = []
  findings.forEach((finding, index) => {
    if (index > 0 && findings[index - 1]?.slide === finding.slide) groups.at(-1)?.push(findingLine(finding, chinese))
    else groups.push([findingLine(finding, chinese)])
  })
  return groups
    .map(
      (lines, index) =>
        `${index > 0 && (lines.length > 1 || (groups[index - 1]?.length ?? 0) > 1) ? '\n' : ''}${lines.join('\n')}\n`,
    )
    .join('')
}

const SEVERITIES: Record<Severity, string> = { error: '错误', warning: '提醒', info: '供参考' }

/** `data/x.yaml:12: warning: what is unfit; how to mend it [rule]`, in Chinese with Chinese marks. */
function findingLine({ place, severity, message, mend, rule }: Finding, chinese: boolean): string {
  return chinese
    ? `${place}: ${SEVERITIES[severity]}：${message}。${mend}。 [${rule}]`
    : `${place}: ${severity}: ${message}; ${mend} [${rule}]`
}
