/** The whole talk at a glance: one HTML page that shows every scene, without Slidev and without PowerPoint. */
import type { Talk } from '../outline/deck.js'
import { escapeXml } from '../ooxml/xml.js'
import { sceneToSvg } from './svg.js'

const STYLE = `
body { margin: 24px; background: #e9ecee; color: #16242f; font: 15px/1.5 Arimo, Arial, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(360px, 1fr)); gap: 20px; }
figure { margin: 0; }
svg { display: block; width: 100%; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 0.25); }
figcaption { padding: 4px 2px; }
`

/** An HTML document without any reference to anything outside it. All words of the talk are escaped. */
export function contactSheet({ deck, scenes, theme, assets }: Talk): string {
  const figures = scenes.map((scene, index) => {
    const slide = deck.slides[index]
    const caption = `${index + 1} · ${slide?.kind ?? ''} · ${minutes(slide?.seconds ?? 0)}`
    return `<figure>${sceneToSvg(scene, theme, assets, deck.lang)}<figcaption>${escapeXml(caption)}</figcaption></figure>`
  })
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(deck.lang)}"><head><meta charset="utf-8"><title>${escapeXml(deck.title)}</title><style>${STYLE}</style></head>`,
    `<body><h1>${escapeXml(deck.title)}</h1><main>`,
    ...figures,
    '</main></body></html>',
    '',
  ].join('\n')
}

/** Seconds as m:ss. */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
}
