declare module 'virtual:lectern-fonts.css'

/** Pictures that the deck carries, as data URIs by name; none while it is served. */
declare module 'virtual:lectern-pictures' {
  const embedded: Record<string, string>
  export default embedded
}

/** The name of the run that serves the page; empty in a built one (src/slidev/vite/run.ts). */
declare module 'virtual:lectern-run' {
  const run: string
  export default run
  /** The address of a socket that tells the page what changes; empty where Vite has one, and in a built page. */
  export const socket: string
}
