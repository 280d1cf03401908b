/** What `lectern present` says at the terminal, in the language of the talk. */

const ZH = {
  pptx: 'PowerPoint ',
  editor: '编辑器    ',
  audience: '观众      ',
  presenter: '讲者      ',
  rehearsal: '试讲记录  ',
  remote: '手机遥控  ',
  taken: (port: number) => `端口 ${port} 已被占用，改用下一个。`,
  paired: (address: string) => `手机已连接。再连一部手机用：${address}`,
  notWritten: (why: string) => `PowerPoint 没有更新：${why}`,
  broken: (why: string) => `文章有误，观众仍看到改动之前的幻灯片：\n${why}`,
  byHand: (titles: readonly string[]) => `Markdown 手写页在 PowerPoint 中是图片：${titles.join('、')}`,
  stop: '按 Ctrl+C 结束。',
}

const EN: typeof ZH = {
  pptx: 'PowerPoint',
  editor: 'Editor    ',
  audience: 'Audience  ',
  presenter: 'Presenter ',
  rehearsal: 'Rehearsal ',
  remote: 'Phone     ',
  taken: (port) => `Port ${port} is taken; using the next one.`,
  paired: (address) => `A phone has connected. For another: ${address}`,
  notWritten: (why) => `The PowerPoint was not written anew: ${why}`,
  broken: (why) => `The data is at fault; the audience still sees the slides as they were before:\n${why}`,
  byHand: (titles) => `Slides written in Markdown are pictures in the PowerPoint: ${titles.join('; ')}`,
  stop: 'Ctrl+C stops.',
}

export const SAYS = { zh: ZH, en: EN }
