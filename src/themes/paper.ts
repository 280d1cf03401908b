import type { FontFamily, Theme } from './tokens.js'

/**
 * Arial and Microsoft YaHei are on every PC with PowerPoint or WPS. Arimo, which the deck bundles, has Arial's widths,
 * so a line breaks at the same place in both.
 */
const sans: FontFamily = {
  latin: 'Arial',
  eastAsian: { Hans: 'Microsoft YaHei', Hant: 'Microsoft JhengHei', Jpan: 'Yu Gothic', Hang: 'Malgun Gothic' },
  bundled: 'sans',
}

/** Light and calm: for a projector in a lit classroom. */
export const paper: Theme = {
  name: 'paper',
  colors: {
    paper: '#FFFFFF',
    ink: '#16242F',
    surface: '#F2F5F5',
    muted: '#44545F',
    accent: '#0C4A63',
    highlight: '#A83A17',
    third: '#2F6B4F',
    fourth: '#7A5A00',
    soft: '#DDEAEE',
    rule: '#B9C8CE',
    link: '#0B5A8A',
    visited: '#5B3F7A',
  },
  fonts: { heading: sans, body: sans },
}
