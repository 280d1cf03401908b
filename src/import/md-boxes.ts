/**
 * Boxes of Markdown's dialects as quotations, their title a paragraph of its own: `!!! note "Title"` and `???+` of MkDocs,
 * `:::tip Title` of VuePress and Docusaurus, `> [!WARNING] Title` of GitHub and Obsidian, ```` ```ad-note ````.
 */

const FENCE = /^[ \t>]*(`{3,}|~{3,})/u
const ADMONITION =
  /^(?<indent>[ \t]*)(?:!!!|\?\?\?\+?|===)[ \t]+(?<type>[\w-]+(?:[ \t]+[\w-]+)*)?[ \t]*(?:"(?<title>[^"]*)")?[ \t]*$/u
const CONTAINER = /^(?<indent>[ \t]*)(?<marks>:{3,})[ \t]*(?<type>[\w-]+)?(?<rest>[^\n]*)$/u
const CALLOUT = /^(?<quote>(?:[ \t]*>)+[ \t]*)\[!(?<type>[\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*(?<title>.*)$/u
const AD_FENCE = /^(?<indent>[ \t]*)(?<fence>`{3,}|~{3,})ad-[\w-]+[ \t]*$/u

/** Containers that are boxes; others only group what stands in them. */
const BOX =
  /^(?:note|tip|info|hint|important|warning|caution|danger|error|success|question|faq|help|example|quote|cite|abstract|summary|tldr|details|bug|failure|todo|check|attention|seealso|theorem|definition|lemma|proof)$/iu

/** Boxes within boxes. */
const DEEPEST = 10

export function boxesAsQuotes(text: string, depth = 0): string {
  if (depth >= DEEPEST || !/!!!|\?\?\?|:::|\[!|ad-|===/u.test(text)) return text
  const lines = text.split('\n')
  const written: string[] = []
  let fence: string | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const box = fence === undefined ? boxAt(lines, at) : undefined
    if (box !== undefined) {
      const inner = boxesAsQuotes(box.lines.join('\n'), depth + 1)
      written.push(
        ...(box.isQuote ? quoted(inner, box.title) : ['', ...(box.title === '' ? [] : [box.title, '']), inner, '']),
      )
      at = box.end
      continue
    }
    const mark = FENCE.exec(line)?.[1]
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence
    const callout = fence === undefined ? CALLOUT.exec(line)?.groups : undefined
    if (callout === undefined) written.push(line)
    else {
      const quote = callout['quote'] ?? '> '
      const title = callout['title']?.trim() ?? ''
      if (title !== '') written.push(`${quote}${title}`, quote.trimEnd())
    }
  }
  return written.join('\n')
}

interface Box {
  title: string
  lines: string[]
  /** Index of its last line. */
  end: number
  isQuote: boolean
}

function boxAt(lines: readonly string[], at: number): Box | undefined {
  const line = lines[at] ?? ''
  const admonition = ADMONITION.exec(line)?.groups
  if (admonition !== undefined) return admonitionAt(lines, at, admonition)
  const fenced = AD_FENCE.exec(line)?.groups
  if (fenced !== undefined) return fencedAt(lines, at, fenced['fence'] ?? '')
  const container = CONTAINER.exec(line)?.groups
  return container === undefined ? undefined : containerAt(lines, at, container)
}

/** Its lines are indented; `=== "Tab"` is one of several views of the same place. */
function admonitionAt(
  lines: readonly string[],
  at: number,
  groups: Record<string, string | undefined>,
): Box | undefined {
  const isTab = /^\s*===/u.test(lines[at] ?? '')
  if (isTab ? groups['title'] === undefined : groups['type'] === undefined) return undefined
  const inner = new RegExp(`^${groups['indent'] ?? ''}(?: {4}|\\t)`, 'u')
  let end = at
  for (let next = at + 1; next < lines.length && (inner.test(lines[next] ?? '') || lines[next]?.trim() === ''); next++)
    if (lines[next]?.trim() !== '') end = next
  if (end === at && !isTab && groups['title'] === undefined) return undefined
  return {
    title: groups['title'] ?? '',
    lines: lines.slice(at + 1, end + 1).map((line) => line.replace(inner, '')),
    end,
    isQuote: !isTab,
  }
}

function fencedAt(lines: readonly string[], at: number, fence: string): Box | undefined {
  const end = lines.findIndex((line, index) => index > at && line.trim() === fence)
  if (end < 0) return undefined
  const inner = lines.slice(at + 1, end)
  const title = /^title:\s*(.*)$/iu.exec(inner[0] ?? '')?.[1]
  return {
    title: title ?? '',
    lines: inner.filter((line, index) => !(index < 4 && /^(?:title|collapse|icon|color):/iu.test(line))),
    end,
    isQuote: true,
  }
}

/** Up to as many colons as opened it; one that never closes is no container. */
function containerAt(
  lines: readonly string[],
  at: number,
  groups: Record<string, string | undefined>,
): Box | undefined {
  const { marks = ':::', type, rest = '' } = groups
  if (type === undefined && !/^\s*\{/u.test(rest)) return undefined
  let open = 1
  for (let next = at + 1; next < lines.length; next++) {
    const mark = CONTAINER.exec(lines[next] ?? '')?.groups
    if (mark === undefined) continue
    const isEnd = mark['type'] === undefined && (mark['rest'] ?? '').trim() === ''
    if (!isEnd) open++
    else if ((mark['marks'] ?? '').length >= marks.length || open > 1) open--
    if (open > 0) continue
    const named = type ?? /\.([\w-]+)/u.exec(rest)?.[1] ?? ''
    const title =
      /^\s*\[([^\]]*)\]/u.exec(rest)?.[1] ?? /title\s*=\s*"([^"]*)"/u.exec(rest)?.[1] ?? rest.replace(/\{[^}]*\}/gu, '')
    return { title: title.trim(), lines: lines.slice(at + 1, next), end: next, isQuote: BOX.test(named) }
  }
  return undefined
}

function quoted(inner: string, title: string): string[] {
  const lines = [...(title === '' ? [] : [title, '']), ...inner.split('\n')]
  return ['', ...lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)), '']
}
