import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

// @ts-expect-error -- a script has no types
import { generateAssets, target } from '../scripts/generate-html-assets.js';
import { script, scriptHash, style, styleHash } from '../src/html/assets.generated.ts';

describe('what a document carries with it', () => {
  it('is what the generator makes: if this fails, run `npm run generate` in packages/report', async () => {
    expect(readFileSync(target as string, 'utf8')).toBe(await (generateAssets as () => Promise<string>)());
  });

  it.each([['style', style, styleHash], ['script', script, scriptHash]])('has the hash of its %s', (_, text, hash) => {
    expect(`sha256-${createHash('sha256').update(text).digest('base64')}`).toBe(hash);
  });

  it('loads nothing, and ends no element', () => {
    expect(style).not.toMatch(/url\((?!["']?data:)|@import|<\//u);
    expect(script).not.toMatch(/<\/|import|fetch|https?:/u);
  });

  it('is small: only what is used of Bootstrap Italia', () => {
    expect(style.length).toBeLessThan(40_000);
    expect(style).toContain('Bootstrap Italia');
  });
});
