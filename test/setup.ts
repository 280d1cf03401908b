/** Before every test file: the layout's engine, which scenes are composed with. */
import { loadLayout } from '../src/layout/place.js'

await loadLayout()
