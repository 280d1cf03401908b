/** A .pptx read back; see src/ooxml/read.ts. */
export * from '../ooxml/read.js'
