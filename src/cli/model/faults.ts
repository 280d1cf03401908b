/** What goes wrong between Lectern and a model's server, each in one line. */
import { ModelFault } from '../../outline/model/fault.js'
import type { ModelSettings } from './settings.js'

export function notReached({ url }: ModelSettings): ModelFault {
  return new ModelFault({
    zh: `${url} 连不上；请先启动模型服务（例如 ollama serve），或用 --model-url 写对地址`,
    en: `nothing answers at ${url}; start the server (ollama serve), or name another with --model-url`,
  })
}

/** @param seconds that were waited. */
export function tooSlow({ model }: ModelSettings, seconds: number): ModelFault {
  return new ModelFault({
    zh: `等了 ${seconds} 秒，${model} 没有答完；请换小一点的模型`,
    en: `${model} had not answered after ${seconds} seconds; a smaller model would be faster`,
  })
}

export function stopped(): ModelFault {
  return new ModelFault({ zh: '你按了 Ctrl+C', en: 'you pressed Ctrl+C' })
}

/** An answer that ends early, holds nothing or is no chat may come out right when it is asked for again. */
export function noAnswer({ model }: ModelSettings): ModelFault {
  return new ModelFault({ zh: `${model} 的回答是空的`, en: `${model} answered nothing` }, false)
}

/** @param said by the server, of which the first words are shown. */
export function refused(status: number, said: string, { url, model }: ModelSettings): ModelFault {
  const words = said === '' ? '' : `: ${said}`
  switch (status) {
    case 401:
    case 403:
      return new ModelFault({
        zh: `${url} 不接受密钥（${status}）；请检查环境变量 LECTERN_MODEL_KEY`,
        en: `${url} does not take the key (${status}); look at LECTERN_MODEL_KEY`,
      })
    case 404:
      return new ModelFault({
        zh: `${url} 没有 ${model}（404${words}）；请检查 --model 和 --model-url，地址多半以 /v1 结尾`,
        en: `${url} has no ${model} (404${words}); look at --model and --model-url, which mostly ends with /v1`,
      })
    case 429:
      return new ModelFault({
        zh: `${url} 说请求太多（429）；请过一会儿再试`,
        en: `${url} has too many requests (429); try again later`,
      })
    default:
      return new ModelFault({
        zh: `${url} 回答 ${status}${words}`,
        en: `${url} answers ${status}${words}`,
      })
  }
}
