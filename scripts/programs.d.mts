/** Path of a browser that can be driven, or undefined. */
export function findBrowser(): string | undefined
/** Path of a program, or undefined. */
export function findProgram(name: string): string | undefined
