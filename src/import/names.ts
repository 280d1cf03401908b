/** The name of a file without its folder and ending. */
export function basename(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file
  return name.replace(/\.[^.]+$/, '') || name
}
