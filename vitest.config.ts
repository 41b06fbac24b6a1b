import { defineConfig } from 'vitest/config'

/** Tests of what is shipped: they run `dist`, which is built once before them if a source is newer. */
const BUILT = ['test/package.test.ts', 'test/cli/**/*.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', './test/skip-reporter.ts'],
    // property tests share two slow cores with each other on a build machine
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
          // the peers of the benchmarks come with tests of their own
          exclude: [...BUILT, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: { name: 'built', include: BUILT, globalSetup: ['test/build.ts'] },
      },
    ],
  },
})
