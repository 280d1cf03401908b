declare module 'linebreak' {
  /** UAX #14; `position` is a UTF-16 offset after which a line may end. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
