/**
 * Shapes by their names (ECMA-376 part 1, 20.1.10.56), those that templates are made of, as the standard computes them:
 * the adjustments that a shape begins with, what is computed of them, and the paths drawn with it.
 */
import type { Guide } from './guides.js'
import type { Step } from './path.js'
import { known } from '../known.js'

/** How a path of a shape is painted (20.1.10.37); `none` is only outlined. */
export type Shade = 'norm' | 'none' | 'lighten' | 'lightenLess' | 'darken' | 'darkenLess'

/** A path as a shape has it: its steps in its own units. */
export interface ShapePath {
  shade: Shade
  outlined: boolean
  /** Its own units across and down; the shape's when absent. */
  width?: number
  height?: number
  steps: readonly Step[]
}

export interface ShapeFormula {
  guides: readonly Guide[]
  paths: readonly ShapePath[]
}

/** What a shape begins with, its formulas, and its paths with their shade before a colon. */
interface Written {
  adjust?: string
  guides?: string
  paths: readonly string[]
  /** Units of the paths, across and down. */
  units?: number
}

const RECT = 'M l t L r t L r b L l b Z'
const ELLIPSE = 'M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z'
const DIAMOND = 'M l vc L hc t L r vc L hc b Z'
const CORNER = 'a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1'
const CORNERS =
  'a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; p1 */ ss a1 100000; p2 +- r 0 p1; p3 +- b 0 p1; q1 */ ss a2 100000; q2 +- r 0 q1; q3 +- b 0 q1'
const TIP = 'most */ 100000 w ss; a pin 0 adj most; x1 */ ss a 100000; x2 +- r 0 x1'
const FROM =
  'start pin 0 adj1 21599999; end pin 0 adj2 21599999; s1 +- end 0 start; s2 +- s1 21600000 0; sweep ?: s1 s1 s2; wt sin wd2 start; ht cos hd2 start; dx cat2 wd2 ht wt; dy sat2 hd2 ht wt; x1 +- hc dx 0; y1 +- vc dy 0'
const ARROW_ACROSS =
  'most */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 most; x1 */ ss a2 100000; x2 +- r 0 x1; dy */ h a1 200000; y1 +- vc 0 dy; y2 +- vc dy 0'
const ARROW_DOWN =
  'most */ 100000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 most; y1 */ ss a2 100000; y2 +- b 0 y1; dx */ w a1 200000; x1 +- hc 0 dx; x2 +- hc dx 0'
const FIVE =
  'rx */ wd2 hf 100000; ry */ hd2 vf 100000; my */ vc vf 100000; dx1 cos rx 1080000; dx2 cos rx 18360000; dy1 sin ry 1080000; dy2 sin ry 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- my 0 dy1; y2 +- my 0 dy2'
const CALLOUT =
  'dx */ w adj1 100000; dy */ h adj2 100000; px +- hc dx 0; py +- vc dy 0; dq */ dx h w; ay abs dy; aq abs dq; dz +- ay 0 aq; g1 ?: dx 7 2; g2 ?: dx 10 5; x1 */ w g1 12; x2 */ w g2 12; g3 ?: dy 7 2; g4 ?: dy 10 5; y1 */ h g3 12; y2 */ h g4 12; t1 ?: dx l px; xl ?: dz l t1; t2 ?: dy x1 px; xt ?: dz t2 x1; t3 ?: dx px r; xr ?: dz r t3; t4 ?: dy px x1; xb ?: dz t4 x1; t5 ?: dx y1 py; yl ?: dz y1 t5; t6 ?: dy t py; yt ?: dz t6 t; t7 ?: dx py y1; yr ?: dz y1 t7; t8 ?: dy py b; yb ?: dz t8 b'

const ROUND = 'M l x1 A x1 x1 cd2 cd4 L x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4 L x1 b A x1 x1 cd4 cd4 Z'

