import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const scripts = new URL('../scripts/generate-validators.js', import.meta.url);
const { generateValidators, folder } = (await import(scripts.href)) as {
  generateValidators: () => Promise<Readonly<Record<string, string>>>;
  folder: string;
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('the generated validators', () => {
  it('are what the schemas compile to; otherwise run: npm run generate', async () => {
    // Not toBe: a difference of 400 kB would be printed.
    const differing = Object.entries(await generateValidators()).filter(([name, text]) => text !== read(name));
    expect(differing.map(([name]) => name)).toEqual([]);
  }, 30_000);

  it.each([
    ['input-validators.generated.ts', ["import type { InputSchema } from './input-schema.ts';", "import type { Validator } from './validate/validator.ts';"]],
    ['validators.generated.ts', [
      "import { isInputSchema } from './input-schema.ts';",
      "import { inputValidatorOf } from './input-validators.generated.ts';",
      "import type { SchemaName } from './schemas.ts';",
      "import type { Validator } from './validate/validator.ts';",
    ]],
  ])('make no code at run time, for a strict Content-Security-Policy, and %s imports no other', (name, imports) => {
    const text = read(name);
    expect(text.match(/\b(Function|eval|require|import)\s*\(/g)).toBeNull();
    expect(text.match(/^import .*/gm)).toEqual(imports);
  });
});
