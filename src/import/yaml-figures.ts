/** Figures in tables: text that stands in the file without quotes, digit by digit as it was. */
import type { Scalar, ScalarTag } from 'yaml'

class Figure {
  constructor(readonly text: string) {}

  toString(): string {
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
