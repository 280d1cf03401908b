/** The page: finds where the work is kept and where its files are, and begins. */
import { createApp } from 'vue'
import '../styles/scene.css'
import '../styles/table.css'
import '../styles/picture.css'
import './style/base.css'
import './style/start.css'
import './style/work.css'
import './style/content.css'
import './style/narrow.css'
import { startEngine } from './engine/client.js'
import { Fonts } from './fonts.js'
import { embedded, served } from './packages.js'
import { browserShelf } from './shelf/browser-shelf.js'
import { takeSecret } from './shelf/run-secret.js'
import { servedShelf } from './shelf/served-shelf.js'
import { SAMPLE_PICTURE, sampleBytes } from './work/sample-picture.js'
import App from './views/App.vue'
import { PAGE_LANG } from './words.js'

document.documentElement.lang = PAGE_LANG

const isServed = document.documentElement.dataset['shelf'] === 'served'
const packages = isServed ? served() : embedded(document)
const shelf = isServed ? servedShelf(takeSecret() ?? '') : await browserShelf()
const engine = startEngine(packages, async (path) => (path === SAMPLE_PICTURE ? sampleBytes() : shelf.file(path)))

createApp(App, { engine, shelf, fonts: new Fonts(packages) }).mount('#app')
