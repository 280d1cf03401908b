/** The talk with which the stage is tried. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A title that any careless writer would spoil. */
export const TITLE = '“新”课 {{7*7}} <b>&amp;</b> </script> --- $x$'
export const PARAGRAPHS = [
  '图书馆是学校里的第二课堂。',
  '学生在这里学会自己选书，学会自己提问，也学会自己找答案。',
  '老师在这里看见学生真正的兴趣。',
]
const DATA = {
  title: TITLE,
  lang: 'zh-CN',
  duration: 4,
  sections: [{ heading: '第二课堂', text: PARAGRAPHS.join('\n\n') }],
  slides: [
    { kind: 'cover' },
    { kind: 'points', title: '学会三件事', clicks: true, items: ['学会自己选书', '学会自己提问', '学会自己找答案'] },
    { kind: 'statement', title: '第二课堂', text: '图书馆是学校里的第二课堂' },
    { kind: 'statement', title: '看见兴趣', text: '这一句是讲者自己说的' },
    { kind: 'questions', items: ['你常去图书馆吗？'] },
  ],
}

/** @returns the path of the data file. */
export async function writeStageTalk(folder: string, more: Record<string, unknown> = {}): Promise<string> {
  const file = join(folder, 'talk.yaml')
  await writeFile(file, JSON.stringify({ ...DATA, ...more }, undefined, 1))
  return file
}
