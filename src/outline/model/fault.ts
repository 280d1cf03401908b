/** Why a model gave no answer. */
import type { Bilingual } from '../../article/errors.js'

export class ModelFault extends Error {
  override readonly name = 'ModelFault'

  /**
   * @param told what is wrong and what would be right, a clause without a full stop.
   * @param isLasting whether asking again is of no use: no server, no such model, a wrong key, no time left.
   */
  constructor(
    readonly told: Bilingual,
    readonly isLasting = true,
  ) {
    super(told.en)
  }
}
