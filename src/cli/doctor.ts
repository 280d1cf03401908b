/** `lectern doctor`: whether this machine has what Lectern needs, and how to get what is missing. */
import type { Bilingual } from '../article/errors.js'
import { bundledFaces } from '../assets/fonts/faces.js'
import { findBrowser } from '../slidev/by-hand/browser.js'
import { host } from './host.js'
import { inReadersLanguage } from './locale.js'
import type { CommandOptions } from './options.js'
import { say } from './terminal.js'
import { version } from './version.js'

/** Of Node; package.json says the same under `engines`. */
const LEAST_NODE = [20, 20] as const

interface Finding {
  good: boolean
  told: Bilingual
}

/** @returns 1 where something is missing without which no command works. */
export async function run({ json }: CommandOptions): Promise<number> {
  const needed = [node(), await fonts()]
  const findings = [...needed, await browser()]
  const lines = findings.map(({ good, told }) => `${good ? '✓' : '✗'} ${inReadersLanguage(told)}`)
  const checks = findings.map(({ good, told }) => ({ good, message: inReadersLanguage(told) }))
  say(json ? JSON.stringify({ checks }) : [`Lectern ${await version()}`, ...lines].join('\n'))
  return needed.every(({ good }) => good) ? 0 : 1
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [least, leastMinor] = LEAST_NODE
  const good = major > least || (major === least && minor >= leastMinor)
  const name = `Node ${process.versions.node}`
  if (good) return { good, told: { zh: name, en: name } }
  return {
    good,
    told: {
      zh: `${name} 太旧；需要 ${LEAST_NODE.join('.')} 以上，见 https://nodejs.org`,
      en: `${name} is too old; install ${LEAST_NODE.join('.')} or newer from https://nodejs.org`,
    },
  }
}

async function fonts(): Promise<Finding> {
  try {
    for (const lang of ['zh-CN', 'en'])
      await Promise.all((await bundledFaces(lang, ['sans', 'serif'], host)).map(({ file }) => host.packageFile(file)))
    return { good: true, told: { zh: '字体齐全', en: 'fonts are there' } }
  } catch {
    return {
      good: false,
      told: {
        zh: '缺少字体；请在 Lectern 的文件夹里运行 npm install',
        en: 'fonts are missing; run npm install in the folder of Lectern',
      },
    }
  }
}

async function browser(): Promise<Finding> {
  const found = await findBrowser()
  if (found !== undefined) return { good: true, told: { zh: `浏览器 ${found}`, en: `browser ${found}` } }
  return {
    good: false,
    told: {
      zh: '没有 Chrome、Edge 或 Chromium；只有手写的幻灯片要它来拍图，请装一个，或用 CHROME_PATH 指明位置',
      en: 'no Chrome, Edge or Chromium; only pictures of slides written by hand need one: install one, or name it in CHROME_PATH',
    },
  }
}
