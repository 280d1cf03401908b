/** Before every test file: the layout's engine, and the same random texts on every run (`FC_SEED=…` tries others). */
import fc from 'fast-check'
import { loadLayout } from '../src/layout/place.js'

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) })
await loadLayout()
