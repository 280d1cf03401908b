/** Names for texts that have no title. */
import { expect, it } from 'vitest'
import { importText } from '../../src/import/txt.js'

const about = '小城的人们热爱公共图书馆服务体系。新的公共图书馆服务体系带来了变化。谁都说公共图书馆服务体系好。'

it('are what the text keeps coming back to, where its first words only say as what something is', () => {
  expect(importText(`老馆长指出：“我们图书馆作为小城的客厅，不但要有书，而且要有灯。”${about}`, 'a.txt').title).toBe(
    '公共图书馆服务体系',
  )
})

it('are its first words where these say something', () => {
  expect(importText(`图书馆改变了小城的生活，谁都看得见。${about}`, 'a.txt').title).toBe('图书馆改变了小城的生活')
})

it('are its first words, too, where it comes back to nothing', () => {
  expect(importText('我们图书馆作为小城的客厅，不但要有书，而且要有灯，还要有人。', 'a.txt').title).toBe(
    '我们图书馆作为小城的客厅',
  )
})
