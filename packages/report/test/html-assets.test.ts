import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

// @ts-expect-error -- a script has no types
import { generateAssets, targets } from '../scripts/generate-html-assets.js';
import * as one from '../src/html/assets.generated.ts';
import * as many from '../src/html/fleet/assets.generated.ts';

interface Target {
  readonly target: string;
}

describe('what a document carries with it', () => {
  it.each(targets as readonly Target[])('is what the generator makes: if this fails, run `npm run generate` in packages/report: $target', async (made) => {
    expect(readFileSync(made.target, 'utf8')).toBe(await (generateAssets as (made: Target) => Promise<string>)(made));
  });

  describe.each([['one', one], ['many', many]])('about %s', (_, { script, scriptHash, style, styleHash }) => {
    it.each([['style', style, styleHash], ['script', script, scriptHash]])('has the hash of its %s', (__, text, hash) => {
      expect(`sha256-${createHash('sha256').update(text).digest('base64')}`).toBe(hash);
    });

    it('loads nothing, and ends no element', () => {
      expect(style).not.toMatch(/url\((?!["']?data:)|@import|<\//u);
      expect(script).not.toMatch(/<\/|import|fetch|https?:|innerHTML/u);
    });

    it('is small: only what is used of Bootstrap Italia', () => {
      expect(style.length).toBeLessThan(40_000);
      expect(style).toContain('Bootstrap Italia');
    });
  });
});
