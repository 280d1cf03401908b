/** The shapes that reach the painters, from the one place that defines them. */
export type {
  Chart,
  Connector,
  Formula,
  Frame,
  Geometry,
  Item,
  Paragraph,
  Picture,
  Point,
  Rect,
  Run,
  Scene,
  Shape,
  Stroke,
  Table,
  TextBody,
} from '../src/layout/scene.js'
export type { ChartSeries } from '../src/layout/chart.js'
export type { PlayerData, PlayerSlide } from '../src/player/data.js'
export type { ProblemView, SlideView, ViewAssets } from '../src/player/view.js'
export type { ColorToken } from '../src/themes/tokens.js'