// prettier-ignore
const SHAPES: Record<string, Written> = {
  rect: { paths: [RECT] },
  flowChartProcess: { paths: [RECT] },
  roundRect: { adjust: 'adj 16667', guides: CORNER, paths: [ROUND] },
  flowChartAlternateProcess: { guides: 'x1 val ssd6; x2 +- r 0 x1; y2 +- b 0 x1', paths: [ROUND] },
  round1Rect: { adjust: 'adj 16667', guides: CORNER, paths: ['M l t L x2 t A x1 x1 3cd4 cd4 L r b L l b Z'] },
  round2SameRect: { adjust: 'adj1 16667; adj2 0', guides: CORNERS, paths: ['M p1 t L p2 t A p1 p1 3cd4 cd4 L r q3 A q1 q1 0 cd4 L q1 b A q1 q1 cd4 cd4 L l p1 A p1 p1 cd2 cd4 Z'] },
  round2DiagRect: { adjust: 'adj1 16667; adj2 0', guides: CORNERS, paths: ['M p1 t L q2 t A q1 q1 3cd4 cd4 L r p3 A p1 p1 0 cd4 L q1 b A q1 q1 cd4 cd4 L l p1 A p1 p1 cd2 cd4 Z'] },
  snip1Rect: { adjust: 'adj 16667', guides: CORNER, paths: ['M l t L x2 t L r x1 L r b L l b Z'] },
  snip2SameRect: { adjust: 'adj1 16667; adj2 0', guides: CORNERS, paths: ['M p1 t L p2 t L r p1 L r q3 L q2 b L q1 b L l q3 L l p1 Z'] },
  snip2DiagRect: { adjust: 'adj1 0; adj2 16667', guides: CORNERS, paths: ['M p1 t L q2 t L r q1 L r p3 L p2 b L q1 b L l q3 L l p1 Z'] },
  snipRoundRect: { adjust: 'adj1 16667; adj2 16667', guides: CORNERS, paths: ['M p1 t L q2 t L r q1 L r b L l b L l p1 A p1 p1 cd2 cd4 Z'] },
  plaque: { adjust: 'adj 16667', guides: CORNER, paths: ['M l x1 A x1 x1 cd4 -5400000 L x2 t A x1 x1 cd2 -5400000 L r y2 A x1 x1 3cd4 -5400000 L x1 b A x1 x1 0 -5400000 Z'] },
  ellipse: { paths: [ELLIPSE] },
  flowChartConnector: { paths: [ELLIPSE] },
  donut: { adjust: 'adj 25000', guides: 'a pin 0 adj 50000; d */ ss a 100000; rx +- wd2 0 d; ry +- hd2 0 d', paths: [`${ELLIPSE} M d vc A rx ry cd2 -5400000 A rx ry cd4 -5400000 A rx ry 0 -5400000 A rx ry 3cd4 -5400000 Z`] },
  pie: { adjust: 'adj1 0; adj2 16200000', guides: FROM, paths: ['M x1 y1 A wd2 hd2 start sweep L hc vc Z'] },
  chord: { adjust: 'adj1 2700000; adj2 16200000', guides: FROM, paths: ['M x1 y1 A wd2 hd2 start sweep Z'] },
  arc: { adjust: 'adj1 16200000; adj2 0', guides: FROM, paths: ['bare: M x1 y1 A wd2 hd2 start sweep L hc vc Z', 'none: M x1 y1 A wd2 hd2 start sweep'] },
  blockArc: { adjust: 'adj1 10800000; adj2 0; adj3 25000', guides: `${FROM}; a3 pin 0 adj3 50000; back +- 0 0 sweep; d */ ss a3 100000; rx +- wd2 0 d; ry +- hd2 0 d; wi sin rx end; hi cos ry end; di cat2 rx hi wi; dj sat2 ry hi wi; x2 +- hc di 0; y2 +- vc dj 0`, paths: ['M x1 y1 A wd2 hd2 start sweep L x2 y2 A rx ry end back Z'] },
  teardrop: { adjust: 'adj 100000', guides: 'a pin 0 adj 200000; two sqrt 2; tw */ wd2 two 1; th */ hd2 two 1; sw */ tw a 100000; sh */ th a 100000; dx cos sw 2700000; dy sin sh 2700000; x1 +- hc dx 0; y1 +- vc 0 dy; x2 +/ hc x1 2; y2 +/ vc y1 2', paths: ['M l vc A wd2 hd2 cd2 cd4 Q x2 t x1 y1 Q r y2 r vc A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z'] },
  triangle: { adjust: 'adj 50000', guides: 'a pin 0 adj 100000; x1 */ w a 100000', paths: ['M l b L x1 t L r b Z'] },
  flowChartExtract: { paths: ['M l b L hc t L r b Z'] },
  flowChartMerge: { paths: ['M l t L r t L hc b Z'] },
  rtTriangle: { paths: ['M l b L l t L r b Z'] },
  parallelogram: { adjust: 'adj 25000', guides: TIP, paths: ['M l b L x1 t L r t L x2 b Z'] },
  flowChartInputOutput: { units: 5, paths: ['M 0 5 L 1 0 L 5 0 L 4 5 Z'] },
  trapezoid: { adjust: 'adj 25000', guides: 'most */ 50000 w ss; a pin 0 adj most; x1 */ ss a 100000; x2 +- r 0 x1', paths: ['M l b L x1 t L x2 t L r b Z'] },
  diamond: { paths: [DIAMOND] },
  flowChartDecision: { paths: [DIAMOND] },
  pentagon: { adjust: 'hf 105146; vf 110557', guides: FIVE, paths: ['M x1 y1 L hc t L x4 y1 L x3 y2 L x2 y2 Z'] },
  hexagon: { adjust: 'adj 25000; vf 115470', guides: 'most */ 50000 w ss; a pin 0 adj most; ry */ hd2 vf 100000; x1 */ ss a 100000; x2 +- r 0 x1; dy sin ry 3600000; y1 +- vc 0 dy; y2 +- vc dy 0', paths: ['M l vc L x1 y1 L x2 y1 L r vc L x2 y2 L x1 y2 Z'] },
  octagon: { adjust: 'adj 29289', guides: CORNER, paths: ['M l x1 L x1 t L x2 t L r x1 L r y2 L x2 b L x1 b L l y2 Z'] },
  homePlate: { adjust: 'adj 50000', guides: TIP, paths: ['M l t L x2 t L r vc L x2 b L l b Z'] },
  chevron: { adjust: 'adj 50000', guides: TIP, paths: ['M l t L x2 t L r vc L x2 b L l b L x1 vc Z'] },
  plus: { adjust: 'adj 25000', guides: CORNER, paths: ['M l x1 L x1 x1 L x1 t L x2 t L x2 x1 L r x1 L r y2 L x2 y2 L x2 b L x1 b L x1 y2 L l y2 Z'] },
  frame: { adjust: 'adj1 12500', guides: 'a pin 0 adj1 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1', paths: [`${RECT} M x1 x1 L x1 y2 L x2 y2 L x2 x1 Z`] },
  halfFrame: { adjust: 'adj1 33333; adj2 33333', guides: 'm2 */ 100000 w ss; a2 pin 0 adj2 m2; x1 */ ss a2 100000; g1 */ h x1 w; g2 +- h 0 g1; m1 */ 100000 g2 ss; a1 pin 0 adj1 m1; y1 */ ss a1 100000; dx */ y1 w h; x2 +- r 0 dx; dy */ x1 h w; y2 +- b 0 dy', paths: ['M l t L r t L x2 y1 L x1 y1 L x1 y2 L l b Z'] },
  corner: { adjust: 'adj1 50000; adj2 50000', guides: 'm1 */ 100000 h ss; m2 */ 100000 w ss; a1 pin 0 adj1 m1; a2 pin 0 adj2 m2; x1 */ ss a2 100000; dy */ ss a1 100000; y1 +- b 0 dy', paths: ['M l t L x1 t L x1 y1 L r y1 L r b L l b Z'] },
  diagStripe: { adjust: 'adj 50000', guides: 'a pin 0 adj 100000; x1 */ w a 100000; y1 */ h a 100000', paths: ['M l y1 L x1 t L r t L l b Z'] },
  wave: { adjust: 'adj1 12500; adj2 0', guides: 'a1 pin 0 adj1 20000; a2 pin -10000 adj2 10000; y1 */ h a1 100000; dy */ y1 10 3; y2 +- y1 0 dy; y3 +- y1 dy 0; y4 +- b 0 y1; y5 +- y4 0 dy; y6 +- y4 dy 0; of */ w a2 50000; dl ?: of 0 of; x2 +- l 0 dl; dr ?: of of 0; x5 +- r 0 dr; d3 +/ dl x5 3; x3 +- x2 d3 0; x4 +/ x3 x5 2; x6 +- l dr 0; x10 +- r dl 0; x7 +- x6 d3 0; x8 +/ x7 x10 2', paths: ['M x2 y1 C x3 y2 x4 y3 x5 y1 L x10 y4 C x8 y6 x7 y5 x6 y4 Z'] },
  flowChartDocument: { units: 21600, paths: ['M 0 0 L 21600 0 L 21600 17322 C 10800 17322 10800 23922 0 20172 Z'] },
  flowChartTerminator: { units: 21600, paths: ['M 3475 0 L 18125 0 A 3475 10800 3cd4 cd2 L 3475 21600 A 3475 10800 cd4 cd2 Z'] },
  flowChartDelay: { paths: ['M l t L hc t A wd2 hd2 3cd4 cd2 L l b Z'] },
  flowChartManualInput: { units: 5, paths: ['M 0 1 L 5 0 L 5 5 L 0 5 Z'] },
  flowChartManualOperation: { units: 5, paths: ['M 0 0 L 5 0 L 4 5 L 1 5 Z'] },
  flowChartOffpageConnector: { units: 10, paths: ['M 0 0 L 10 0 L 10 8 L 5 10 L 0 8 Z'] },
  flowChartPreparation: { units: 10, paths: ['M 0 5 L 2 0 L 8 0 L 10 5 L 8 10 L 2 10 Z'] },
  rightArrow: { adjust: 'adj1 50000; adj2 50000', guides: ARROW_ACROSS, paths: ['M l y1 L x2 y1 L x2 t L r vc L x2 b L x2 y2 L l y2 Z'] },
  leftArrow: { adjust: 'adj1 50000; adj2 50000', guides: ARROW_ACROSS, paths: ['M l vc L x1 t L x1 y1 L r y1 L r y2 L x1 y2 L x1 b Z'] },
  leftRightArrow: { adjust: 'adj1 50000; adj2 50000', guides: ARROW_ACROSS, paths: ['M l vc L x1 t L x1 y1 L x2 y1 L x2 t L r vc L x2 b L x2 y2 L x1 y2 L x1 b Z'] },
  upArrow: { adjust: 'adj1 50000; adj2 50000', guides: ARROW_DOWN, paths: ['M l y1 L hc t L r y1 L x2 y1 L x2 b L x1 b L x1 y1 Z'] },
  downArrow: { adjust: 'adj1 50000; adj2 50000', guides: ARROW_DOWN, paths: ['M l y2 L x1 y2 L x1 t L x2 t L x2 y2 L r y2 L hc b Z'] },
  star4: { adjust: 'adj 12500', guides: 'a pin 0 adj 50000; rx */ wd2 a 50000; ry */ hd2 a 50000; dx cos rx 2700000; dy sin ry 2700000; x1 +- hc 0 dx; x2 +- hc dx 0; y1 +- vc 0 dy; y2 +- vc dy 0', paths: ['M l vc L x1 y1 L hc t L x2 y1 L r vc L x2 y2 L hc b L x1 y2 Z'] },
  star5: { adjust: 'adj 19098; hf 105146; vf 110557', guides: `${FIVE}; a pin 0 adj 50000; ix */ rx a 50000; iy */ ry a 50000; e1 cos ix 20520000; e2 cos ix 3240000; f1 sin iy 3240000; f2 sin iy 20520000; u1 +- hc 0 e1; u2 +- hc 0 e2; u3 +- hc e2 0; u4 +- hc e1 0; v1 +- my 0 f1; v2 +- my 0 f2; v3 +- my iy 0`, paths: ['M x1 y1 L u2 v1 L hc t L u3 v1 L x4 y1 L u4 v2 L x3 y2 L hc v3 L x2 y2 L u1 v2 Z'] },
  heart: { guides: 'd1 */ w 49 48; d2 */ w 10 48; x1 +- hc 0 d1; x2 +- hc 0 d2; x3 +- hc d2 0; x4 +- hc d1 0; y1 +- t 0 hd3', paths: ['M hc hd4 C x3 y1 x4 hd4 hc b C x1 hd4 x2 y1 hc hd4 Z'] },
  foldedCorner: { adjust: 'adj 16667', guides: `${CORNER}; d */ x1 1 5; x3 +- x2 d 0; y3 +- y2 d 0`, paths: ['M l t L r t L r y2 L x2 b L l b Z', 'darkenLess: M x2 b L x3 y3 L r y2 Z'] },
  bevel: { adjust: 'adj 12500', guides: CORNER, paths: ['M x1 x1 L x2 x1 L x2 y2 L x1 y2 Z', 'lightenLess: M l t L r t L x2 x1 L x1 x1 Z', 'darkenLess: M l b L x1 y2 L x2 y2 L r b Z', 'lighten: M l t L x1 x1 L x1 y2 L l b Z', 'darken: M r t L r b L x2 y2 L x2 x1 Z'] },
  cube: { adjust: 'adj 25000', guides: 'a pin 0 adj 100000; y1 */ ss a 100000; y4 +- b 0 y1; x4 +- r 0 y1', paths: ['M l y1 L x4 y1 L x4 b L l b Z', 'darkenLess: M x4 y1 L r t L r y4 L x4 b Z', 'lightenLess: M l y1 L y1 t L r t L x4 y1 Z'] },
  can: { adjust: 'adj 25000', guides: 'most */ 50000 h ss; a pin 0 adj most; y1 */ ss a 200000; y3 +- b 0 y1', paths: ['M l y1 A wd2 y1 cd2 -10800000 L r y3 A wd2 y1 0 cd2 Z', 'lighten: M l y1 A wd2 y1 cd2 cd2 A wd2 y1 0 cd2 Z'] },
  wedgeRectCallout: { adjust: 'adj1 -20833; adj2 62500', guides: CALLOUT, paths: ['M l t L x1 t L xt yt L x2 t L r t L r y1 L xr yr L r y2 L r b L x2 b L xb yb L x1 b L l b L l y2 L xl yl L l y1 Z'] },
  line: { paths: ['none: M l t L r b'] },
  lineInv: { paths: ['none: M l b L r t'] },
  straightConnector1: { paths: ['none: M l t L r b'] },
  bentConnector2: { paths: ['none: M l t L r t L r b'] },
  bentConnector3: { adjust: 'adj1 50000', guides: 'x1 */ w adj1 100000', paths: ['none: M l t L x1 t L x1 b L r b'] },
  curvedConnector2: { paths: ['none: M l t C wd2 t r hd2 r b'] },
  curvedConnector3: { adjust: 'adj1 50000', guides: 'x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; y3 */ h 3 4', paths: ['none: M l t C x1 t x2 hd4 x2 vc C x2 y3 x3 b r b'] },
  leftBracket: { adjust: 'adj 8333', guides: 'most */ 50000 h ss; a pin 0 adj most; y1 */ ss a 100000; y2 +- b 0 y1', paths: ['bare: M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4 Z', 'none: M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4'] },
  rightBracket: { adjust: 'adj 8333', guides: 'most */ 50000 h ss; a pin 0 adj most; y1 */ ss a 100000; y2 +- b 0 y1', paths: ['bare: M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4 Z', 'none: M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4'] },
  bracketPair: { adjust: 'adj 16667', guides: CORNER, paths: [`bare: ${ROUND}`, 'none: M x1 b A x1 x1 cd4 cd4 L l x1 A x1 x1 cd2 cd4 M x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4'] },
}

