/** Figures in tables: text that stands in the file without quotes, digit by digit as it was. */
import { type Document, type Scalar, type ScalarTag, visit } from 'yaml'

class Figure {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text
  }

  toJSON(): string {
    return this.text
  }
}

/** Written like a number, and read back as it was written (see `keepFiguresAsWritten`). */
const FIGURE = /^[-+]?(?:\d+|\d*\.\d+)(?:[eE][-+]?\d+)?$/

export function figureOf(value: unknown): unknown {
  return typeof value === 'string' && FIGURE.test(value) ? new Figure(value) : value
}

/** How a figure is written; nothing is ever read as one. */
export const FIGURE_TAG: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => value instanceof Figure,
  resolve: (text) => text,
  stringify: ({ value }: Scalar) => String(value),
}

/** Figures of a document that was read stay as they were written: 007 and 1.50. Changes the document. */
export function keepSources(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source !== undefined && node.source !== String(node.value))
        node.value = new Figure(node.source)
    },
  })
}
