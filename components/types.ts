/** The shapes that reach the painters, from the one place that defines them. */
export type { Connector, Frame, Geometry, Item, Line, Paragraph, Point, Rect, Run, Scene, Shape, Stroke } from '../src/layout/scene.js'
export type { ProblemView, SlideView } from '../src/slidev/view.js'
export type { ColorToken } from '../src/themes/tokens.js'
