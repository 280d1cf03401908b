/** Closes a run with one plain line that any CI reads: `N passed, N failed, N skipped`. */
import type { Reporter, TestModule } from 'vitest/node'

export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      // A file that does not even load holds no tests to count.
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed += 1
    }
    // After the default reporter, which prints when its own end comes.
    process.once('exit', () => {
      process.stdout.write(
        `\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped\n`,
      )
    })
  }
}
