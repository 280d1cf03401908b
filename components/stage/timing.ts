/** Time against the plan. Slidev's shared state holds the clock; this reads it and says where the talk should be. */

/** Seconds since the start; none before it. */
export function elapsed(timer: { status: string; startedAt: number; pausedAt: number }, now: number): number {
  if (timer.status === 'stopped' || timer.startedAt === 0) return 0
  return ((timer.status === 'paused' ? timer.pausedAt : now) - timer.startedAt) / 1000
}

/** Seconds spent on a slide, from the span that is kept of it. */
export function spent(span: { start?: number; end?: number } | undefined, now: number): number {
  return span?.start === undefined ? 0 : ((span.end ?? now) - span.start) / 1000
}

/**
 * Seconds behind the plan, which has some for each slide; negative when ahead. On a slide one is in time while the talk has lasted no longer than up
 * to the slide's end, and no shorter than up to its beginning.
 */
export function lag(seconds: readonly number[], no: number, passed: number): number {
  const begin = seconds.slice(0, no - 1).reduce((sum, one) => sum + one, 0)
  const end = begin + (seconds[no - 1] ?? 0)
  return passed > end ? passed - end : passed < begin ? passed - begin : 0
}

/** Moves the running span from one slide to another, at a moment in milliseconds. Time on a slide adds up. */
export function arrive(slides: Record<number, { start?: number; end?: number }>, no: number, now: number): void {
  for (const [key, span] of Object.entries(slides))
    if (Number(key) !== no && span.start !== undefined && span.end === undefined) span.end = now
  const span = slides[no]
  if (span?.start === undefined) slides[no] = { start: now }
  else if (span.end !== undefined) slides[no] = { start: now - (span.end - span.start) }
}

/** Stops the span that runs, at a moment in milliseconds. */
export function halt(slides: Record<number, { start?: number; end?: number }>, now: number): void {
  for (const span of Object.values(slides)) if (span.start !== undefined && span.end === undefined) span.end = now
}

/** `4:05`, `1:04:05`; minus signs are the caller's. */
export function clockText(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
