import { describe, expect, it } from 'vitest';
import { FORCES } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { listFirstSteps } from './first-steps.ts';
import { rankMissing } from './rank-missing.ts';
import { createView } from './view.ts';
import { writeTable } from './write-table.ts';

describe('where to start', () => {
  it('starts with every breach, by exposure, severity and date, and says how many more there are', () => {
    const exposed = (name: 'fine' | 'no_fine'): Finding['exposure'] => ({ class: name, minEur: null, maxEur: null, basis: '', other: [], stage: 'none' });
    const fail = (title: string, given: Partial<Finding>): Finding => sampleFinding({ ruleId: `x/${title.toLowerCase()}`, title, outcome: 'fail', remedy: 'Fare.', ...given });
    const due = (dueDate: string): Finding['timing'] => sampleTiming({ dueDate });
    const findings = [
      fail('Quarto', { severity: 'critical', exposure: null, force: 'plan' }),
      fail('Terzo', { severity: 'critical', exposure: exposed('no_fine') }),
      fail('Secondo', { severity: 'low', exposure: exposed('fine'), timing: due('2022-01-02') }),
      fail('Primo', { severity: 'low', exposure: exposed('fine'), timing: due('2022-01-01') }),
      fail('Secondo', { severity: 'low', exposure: exposed('fine'), timing: due('2022-01-03'), instance: { collection: 'siti', key: 'y' } }),
    ];
    const start = (all: readonly Finding[]): string[] => (/\nDA DOVE COMINCIARE\n((?:.+\n)*)/u.exec(writeTable(sampleAssessment(all)))?.[1] ?? '').trimEnd().split('\n');
    expect(start(findings)).toEqual(['1. Primo. Fare.', '2. Secondo. Fare.', '3. Terzo. Fare.', '4. Quarto. Fare.']);
    const many = Array.from({ length: 12 }, (_, index) => fail(`Altro${index}`, { severity: 'info', exposure: null }));
    expect(start([...findings, ...many]).slice(8)).toEqual(['9. Altro2. Fare.', '10. Altro3. Fare.', 'Non elencati qui, ma tra gli esiti di questo rapporto: 6 obblighi non rispettati.']);
  });

  it('counts the lines of the plan in one step: they repeat the duties that prove them', () => {
    const edition = { id: 'piano', version: '1.0.0', title: { it: 'Piano triennale' }, edition: { name: '2024-2026', from: '2024-01-01', confidence: 'verified' } };
    const bundle = { packs: [edition], vocabulary: [], profiles: [], exposure: null } as never;
    const duty = sampleFinding({ ruleId: 'pdnd/adesione', title: 'Adesione', outcome: 'fail', remedy: 'Aderire.' });
    const lines = ['a', 'b'].map((code) => sampleFinding({ ruleId: `piano/${code}`, title: `Linea ${code}`, outcome: 'fail', force: 'plan', remedy: 'Fare.' }));
    const start = (findings: readonly Finding[]): string => writeTable(sampleAssessment(findings), { bundle }).split('DA DOVE COMINCIARE\n')[1]?.split('\n\n')[0] ?? '';
    expect(start([duty, ...lines])).toBe('1. Adesione. Aderire.\n2. Piano triennale: 2 linee non attuate nei termini.');
    expect(start([duty])).toBe('1. Adesione. Aderire.');
    expect(start(lines)).toBe('1. Linea a. Fare.\n2. Linea b. Fare.');
    // What the plan asks apart from its lines is told by itself, and not counted again.
    const target = sampleFinding({ ruleId: 'obiettivi/crescita', title: 'Crescita', outcome: 'fail', force: 'plan', severity: 'info', remedy: 'Fare.' });
    expect(start([duty, target, ...lines])).toBe('1. Adesione. Aderire.\n2. Crescita. Fare.\n3. Piano triennale: altre 2 linee non attuate nei termini.');
  });

  // Found by an audit: 8 duties were not met, 3 were told, and «6 more».
  it.each(['it', 'en'] as const)('adds up: what is told and what is left are the totals, by what binds (%s)', (lang) => {
    const forces = { statutory: 8, guideline: 4, plan: 3, grant: 2 } as const;
    const findings = FORCES.flatMap((force) => Array.from({ length: forces[force] }, (_, index) => sampleFinding({ ruleId: `${force}/r${index}`, title: `${force} ${index}`, outcome: 'fail', force, severity: 'high' })));
    const { summary } = sampleAssessment(findings);
    for (const limit of [0, 3, 8, 12, 14, 17, 20]) {
      const { steps, more } = listFirstSteps(findings, createView(sampleAssessment(findings), { lang }), { breaches: limit, steps: 5, leastFacts: 0 });
      const shown = (force: Finding['force']): number => steps.filter((step) => step.kind === 'breach' && step.finding.force === force).length;
      const lines = steps.reduce((sum, step) => sum + (step.kind === 'lines' ? step.lines : 0), 0);
      expect(shown('statutory') + shown('guideline') + (more?.duties ?? 0)).toBe(summary.fail);
      expect([shown('plan') + lines, shown('grant') + (more?.grants ?? 0)]).toEqual([summary.byForce.plan.fail, summary.byForce.grant.fail]);
    }
  });

  it('asks what an office knows, and tells to write what everyone knows', () => {
    const missing = ['ente.popolazione', 'siti'].map((fact) => ({ fact, why: 'absent', label: fact }) as const);
    const vocabulary = [
      { path: 'ente.popolazione', type: 'integer', label: { it: 'Popolazione' }, question: { it: 'Quanti abitanti?' }, registry: true },
      { path: 'siti', type: 'collection', key: 'id', label: { it: 'Siti' }, question: { it: 'Quali siti?' }, office: 'RTD' },
    ];
    const bundle = { packs: [], vocabulary, profiles: [], exposure: null } as never;
    const text = writeTable(sampleAssessment([sampleFinding({ outcome: 'unknown', missing })]), { bundle });
    expect(text).toContain('1. Da scrivere nel file di stato: ente.popolazione, ente.popolazione (1 obbligo)\n2. Da accertare: Quali siti? (1 obbligo; chiedere a: RTD)\n');
  });

  it('ranks missing facts by how many rules wait for them, weighted by severity', () => {
    const waits = (rule: string, severity: Finding['severity'], ...facts: string[]): Finding =>
      sampleFinding({ ruleId: `x/${rule}`, outcome: 'unknown', severity, missing: facts.map((fact) => ({ fact, why: 'absent', label: fact })) });
    const findings = [waits('a', 'low', 'molti'), waits('b', 'low', 'molti'), waits('c', 'low', 'molti'), waits('d', 'critical', 'grave', 'tutti'), waits('e', 'high', 'tutti')];
    expect(rankMissing(findings).map(({ path, rules, weight }) => [path, rules, weight])).toEqual([['tutti', 2, 24], ['grave', 1, 16], ['molti', 3, 6]]);
  });
});
