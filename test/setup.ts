/** Before every test file: what the layout and zip files need, and the same random texts on every run (`FC_SEED=…` tries others). */
import fc from 'fast-check'
import { loadLayout } from '../src/layout/place.js'
import { loadDeflate, ZLIB } from '../src/ooxml/deflate.js'
import { host } from './host.js'

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) })
await loadLayout()
await loadDeflate(() => host.packageFile(ZLIB))
