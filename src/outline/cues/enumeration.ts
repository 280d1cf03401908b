/** Enumerations of Chinese: items parted by 、, cut free from the words around them. */

export interface Enumeration {
  items: string[]
  /** What the items are, where the text says so behind 等: 鲜明的特征. */
  head?: string
  /** The characters that all items begin or end with; empty where they share none. */
  prefix: string
  suffix: string
  /** The clause in which it stands. */
  clause: string
}

/** Words behind which an enumeration begins. Longer ones first. */
// prettier-ignore
const LEADS = [
  ...['表现在', '体现在', '体现为', '表现为', '着力构建', '集中于', '来自于', '有助于', '有利于', '服务于'],
  ...['具有', '具备', '包括', '包含', '涉及', '推动', '推进', '促进', '实现', '形成', '构建', '建设', '加强', '加快', '提高', '提升', '增强', '优化', '完善', '涵盖', '分为', '成为', '作为', '产生', '带来', '获得', '开辟', '畅通', '围绕', '告别', '通过', '经由', '引发', '引致', '强化', '坚持', '培养', '掌握', '需要', '由于', '使得', '对应', '以及', '例如', '比如', '诸如', '有着', '属于', '来自', '走向', '关于', '对于', '把握', '打造', '发展'],
  ...['由', '为', '以', '在', '从', '对', '将', '把', '使', '让', '向', '是', '有', '如', '与', '和', '及', '了', '着', '的', '去', '来', '：'],
].sort((a, b) => b.length - a.length)

/** Where what follows the last item begins. */
const TAIL = /等|而(?!已)|之间|方面|这|那|[上中下里内]$/u

const LENGTH = { least: 2, most: 16 }

/** The enumerations of three items or more in a sentence, clause by clause. */
export function enumerationsIn(sentence: string): Enumeration[] {
  return sentence
    .split(/[，。；！？：,;…]|——/u)
    .filter((clause) => clause.includes('、'))
    .flatMap((clause) => enumerationOf(clause) ?? [])
}

