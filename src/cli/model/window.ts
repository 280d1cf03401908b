/** How many tokens a model's window has, where its server tells. */
import { UsageError } from '../options.js'
import type { ModelSettings } from './settings.js'

/** Seconds to wait for the list of models. */
const PATIENCE = 5

/** Names under which servers tell it: vLLM; LM Studio and OpenRouter; llama.cpp in `meta`. */
const NAMES = ['max_model_len', 'context_length', 'max_context_length', 'loaded_context_length', 'n_ctx']

/** What is more than this is no window, or a mistake. */
const MOST = 10_000_000

/**
 * @returns what was said on the command line, else what the server says.
 * @throws UsageError where neither does.
 */
export async function windowOf(settings: ModelSettings): Promise<number> {
  const tokens = settings.tokens ?? (await toldBy(settings))
  if (tokens !== undefined) return tokens
  throw new UsageError({
    zh: `服务器没有说 ${settings.model} 一次能读多少；请加上，例如 --model-tokens 8192（Ollama 不改设置时是 4096）`,
    en: `the server does not say how much ${settings.model} reads at a time; add --model-tokens 8192 or what is right (4096 with Ollama, unless set)`,
  })
}

async function toldBy({ url, model, key }: ModelSettings): Promise<number | undefined> {
  try {
    const response = await fetch(`${url}/models`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE * 1000),
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    })
    const { data } = (await response.json()) as { data?: unknown }
    const entry: unknown = Array.isArray(data)
      ? data.find((one: unknown) => typeof one === 'object' && one !== null && 'id' in one && one.id === model)
      : undefined
    return tokensIn(entry) ?? tokensIn((entry as { meta?: unknown } | undefined)?.meta)
  } catch {
    // The request itself will tell what is wrong with the server.
    return undefined
  }
}

function tokensIn(entry: unknown): number | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  return Object.entries(entry).flatMap(([name, value]) =>
    NAMES.includes(name) && typeof value === 'number' && value > 0 && value <= MOST ? [value] : [],
  )[0]
}
