/** The package ships no types for it; it is loaded for what it does. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
