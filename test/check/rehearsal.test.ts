import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkTalk } from '../../src/check/index.js'
import { readRehearsal, writeRehearsal } from '../../src/cli/rehearsal.js'
import { loadArticle, talkOf } from '../../src/cli/talk.js'
import { writeStageTalk } from '../slidev/stage-talk.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-rehearsal-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('compares what slides took with what was planned', async () => {
  const file = await writeStageTalk(folder)
  const article = await loadArticle(file)
  const talk = await talkOf(article, file)
  expect(await readRehearsal(file)).toBeUndefined()
  await writeRehearsal(file, talk.deck.slides, { cover: 2, points: 600.4, statement: 3 })
  const found = checkTalk(article, talk, file, await readRehearsal(file)).filter(({ rule }) => rule === 'rehearsal')
  expect(found.map(({ severity, slide, message }) => ({ severity, slide, message }))).toEqual([
    { severity: 'warning', slide: undefined, message: '试讲共用了 10:05，超过 duration 的 4:00' },
    {
      severity: 'info',
      slide: 'points',
      message: expect.stringMatching(/^第 2 页“学会三件事”试讲用了 10:00，预算是 \d:\d\d$/) as string,
    },
  ])
})

it('says where a record is none', async () => {
  const file = await writeStageTalk(folder)
  await writeFile(join(folder, 'talk.rehearsal.json'), '{"slides":[{"id":1}]}')
  await expect(readRehearsal(file)).rejects.toThrow(/talk\.rehearsal\.json: this is no record of a rehearsal/)
})
