/** The talk that this page was filled with. */
import type { PlayerData } from '../types'

function read(): PlayerData {
  const text = document.getElementById('lectern-talk')?.textContent
  if (!text) throw new Error('This page holds no talk: dist/player.html has to be filled with one.')
  return JSON.parse(text) as PlayerData
}

/** As it was when the page was loaded. */
export const talk: PlayerData = read()
