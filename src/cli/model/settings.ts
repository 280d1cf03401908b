/** Which model chooses, and where it is asked: from the command line, else from the environment. */
import { type CommandOptions, UsageError } from '../options.js'

export interface ModelSettings {
  /** Of an interface as OpenAI has it, without a slash at its end: `http://127.0.0.1:11434/v1`. */
  url: string
  model: string
  /** From the environment alone; written nowhere and shown nowhere. */
  key?: string
  /** Of the model's window, where somebody said so. */
  tokens?: number
}

/** Where Ollama listens unless it is told otherwise. */
const OLLAMA = 'http://127.0.0.1:11434/v1'

type Asked = Pick<CommandOptions, 'model' | 'modelUrl' | 'modelTokens' | 'allowRemote'>

/**
 * @returns undefined where nobody asks for a model.
 * @throws UsageError for an address without a model, one that is none, and one of another machine that is not allowed.
 */
export function modelSettings(
  { model: named, modelUrl, modelTokens, allowRemote }: Asked,
  env: NodeJS.ProcessEnv = process.env,
): ModelSettings | undefined {
  const model = named ?? some(env['LECTERN_MODEL'])
  const address = modelUrl ?? some(env['LECTERN_MODEL_URL'])
  if (model === undefined) {
    if (modelUrl === undefined) return undefined
    throw new UsageError({
      zh: '请写上用哪个模型：--model qwen3:8b',
      en: 'name the model too: --model qwen3:8b',
    })
  }
  const url = addressOf(address ?? OLLAMA)
  if (!allowRemote && !isThisMachine(url))
    throw new UsageError({
      zh: `${url.host} 不是这台机器；文章会发到那里，同意的话请加 --allow-remote`,
      en: `${url.host} is not this machine; the article would go there: add --allow-remote if that is right`,
    })
  const key = some(env['LECTERN_MODEL_KEY'])
  return {
    url: url.href.replace(/\/+$/u, ''),
    model,
    ...(key !== undefined && { key }),
    ...(modelTokens !== undefined && { tokens: modelTokens }),
  }
}

const some = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new UsageError({
      zh: `--model-url 不能是 ${text}；比如 ${OLLAMA}`,
      en: `--model-url cannot be ${text}; ${OLLAMA} would be right`,
    })
  if (url.username !== '' || url.password !== '')
    throw new UsageError({
      zh: '--model-url 里不能写用户名和密码；密钥请放进环境变量 LECTERN_MODEL_KEY',
      en: '--model-url takes no name and password; put the key into LECTERN_MODEL_KEY',
    })
  return url
}

/** `localhost`, `127.0.0.1` and all that begin with 127, `[::1]`. */
function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname)
}
