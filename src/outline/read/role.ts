/** What a section does in its article, told by its heading and its place. */

export type Role =
  | 'abstract'
  | 'introduction'
  | 'background'
  | 'method'
  | 'results'
  | 'discussion'
  | 'limits'
  | 'conclusion'
  | 'goals'
  | 'key points'
  | 'difficulties'
  | 'procedure'
  | 'board plan'
  | 'evaluation'
  | 'body'
