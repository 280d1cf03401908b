/** XML as trees; see src/ooxml/xml.ts. */
export * from '../ooxml/xml.js'
