import { defineConfig } from 'vitest/config';

import base from './vitest.config.ts';

// The app as it is shipped, and documents, in a real browser: once, not under each time zone, and after a build.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/*/test/**/*.browser.test.ts'],
    exclude: [],
    fileParallelism: false,
    testTimeout: 240_000,
    // A browser on a machine that is busy may stall where no test can know it. Said in the log; at one's desk it fails.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
