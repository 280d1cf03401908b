/** Files held against Microsoft's Open XML validator, which `scripts/test-setup.mjs` installs. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { VALIDATOR } from '../scripts/validator.mjs'

/** The schema of an edition of Office. The program takes a name that it does not know for Microsoft365. */
export type OfficeVersion =
  'Office2007' | 'Office2010' | 'Office2013' | 'Office2016' | 'Office2019' | 'Office2021' | 'Microsoft365'

export interface Validation {
  ok: boolean
  errors: { description?: string; path?: string; xPath?: string }[]
}

/** @throws Error where the program is missing or fails; `npm test` installs it. */
export async function validateFile(
  file: string,
  { officeVersion }: { officeVersion: OfficeVersion },
): Promise<Validation> {
  const { stdout } = await promisify(execFile)(VALIDATOR, [file, officeVersion], { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as Validation
}
