import type { BundledPack, PackCoverage } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { listCoverage, writeCoverage } from './write-coverage.ts';

const pack = (id: string, title: string): BundledPack => ({ id, version: '1.0.0', title: { it: title }, description: { it: 'x' }, horizon: '2026-01-01', digest: 'sha256:0' });
const bundle = { packs: [pack('dati', 'Dati aperti'), pack('vuoto', 'Vuoto')], acts: [{ id: 'cad', label: 'CAD', title: 'Codice' }] };
const coverage: readonly PackCoverage[] = [
  {
    id: 'dati',
    rows: [
      { act: 'cad', article: '52', comma: '3', status: 'automated', rules: ['dati/uno', 'dati/due'] },
      { act: 'cad', article: '50', status: 'manual', reason: 'È un principio.', check: 'I formati dei dati.' },
      { act: 'ignoto', status: 'not_applicable', reason: 'Abrogato.' },
    ],
  },
];

describe('writeCoverage', () => {
  it('says norm by norm which rules decide it, or what to look at', () => {
    const text = writeCoverage(listCoverage({ coverage }), bundle, { width: 90 });
    expect(text).toMatch(/^Dati aperti\n┌/);
    expect(text).toMatch(/│ art\. 52, c\. 3, CAD +│ dati\/uno +│\n│ verificata dalle regole +│ dati\/due +│\n├/);
    expect(text).toMatch(/│ art\. 50, CAD +│ I formati dei dati\. +│\n│ da guardare a mano +│/);
    expect(text).toMatch(/│ ignoto +│ Abrogato\. +│\n│ nessun obbligo per il Comune +│/);
    expect(text).not.toContain('Vuoto');
    expect(text.endsWith('\n\n3 norme (verificata dalle regole: 1; da guardare a mano: 1; nessun obbligo per il Comune: 1).\n')).toBe(true);
  });

  it('keeps to its width, and speaks English', () => {
    const text = writeCoverage(listCoverage({ coverage }), bundle, { width: 60, lang: 'en' });
    for (const line of text.split('\n').filter((one) => one.startsWith('│'))) expect(line.length).toBe(60);
    expect(text).toContain('checked by rules');
    expect(writeCoverage([], bundle, { lang: 'en' })).toBe('No norm.\n');
  });
});
