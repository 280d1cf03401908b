/** The slides of an article as a model chooses them: says what is sent and where to, asks, and tells what became of it. */
import type { Article, AuthoredSlide } from '../../article/article.js'
import { type Bilingual } from '../../article/errors.js'
import { chooseByModel, type PartOutcome, requestsFor } from '../../outline/model/converse.js'
import type { ModelRequest } from '../../outline/model/request.js'
import { inReadersLanguage } from '../locale.js'
import { progress } from '../progress.js'
import { remark, say } from '../terminal.js'
import { askServer, type Deadlines } from './ask-server.js'
import { whileInterruptible } from './interrupt.js'
import type { ModelSettings } from './settings.js'
import { windowOf } from './window.js'

/** Of a window that nobody has told: what is shown by `--dry-run`, which asks no server. */
const USUAL_TOKENS = 8192

/** Characters of an answer between two lines of progress. */
const STEP = 1000

/** @throws UsageError where nobody tells how much the model reads at a time. */
export async function slidesByModel(
  article: Article,
  settings: ModelSettings,
  { quiet, date = new Date(), deadlines }: { quiet: boolean; date?: Date; deadlines?: Deadlines },
): Promise<AuthoredSlide[]> {
  const tokens = await windowOf(settings)
  if (!quiet) remark(inReadersLanguage(sending(requestsFor(article, tokens), settings)))
  const signature = `${settings.model}, ${date.toISOString().slice(0, 10)}`
  const { slides, parts } = await whileInterruptible((signal) => {
    const server = askServer(settings, signal, deadlines)
    return chooseByModel(article, {
      tokens,
      signature,
      ask: (request, { number, of, attempt }) => {
        let told = -STEP
        return server.ask(request, (characters) => {
          if (characters - told < STEP) return
          told = characters
          progress(inReadersLanguage(asking(number, of, attempt, characters)), quiet)
        })
      },
    })
  })
  for (const line of outcomeLines(parts)) remark(inReadersLanguage(line))
  return slides
}

/** Prints what would be sent, and asks nobody. */
export function showRequests(article: Article, settings: ModelSettings): void {
  const requests = requestsFor(article, settings.tokens ?? USUAL_TOKENS)
  const { url, model } = settings
  remark(inReadersLanguage(sending(requests, settings)))
  say(JSON.stringify({ url, model, requests }, undefined, 2))
}

function sending(requests: readonly ModelRequest[], { url, model }: ModelSettings): Bilingual {
  const characters = requests.flatMap(({ messages }) => messages).reduce((sum, { content }) => sum + content.length, 0)
  return {
    zh: `发给 ${url} 的 ${model}：${requests.length} 次请求，共 ${characters} 个字符`,
    en: `to ${model} at ${url}: ${requests.length} ${requests.length === 1 ? 'request' : 'requests'} of ${characters} characters together`,
  }
}

function asking(number: number, of: number, attempt: number, characters: number): Bilingual {
  const again = attempt > 1 ? { zh: `，第 ${attempt} 次`, en: `, attempt ${attempt}` } : { zh: '', en: '' }
  return {
    zh: `第 ${number}/${of} 部分${again.zh}：已答 ${characters} 个字符`,
    en: `part ${number} of ${of}${again.en}: ${characters} characters answered`,
  }
}

/** What the rules had to draft, and why; neighbouring parts with one reason are one line. */
export function outcomeLines(parts: readonly PartOutcome[]): Bilingual[] {
  const faults = new Map<string, { fault: Bilingual; numbers: number[] }>()
  parts.forEach(({ by, fault }, index) => {
    if (by === 'model' || fault === undefined) return
    const same = faults.get(fault.en) ?? { fault, numbers: [] }
    same.numbers.push(index + 1)
    faults.set(fault.en, same)
  })
  const dropped = parts.reduce((sum, part) => sum + (part.by === 'model' ? part.dropped : 0), 0)
  return [
    ...[...faults.values()].map(({ fault, numbers }): Bilingual => {
      const all = numbers.length === parts.length
      return {
        zh: `${all ? '' : `第 ${numbers.join('、')} 部分：`}模型没有选成，由规则起草：${fault.zh}`,
        en: `${all ? '' : `part ${numbers.join(', ')}: `}drafted by the rules, not by the model: ${fault.en}`,
      }
    }),
    ...(dropped === 0
      ? []
      : [
          {
            zh: `模型选的 ${dropped} 行在文章里找不到，已去掉`,
            en: `${dropped} ${dropped === 1 ? 'line' : 'lines'} of the model’s choice could not be found in the article and went`,
          },
        ]),
  ]
}
