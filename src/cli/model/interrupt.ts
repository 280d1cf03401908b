/** Ctrl+C while a model is asked ends the asking, not the command. */

/**
 * @param work is given a signal that Ctrl+C aborts. Once it has ended, and at a second Ctrl+C, the command ends as usual.
 */
export async function whileInterruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const usual = process.listeners('SIGINT')
  const stop = new AbortController()
  const restore = (): void => {
    process.removeAllListeners('SIGINT')
    for (const listener of usual) process.on('SIGINT', listener)
  }
  process.removeAllListeners('SIGINT')
  process.once('SIGINT', () => {
    restore()
    stop.abort()
  })
  try {
    return await work(stop.signal)
  } finally {
    restore()
  }
}
