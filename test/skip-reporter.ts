import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Says at the end which tests did not run, and why if the test said so. */
class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')].map(describeTest))
    if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((line) => `  ${line}`).join('\n')}`)
  }
}

function describeTest(test: TestCase): string {
  const result = test.result()
  const why = result.state === 'skipped' ? result.note : undefined
  return `${test.module.relativeModuleId} > ${test.fullName}${why ? `: ${why}` : ''}`
}

export default SkipReporter
