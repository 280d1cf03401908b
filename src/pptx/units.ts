/** Page units (1/96 inch) in what OOXML counts in. */

/** English Metric Units: 914,400 to the inch (ECMA-376 part 1, 20.1.10.16). */
export function emu(units: number): number {
  return Math.round(units * 9525)
}

/** Hundredths of a point, for type sizes and spacing; 72 points to the inch. */
export function centipoints(units: number): number {
  return Math.round(units * 75)
}

/** Inches, which pptxgenjs takes. */
export function inches(units: number): number {
  return units / 96
}
