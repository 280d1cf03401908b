/** What `setup/root.ts` gives to Slidev: one stage for all its pages. */
import { getCurrentInstance, h, onMounted, render } from 'vue'
import { keepBeside } from './beside'
import { keepDrawingsClean } from './clean-drawings'
import { keepInStep } from './in-step'
import type { Router } from './kept'
import { keepNotesToRead } from './notes-to-read'
import { giveNotesRoom } from './presenter-sizes'
import { HAS_SERVER } from './server'
import { hearNoStrangers } from './strangers'
import LecternStage from './LecternStage.vue'
import '../../styles/stage.css'

// Before Slidev listens.
if (HAS_SERVER) hearNoStrangers()

export default function setupStage(): void {
  keepDrawingsClean()
  const app = getCurrentInstance()?.appContext ?? null
  const router = app?.config.globalProperties['$router'] as Router | undefined
  if (HAS_SERVER) keepBeside()
  else if (router) keepInStep(router)
  giveNotesRoom()
  keepNotesToRead()
  onMounted(() => {
    const place = document.createElement('div')
    place.className = 'lectern-stage'
    document.body.append(place)
    const stage = h(LecternStage)
    stage.appContext = app
    render(stage, place)
  })
}
