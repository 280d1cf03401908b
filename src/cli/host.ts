/** The command's host: one for all talks of a run. */
import { nodeHost } from '../host/node/index.js'

export const host = nodeHost()
