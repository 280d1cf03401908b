/** What the phone shows: title, notes, and two large buttons. All text arrives as data and is set as text. */
import { inMessageLanguage } from '../../text/languages.js'

const WORDS = {
  zh: {
    title: '遥控',
    next: '下一步',
    prev: '上一步',
    after: '接着：',
    waiting: '等待幻灯片页面打开……',
    lost: '连接中断，正在重试……',
  },
  en: {
    title: 'Remote',
    next: 'Next',
    prev: 'Previous',
    after: 'Then: ',
    waiting: 'Waiting for the deck to be opened …',
    lost: 'Connection lost, trying again …',
  },
}

const STYLE = `
html { height: 100%; font: 20px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; background: #131c24; color: #f2f5f6; }
body { display: flex; flex-direction: column; height: 100dvh; margin: 0; }
header { padding: 12px 16px 0; }
h1 { margin: 0; font-size: 22px; line-height: 1.3; }
#place, #after { color: #c3cfd6; font-size: 16px; }
#notes { flex: 1; overflow: auto; padding: 8px 16px; white-space: pre-wrap; }
#said, #spare { margin: 0; }
#spare { margin-top: 24px; padding-top: 12px; border-top: 2px solid #3a4f5c; color: #c3cfd6; font-size: 17px; }
#spare[hidden] { display: none; }
#spare h2 { margin: 0 0 4px; font-size: 17px; }
#after { padding: 0 16px 8px; }
nav { display: grid; grid-template-columns: 1fr 2fr; gap: 12px; padding: 12px; }
button { height: 22vh; border: 0; border-radius: 16px; background: #233947; color: inherit; font: inherit; font-size: 26px; touch-action: manipulation; }
button:last-child { background: #0c4a63; }
button:active { opacity: 0.6; }`

const SCRIPT = `
const set = (id, text) => { document.getElementById(id).textContent = text }
const { words } = document.body.dataset
const say = JSON.parse(words)
const events = new EventSource('events')
events.onmessage = ({ data }) => {
  const { title, said, spare, after, place } = JSON.parse(data)
  set('title', title || say.waiting)
  set('said', said)
  set('spare-heading', spare.heading)
  set('spare-text', spare.text)
  document.getElementById('spare').hidden = spare.text === ''
  document.getElementById('notes').scrollTop = 0
  set('after', after ? say.after + after : '')
  set('place', place)
}
events.onerror = () => set('place', say.lost)
for (const button of document.querySelectorAll('button')) {
  button.onclick = () => fetch(button.id, { method: 'POST', headers: { 'X-Lectern': 'remote' } })
}`

/** @param nonce lets the page's own script and style run, and no other. */
export function remotePage(lang: string, nonce: string): string {
  const words = inMessageLanguage(lang, WORDS)
  const told = JSON.stringify({ waiting: words.waiting, lost: words.lost, after: words.after })
  return [
    `<!doctype html><html lang="${escaped(lang)}"><head><meta charset="utf-8"><title>${words.title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<style nonce="${nonce}">${STYLE}</style></head><body data-words="${escaped(told)}">`,
    `<header><div id="place"></div><h1 id="title">${words.waiting}</h1></header><main id="notes"><p id="said"></p><section id="spare" hidden><h2 id="spare-heading"></h2><div id="spare-text"></div></section></main><div id="after"></div>`,
    `<nav><button id="prev" type="button">${words.prev}</button><button id="next" type="button">${words.next}</button></nav>`,
    `<script nonce="${nonce}">${SCRIPT}</script></body></html>`,
  ].join('\n')
}

/** Text for an attribute. */
function escaped(text: string): string {
  return text.replace(/["&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
