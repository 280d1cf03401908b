/** Files that people have and no importer reads: what they are to be saved as, and where. */
import type { Bilingual } from '../article/errors.js'

const PROGRAMS: [RegExp, Bilingual][] = [
  [
    /^(?:doc|dot|rtf|wps|wpt|wpd|docm|dotx)$/u,
    {
      zh: '请在 Word、WPS 或 LibreOffice 里打开，另存为 .docx',
      en: 'open it in Word, WPS or LibreOffice and save it as .docx',
    },
  ],
  [/^pages$/u, { zh: '请在 Pages 里打开，导出为 Word（.docx）', en: 'open it in Pages and export it to Word (.docx)' }],
  [
    /^(?:ppt|pps|ppsx|pptm|dps|odp|key)$/u,
    {
      zh: '请在 PowerPoint、WPS 或 Keynote 里打开，另存为 .pptx',
      en: 'open it in PowerPoint, WPS or Keynote and save it as .pptx',
    },
  ],
  [
    /^(?:xlsx?|xlsm|et|csv|tsv|ods|numbers)$/u,
    {
      zh: '这是表格，不是文章；请把表格放进 Word 文件（.docx）或 Markdown（.md），配上文字',
      en: 'it is a table and no article; put the table into a Word file (.docx) or Markdown (.md), with the text around it',
    },
  ],
  [
    /^(?:mobi|azw3?|fb2|djvu|chm|caj|kdh|nh)$/u,
    { zh: '请先转换成 .epub、.pdf 或 .docx', en: 'convert it to .epub, .pdf or .docx first' },
  ],
  [
    /^(?:tex|latex|rst|adoc|asciidoc|org|typ|textile)$/u,
    { zh: '请用 pandoc 转换成 .docx 或 .md', en: 'convert it to .docx or .md with pandoc' },
  ],
  [
    /^(?:png|jpe?g|gif|webp|heic|tiff?|bmp|svg)$/u,
    {
      zh: '这是图片；请先做文字识别（OCR），再存成 .docx 或 .txt',
      en: 'it is a picture; run text recognition (OCR) on it and save the text as .docx or .txt',
    },
  ],
  [
    /^(?:zip|rar|7z|gz|tar)$/u,
    { zh: '这是压缩包；请先解开，再导入里面的文章', en: 'it is an archive; unpack it and import the article in it' },
  ],
  [
    /^(?:mht|mhtml|webarchive)$/u,
    {
      zh: '请在浏览器里打开，另存为“网页，仅 HTML”（.html）',
      en: 'open it in a browser and save it as “web page, HTML only” (.html)',
    },
  ],
]

const READ: Bilingual = {
  zh: '可以是 .txt、.md、.html、.docx、.odt、.epub、.pdf、.pptx 或文章数据（.yaml）',
  en: '.txt, .md, .html, .docx, .odt, .epub, .pdf, .pptx and article data (.yaml) can',
}

/** @param ending without its dot, in lower case. */
export function cannotRead(ending: string): Bilingual {
  const way = PROGRAMS.find(([endings]) => endings.test(ending))?.[1]
  return {
    zh: `.${ending} 类型的文件读不了；${way?.zh ?? READ.zh}`,
    en: `files of type .${ending} cannot be imported; ${way?.en ?? READ.en}`,
  }
}
