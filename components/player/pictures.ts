/** Addresses of the talk's pictures by name (`virtual:lectern-pictures`). */
import { talk } from './talk'

export default talk.pictures
