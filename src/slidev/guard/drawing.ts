/** What the pen draws, as Slidev's library drauu writes it: shapes, their sizes and colours, and nothing else. */

const SHAPES = 'path|line|rect|ellipse|g|defs|marker'
const ATTRIBUTES =
  'd|[cr]?[xy]|[xy][12]|width|height|id|fill|stroke|stroke-width|stroke-linecap|stroke-dasharray|marker-end|viewBox|refX|refY|markerWidth|markerHeight|orient|data-drauu_index'

/** One tag: `<path d="M 1 2" stroke="#ff595e">`, `</path>`. No value holds a quote, a colon or another tag. */
const TAG = new RegExp(`</(?:${SHAPES})>|<(?:${SHAPES})(?: (?:${ATTRIBUTES})="[\\w\\s.,#()%+-]*")*\\s*/?>`, 'g')

/** Whether a text is such a drawing, or none at all. */
export function isDrawing(text: string): boolean {
  return text.replace(TAG, '').trim() === ''
}
