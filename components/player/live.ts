/** A page that `lectern present` serves shows each change of its talk. */
import { channel } from '../stage/channel'
import type { PlayerData } from '../types'
import { show } from './slides'
import { talk } from './talk'

/** What Slidev reads once, when the page is loaded (./configs). */
const READ_ONCE = ['title', 'lang', 'width', 'height', 'face', 'minutes'] as const

/** From now on a talk that the server tells takes the place of the one before; the page keeps its slide and step. */
export function followTalk(): void {
  channel?.on('lectern:talk', (told: PlayerData) => {
    if (READ_ONCE.every((key) => told[key] === talk[key])) show(told)
    else location.reload()
  })
}
