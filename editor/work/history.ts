/** What was done and can be undone, back to the moment when the work was opened. */
import type { Document } from 'yaml'
import { apply, type Change } from './change.js'

/** Something that a person did, as undo and redo treat it. */
export interface Step {
  /** Its name among the page's words: `typed`, `moved`. */
  name: string
  inverse: Change
  /** Steps of one key that follow each other are one: the letters of a word. */
  key?: string
}

export class History {
  private readonly done: Step[] = []
  private undone: Step[] = []

  constructor(private readonly document: Document) {}

  get canUndo(): boolean {
    return this.done.length > 0
  }

  get canRedo(): boolean {
    return this.undone.length > 0
  }

  /** Names of the steps that undo and redo would take. */
  get names(): { undo: string | undefined; redo: string | undefined } {
    return { undo: this.done.at(-1)?.name, redo: this.undone.at(-1)?.name }
  }

  do(name: string, change: Change, key?: string): void {
    const inverse = apply(this.document, change)
    const last = this.done.at(-1)
    if (key !== undefined && last?.key === key && this.undone.length === 0)
      last.inverse = { type: 'all', changes: [inverse, last.inverse] }
    else this.done.push({ name, inverse, ...(key !== undefined && { key }) })
    this.undone = []
  }

  /** What is typed from now on is a step of its own. */
  seal(): void {
    const last = this.done.at(-1)
    if (last !== undefined) delete last.key
  }

  undo(): boolean {
    return turn(this.document, this.done, this.undone)
  }

  redo(): boolean {
    return turn(this.document, this.undone, this.done)
  }

  /** Takes the last step back as if it had never been. */
  forget(): void {
    if (this.undo()) this.undone.pop()
  }
}

function turn(document: Document, from: Step[], to: Step[]): boolean {
  const step = from.pop()
  if (step === undefined) return false
  to.push({ name: step.name, inverse: apply(document, step.inverse) })
  return true
}
