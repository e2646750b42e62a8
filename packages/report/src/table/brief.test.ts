import { describe, expect, it } from 'vitest';
import type { Finding } from '@adempi/schema';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import type { TableOptions } from './view.ts';
import { writeTable } from './write-table.ts';

const packs = [
  { id: 'a', title: { it: 'Prima area' } },
  { id: 'b', title: { it: 'Seconda area', en: 'Second area' } },
  { id: 'piano', title: { it: 'Piano' }, edition: { name: '2024', from: '2024-01-01', confidence: 'verified' } },
];
const vocabulary = [{ path: 'siti', type: 'collection', key: 'id', label: { it: 'Siti' }, question: { it: 'Quali siti?' } }];
const bundle = { packs, vocabulary, profiles: [], exposure: null } as never;

const many = (count: number, given: (index: number) => Partial<Finding>): Finding[] =>
  Array.from({ length: count }, (_, index) => sampleFinding({ title: `Obbligo ${index}`, reason: `Perché ${index}.`, ...given(index) }));

/** Ten of area a, of low severity; three of area b, the last two critical, the very last with a term that has passed. */
const thirteen = many(13, (index) => ({
  ruleId: index < 10 ? `a/r${index}` : `b/r${index}`,
  outcome: 'unknown',
  severity: index < 11 ? 'low' : 'critical',
  force: index === 0 ? 'grant' : 'statutory',
  timing: sampleTiming(index === 12 ? { dueDate: '2022-01-01' } : { state: 'continuous' }),
}));

function table(findings: readonly Finding[], options: TableOptions = {}): string {
  return writeTable(sampleAssessment(findings), { bundle, ...options });
}

function rows(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/[│ ]+/g, ' ').trim());
}

describe('many undetermined rules', () => {
  it('names the gravest, those with a term that has passed first', () => {
    const found = rows(table(thirteen)).filter((row) => /Obbligo \d/.test(row));
    expect(found.slice(0, 4)).toEqual(['CRITICA Obbligo 12 01/01/2022', 'CRITICA Obbligo 11', 'BASSA Obbligo 0', 'BASSA Obbligo 1']);
    expect(found).toHaveLength(8);
  });

  it('counts them by area, the gravest area first, and how many the law asks', () => {
    const text = table(thirteen);
    expect(text).toContain('\nIn tutto 13 obblighi, 12 di legge o di linee guida.');
    // Found by an audit: a rule that is not met for one item and unknown for another counts as not met above, and here too.
    const whole = sampleFinding({ ruleId: 'b/r11', outcome: 'fail', instance: { collection: 'siti', key: 'x' } });
    const partly = (...more: readonly Finding[]): string => table([...thirteen, ...more]).replace(/\s+/g, ' ');
    expect(partly(whole)).toContain("In tutto 13 obblighi, 12 di legge o di linee guida. Di 1 di questi 12 solo alcune voci non sono determinabili: nei totali conta con l'esito peggiore.");
    expect(partly(whole)).toContain('11 non determinabili');
    expect(partly()).not.toContain('solo alcune voci');
    const found = rows(text);
    const first = found.indexOf('Seconda area (b) 3 2 1');
    expect(found[first + 1]).toBe('Prima area (a) 10');
    expect(text.replace(/\s+/g, ' ')).toContain('--show unknown --pack b.');
    expect(table(thirteen, { lang: 'en' })).toContain('│ Second area (b) ');
  });

  it.each([['--all', { all: true }], ['--show unknown', { show: ['unknown'] }]] as const)('tells each with its reason on %s', (_, options) => {
    const text = table(thirteen, options);
    for (const { reason } of thirteen) expect(text).toContain(reason);
    expect(text).not.toContain('In tutto 13');
  });

  it('tells each where they are few', () => {
    const text = table(thirteen.slice(1));
    expect(text).toContain('Perché 5.');
    expect(text).not.toContain('In tutto');
  });
});

describe('many undetermined lines of the plan', () => {
  const lines = many(6, (index) => ({
    ruleId: `piano/l${index}`,
    outcome: 'unknown',
    force: 'plan',
    missing: [{ fact: index < 4 ? 'siti' : `altro${index}`, why: 'absent', label: `Altro ${index}` }],
  }));

  it('are told by what would decide most of them', () => {
    const text = table([sampleFinding(), ...lines]);
    expect(text).toContain('6 linee. Che cosa le deciderebbe:\n• Quali siti? (4 linee)\n• Altro 4 (1 linea)\n• Altro 5 (1 linea)\nLinea per linea: --show unknown.');
    expect(text).not.toContain('Perché 3.');
  });

  it('are told by reason where nothing else was asked for', () => {
    expect(table(lines)).toContain('Perché 3.');
  });

  it('are told by reason where reasons are few, or on request', () => {
    expect(table([sampleFinding(), ...lines.slice(1)])).toContain('Perché 3.');
    expect(table([sampleFinding(), ...lines], { show: ['unknown'] })).toContain('Perché 3.');
  });
});

describe('many duties that are met', () => {
  const met = many(13, (index) => ({
    ruleId: `a/r${index}`,
    timing: sampleTiming({ state: 'met', nextDueDate: index === 0 ? '2026-09-23' : null }),
  }));

  it('are named, each with its next term', () => {
    const text = table(met);
    expect(rows(text)).toContain('Obbligo 0 23/09/2026');
    expect(text).not.toContain('Perché 0.');
    expect(text).toContain('--show pass');
  });

  it('say so where the duty as a whole is not met', () => {
    const phantom = sampleFinding({ ruleId: 'a/r3', outcome: 'unknown' });
    expect(table([...met, phantom])).toContain("Obbligo 3 (ma l'obbligo nel suo insieme è non determinabile)");
  });

  it('are told with reason and norm where they are few, or on request', () => {
    expect(table(met.slice(1))).toContain('Perché 5.');
    expect(table(met, { show: ['pass'] })).toContain('Perché 0.');
  });
});
