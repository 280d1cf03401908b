/**
 * All that the command writes for a person at a terminal. Titles, names of files and messages hold words of other people,
 * in which a terminal would see orders: to clear its screen, to rename its window, to show one text and copy another.
 */

/**
 * Controls, but for the tab and the end of a line, and signs that turn the direction of what follows (UAX #9): embeddings,
 * overrides and isolates. `ESC ] 0 ; title BEL` renames a window; U+202E shows `gnp.exe` as `exe.png`.
 */
const ORDERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/** The text with orders to a terminal written out, as `\u001b`; JSON means the same by that. */
export function harmless(text: string): string {
  return text.replace(ORDERS, (order) => `\\u${order.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Writes a line, or several, to standard output: what was asked for. Nothing where there is none. */
export function say(lines: string): void {
  write(process.stdout, harmless(lines))
}

/** Writes a line, or several, to standard error: what is to be known besides. */
export function remark(lines: string): void {
  write(process.stderr, harmless(lines))
}

/** Writes what is drawn for a terminal, in its own signs; never words of anybody else. */
export function draw(drawing: string): void {
  write(process.stdout, drawing)
}

function write(stream: NodeJS.WriteStream, lines: string): void {
  if (lines !== '') stream.write(lines.endsWith('\n') ? lines : `${lines}\n`)
}
