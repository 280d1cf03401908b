/** Which files are data, ready to edit, and no text to be imported first. */
import { extname } from 'node:path'

const ENDINGS = ['.yaml', '.yml']

/** `data/talk.yaml`, by its name. */
export function isData(file: string): boolean {
  return ENDINGS.includes(extname(file).toLowerCase())
}
