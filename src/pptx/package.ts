/** The package of an Office file; see src/ooxml/package.ts. */
export * from '../ooxml/package.js'