function enumerationOf(clause: string): Enumeration | undefined {
  if (/[“”（）《》"()]/u.test(clause)) return undefined
  const parts = clause.split('、')
  const tail = splitTail(parts.at(-1) ?? '', parts.slice(1, -1))
  const inner = [...parts.slice(1, -1), ...splitLast(tail.item, parts.slice(1, -1))]
  if (inner.length < 2) return undefined
  const typical = medianLength(inner)
  const prefix = commonPrefix(inner)
  const suffix = commonSuffix(inner)
  const first = firstItem(parts[0] ?? '', prefix, typical)
  const last = trimLast(inner.at(-1) ?? '', commonSuffix([first ?? '', ...inner.slice(0, -1)]), typical)
  if (first === undefined || last === undefined) return undefined
  // In 技术与人、社会、教育 the items begin behind 与, and no rule of form says so.
  if (/.[与和及]./u.test(first) && !inner.some((item) => /.[与和及]./u.test(item))) return undefined
  const items = [first, ...inner.slice(0, -1), last]
  // 幼稚的、低级的、庸俗的: qualities of what stands behind them, and nothing by themselves.
  if (items.slice(0, -1).every((item) => item.endsWith('的'))) return undefined
  const lengths = items.map((item) => item.length)
  if (Math.max(...lengths) > 3 * Math.min(...lengths)) return undefined
  const good = items.every((item) => item.length >= LENGTH.least && item.length <= Math.min(LENGTH.most, 2.2 * typical))
  if (!good || new Set(items).size < items.length) return undefined
  return {
    items,
    prefix,
    suffix: commonSuffix(items) || suffix,
    clause: clause.trim(),
    ...(tail.head !== undefined && { head: tail.head }),
  }
}

/** The last part cut before what follows the items; behind 等 or 的 stands what they are. */
function splitTail(part: string, others: readonly string[]): { item: string; head?: string } {
  const qualified = others.length > 0 && others.every((item) => !item.includes('的'))
  const match = (qualified ? /等|的|而(?!已)|之间|方面|这|那|[上中下里内]$/u : TAIL).exec(part)
  if (match === null || match.index < LENGTH.least) return { item: part }
  const rest = part.slice(match.index + match[0].length)
  const names = /^\p{Script=Han}{3,14}$/u.test(rest) && !/^(?:\p{Script=Han}{0,6})[在对使将为是有带了]/u.test(rest)
  return { item: part.slice(0, match.index), ...((match[0] === '等' || match[0] === '的') && names && { head: rest }) }
}

/** A和B as the last part is two items, where both are like the others. */
function splitLast(part: string, others: readonly string[]): string[] {
  const match = /^(?<one>.{2,}?)(?:以及|和|与|及)(?<other>.{2,})$/u.exec(part)
  const { one = '', other = '' } = match?.groups ?? {}
  if (match === null) return [part]
  const alike =
    others.length === 0
      ? one.length === other.length || one.charAt(0) === other.charAt(0)
      : others.some(
          (item) => item.charAt(0) === other.charAt(0) || item.at(-1) === one.at(-1) || item.length === one.length,
        )
  return alike ? [one, other] : [part]
}

/** The first item without what leads in: from what all items begin with, else behind the lead that leaves the likeliest length. */
function firstItem(part: string, prefix: string, typical: number): string | undefined {
  const shared = prefix === '' ? -1 : part.lastIndexOf(prefix)
  if (shared >= 0 && part.length - shared >= LENGTH.least) return part.slice(shared)
  const whole = withoutLead(part, typical)
  const candidates = [whole, ...LEADS.flatMap((lead) => suffixesBehind(whole, lead))].filter(
    (item) => item.length >= LENGTH.least,
  )
  const best = candidates.sort(
    (a, b) => Math.abs(a.length - typical) - Math.abs(b.length - typical) || b.length - a.length,
  )[0]
  return best === undefined || best.length > 1.7 * typical + 1 ? undefined : best
}

/** Adverbs, and leads that begin no noun. */
const OPENING = /^(?:逐渐|不断|大力|积极|进一步|更加|并且|而且|是由|也|还|而|并|既|就|都|将|会|由|是|以)/u

/** A part without the words at its very beginning that cannot be the item's own. */
function withoutLead(part: string, typical: number): string {
  const lead = OPENING.exec(part)?.[0] ?? LEADS.find((word) => word.length > 1 && part.startsWith(word))
  const rest = lead === undefined ? '' : part.slice(lead.length)
  return rest.length >= LENGTH.least && rest.length >= 0.6 * typical ? withoutLead(rest, typical) : part
}

function suffixesBehind(part: string, lead: string): string[] {
  const found: string[] = []
  for (let at = part.indexOf(lead); at >= 0; at = part.indexOf(lead, at + 1)) found.push(part.slice(at + lead.length))
  return found
}

/** The last item without what follows: behind the character that all others end with, else whole where its length is like theirs. */
function trimLast(item: string, suffix: string, typical: number): string | undefined {
  if (suffix !== '') {
    const at = item.indexOf(suffix)
    if (at > 0) return item.slice(0, at + suffix.length)
  }
  if (item.length <= 1.6 * typical + 1) return item
  return undefined
}

function medianLength(items: readonly string[]): number {
  return items.map((item) => item.length).sort((a, b) => a - b)[Math.floor((items.length - 1) / 2)] ?? 0
}

export function commonPrefix(items: readonly string[]): string {
  const [first = '', ...others] = items
  let length = 0
  while (length < first.length - 1 && others.every((item) => item.charAt(length) === first.charAt(length))) length++
  return first.slice(0, length)
}

export function commonSuffix(items: readonly string[]): string {
  const turned = items.map((item) => [...item].reverse().join(''))
  return [...commonPrefix(turned)].reverse().join('')
}
