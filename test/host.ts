/** The host of the tests: this machine. */
import { nodeHost } from '../src/host/node/index.js'

export const host = nodeHost()
