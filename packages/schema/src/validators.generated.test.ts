import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const scripts = new URL('../scripts/generate-validators.js', import.meta.url);
const { generateValidators, target } = (await import(scripts.href)) as {
  generateValidators: () => Promise<string>;
  target: string;
};

describe('validators.generated.ts', () => {
  it('is what the schemas compile to; otherwise run: npm run generate', async () => {
    // Not toBe: a difference of 400 kB would be printed.
    expect((await generateValidators()) === readFileSync(target, 'utf8')).toBe(true);
  }, 30_000);

  it('makes no code at run time, for a strict Content-Security-Policy, and imports nothing', () => {
    const text = readFileSync(target, 'utf8');
    expect(text.match(/\b(Function|eval|require|import)\s*\(/g)).toBeNull();
    expect(text.match(/^import .*/gm)).toEqual([
      "import type { SchemaName } from './schemas.ts';",
      "import type { Validator } from './validate/validator.ts';",
    ]);
  });
});
