import { defineConfig } from 'vitest/config';

// Tests run on the source of every package, without a build step. Forks, not
// threads: each file gets a process, which reads TZ at its start, as users' do.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    pool: 'forks',
    // The runner keeps one processor for itself, and of two it would use one.
    maxWorkers: '100%',
    // No test is about speed: a machine that is busy must not fail one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['scripts/seed-properties.js'],
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts'],
  },
});
