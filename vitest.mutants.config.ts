import { defineConfig } from 'vitest/config';

import base from './vitest.config.ts';

// The tests of the core alone, on few cases of one seed: a mutant dies or lives the same way in every run.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/core/test/helpers/every-test.js'],
    env: { ADEMPI_CASES: '15', ADEMPI_SEED: '20260101' },
    isolate: false,
  },
});
