declare module 'virtual:lectern-fonts.css'

/** Pictures that the deck carries, as data URIs by name; none while it is served. */
declare module 'virtual:lectern-pictures' {
  const embedded: Record<string, string>
  export default embedded
}
