/** What a chart shows, before and after it is laid out. */

/** Forms of charts. `bar` lies, `column` stands. */
export const CHART_FORMS = ['column', 'bar', 'line', 'area', 'pie', 'doughnut', 'scatter'] as const

export type ChartForm = (typeof CHART_FORMS)[number]

/** The figures of a chart, as the data file gives them. */
export interface ChartFigures {
  form: ChartForm
  /** Names along the axis, or of the slices; none for a scatter, whose points have two figures each. */
  categories: string[]
  series: ChartSeries[]
  /** What the figures count, shown once: `万人`. */
  unit?: string
}

export interface ChartSeries {
  name?: string
  /** One a category. */
  values: number[]
  /** The horizontal figures of a scatter, one a value. */
  x?: number[]
}

/** A chart at its place: its figures, and where everything stands. */
export interface ChartPlot {
  figures: ChartFigures
}
