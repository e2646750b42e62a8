import { fileURLToPath } from 'node:url';

import type { Bundle } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { editionsOf } from './editions.ts';
import { loadBundle } from './load.node.ts';

const bundle = loadBundle(fileURLToPath(new URL('../../../rules', import.meta.url))).bundle as Bundle;

describe('editionsOf', () => {
  const editions = editionsOf(bundle);
  const linesOf = (name: string) => editions.find((edition) => edition.name === name)?.lines ?? [];

  it('lists every line of every edition once', () => {
    expect(editions.map(({ name }) => name)).toEqual(['2021-2023', '2022-2024', '2024-2026', '2024-2026-agg-2025', '2024-2026-agg-2026']);
    expect(linesOf('2021-2023')).toHaveLength(97);
    expect(new Set(linesOf('2021-2023').map(({ code }) => code)).size).toBe(97);
  });

  it('says what a line asks, in the words of its catalogue and no others', () => {
    expect(linesOf('2021-2023').find(({ code }) => code === 'CAP1.PA.LA03')?.text).toBe(
      'Software preso in riuso. Segnalare nel catalogo di Developers Italia i programmi di altre amministrazioni presi in riuso.',
    );
  });

  it('keeps the codes of lines that concern no Comune, without words', () => {
    expect(linesOf('2021-2023').filter(({ text }) => text === '')).toHaveLength(11);
  });
});
