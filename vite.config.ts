import { defineConfig } from 'vitest/config'

/** Tests that run on both engines share one Neo4j, which is started for them alone. */
const ENGINE_TESTS = ['test/contract/**/*.test.ts', 'test/**/*.engines.test.ts']
/** Tests with a browser, which takes both cores of a small machine. */
const BROWSER_TESTS = ['test/browser/**/*.test.ts']
const LIMITS = { testTimeout: 30_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...ENGINE_TESTS, ...BROWSER_TESTS], ...LIMITS },
      },
      { test: { name: 'browser', include: BROWSER_TESTS, fileParallelism: false, ...LIMITS, testTimeout: 60_000 } },
      {
        test: {
          name: 'engines',
          include: ENGINE_TESTS,
          globalSetup: 'test/neo4j/setup.ts',
          fileParallelism: false,
          ...LIMITS,
        },
      },
    ],
  },
})
