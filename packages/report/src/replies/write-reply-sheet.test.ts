import { strFromU8, unzipSync } from 'fflate';
import type { Assessment, Evidence, FactDefinition, Finding } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { writeReplySheet } from './write-reply-sheet.ts';

const label = { it: 'Fatto' };
const vocabulary: readonly FactDefinition[] = [
  { path: 'ente.popolazione', type: 'integer', label, registry: true },
  { path: 'siti', type: 'collection', key: 'id', label },
  { path: 'siti.id', type: 'string', label },
  { path: 'siti.stato', type: 'enum', label, values: [{ value: 'a', label: { it: 'Conforme' } }, { value: 'b', label: { it: 'Non conforme' } }] },
  { path: 'pdnd.aderente', type: 'boolean', label },
  { path: 'pdnd.data', type: 'date', label },
];

const evidence = (fact: string, value?: unknown): Evidence => ({ fact, label: 'Fatto', ...(value === undefined ? {} : { value }), source: 's', ref: 'riga 2', knownOn: '2026-08-21', assurance: 'observed' });

const finding = (more: Partial<Finding>): Finding => ({
  id: 'p/r@x', ruleId: 'p/r', packId: 'p', title: 'Titolo', force: 'statutory', instance: null, outcome: 'fail', reason: 'Motivo.', disposition: 'none', severity: 'high', assurance: 'observed', knownOn: '2026-08-21', assumed: false,
  timing: null, exposure: { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: 'art. 18-bis', other: [], stage: 'none' }, legalBasis: [], missing: [], evidence: [], remedy: 'Rimedio.', proof: [], actor: 'rtd',
  confidence: { duty: 'verified', date: 'verified', exposure: 'verified' }, trace: null, ...more,
});

const assessment = (...findings: readonly Finding[]): Assessment =>
  ({ asOf: '2026-11-21', subject: { codiceIpa: null, codiceIstat: '999001', denominazione: 'Comune di Prova', tipo: 'comune' }, sources: [{ id: 's', title: 'Elenco', date: '2026-08-21', assurance: 'observed' }], findings, exposureNote: 'sanzione' }) as unknown as Assessment;

async function partsOf(given: Assessment): Promise<{ readonly texts: readonly string[]; readonly answers: string; readonly all: string }> {
  const parts = unzipSync((await writeReplySheet(given, vocabulary)) ?? new Uint8Array());
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text = '']) => text);
  return { texts, answers: read('xl/worksheets/sheet3.xml'), all: Object.keys(parts).map(read).join('\n') };
}

describe('writeReplySheet', () => {
  it.each([
    ['nothing is breached', finding({ outcome: 'pass' })],
    ['only a guideline is', finding({ force: 'guideline' })],
    ['nothing is decided', finding({ outcome: 'unknown' })],
  ])('asks nothing where %s', async (_, one) => {
    expect(await writeReplySheet(assessment(one), vocabulary)).toBeNull();
  });

  it('asks each fact once, for all the duties that rest on it', async () => {
    const { texts, answers } = await partsOf(assessment(finding({ evidence: [evidence('pdnd.aderente', false)] }), finding({ title: 'Altro', evidence: [evidence('pdnd.aderente', false)] })));
    expect(texts).toContain('Titolo\nAltro');
    expect(answers).toContain('r="A4"');
    expect(answers).not.toContain('r="A5"');
  });

  it('does not ask who the ente is, nor whether a list is whole', async () => {
    const { texts } = await partsOf(assessment(finding({ evidence: [evidence('ente.popolazione', 900), evidence('siti'), evidence('siti[a].stato', 'b')] })));
    expect(texts).toContain('siti[a].stato');
    expect(texts).toContain('Fatto (a)');
    expect(texts).not.toContain('ente.popolazione');
    expect(texts).not.toContain('siti');
  });

  it('gives the words that can be chosen, and the format of a day', async () => {
    const { answers } = await partsOf(assessment(finding({ evidence: [evidence('pdnd.aderente', false), evidence('siti[a].stato', 'b'), evidence('pdnd.data', '2024-01-01')] })));
    expect([...answers.matchAll(/sqref="(\w+:\w+)"><formula1>"([^"]*)"/gu)].map(([, range, list]) => [range, list])).toEqual([['F4:F4', 'sì,no'], ['F5:F5', 'Conforme,Non conforme']]);
    const styleOf = (cell: string): string | undefined => new RegExp(`r="${cell}" s="(\\d+)"`, 'u').exec(answers)?.[1];
    expect(styleOf('F6')).toBe(styleOf('G4'));
    expect(styleOf('F4')).not.toBe(styleOf('G4'));
  });

  it('calls it a clue, and names no sum', async () => {
    const { all } = await partsOf(assessment(finding({ evidence: [evidence('pdnd.aderente', false)] })));
    expect(all).toContain('Indizi da dati aperti, non accertamenti.');
    expect(all).not.toMatch(/euro|sanzion|10\.?000|18-bis/u);
  });
});