/** Names of the shapes that are drawn. */
export const PRESET_NAMES: readonly string[] = Object.keys(SHAPES)

/** The formula of a named shape; undefined for those that are not drawn here. */
export function presetShape(name: string): ShapeFormula | undefined {
  const written = known(SHAPES, name)
  if (written === undefined) return undefined
  const { adjust, guides, paths, units } = written
  return {
    guides: [...guidesOf(adjust).map(([one, value]) => [one, `val ${value}`] as const), ...guidesOf(guides)],
    paths: paths.map((path) => ({ ...pathOf(path), ...(units !== undefined && { width: units, height: units }) })),
  }
}

function guidesOf(source = ''): Guide[] {
  return source.split(';').flatMap((one): Guide[] => {
    const [, name, formula] = /^\s*(\S+)\s+(.+)$/u.exec(one) ?? []
    return name === undefined || formula === undefined ? [] : [[name, formula]]
  })
}

/** Before a colon stands the shade, or `bare` for a path without an outline. */
function pathOf(source: string): ShapePath {
  const [, before, path = ''] = /^(?:(\w+): )?(.+)$/u.exec(source) ?? []
  const steps = (path.match(/[MLACQZ](?: [^MLACQZ ]+)*/gu) ?? []).map((step): Step => {
    const [letter = '', ...names] = step.split(' ')
    return { letter: letter as Step['letter'], names }
  })
  return {
    shade: before === undefined || before === 'bare' ? 'norm' : (before as Shade),
    outlined: before !== 'bare',
    steps,
  }
}
