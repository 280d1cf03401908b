/** What the page knows of the run of `lectern present` that serves it (`virtual:lectern-run`); empty in a file. */
import { talk } from './talk'

export default talk.served?.run ?? ''

export const socket: string = talk.served === undefined ? '' : `/?talk=${talk.served.version}`
