/** Namespaces of PresentationML. */
export const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'

/** On the root of every part of a presentation. */
export const ROOT_NAMESPACES = { 'xmlns:a': A, 'xmlns:r': R, 'xmlns:p': P }
