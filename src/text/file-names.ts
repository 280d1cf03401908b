/** The name of a file without its folder. */
export function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}

/** The name of a file without its folder and ending. */
export function basename(file: string): string {
  const name = fileName(file)
  return name.replace(/\.[^.]+$/, '') || name
}

/** Its ending in small letters, with the dot: `.docx`; empty for a name without one. */
export function endingOf(file: string): string {
  return (/.(\.[^.]+)$/.exec(fileName(file))?.[1] ?? '').toLowerCase()
}
