import { describe, expect, it } from 'vitest';
import type { Assessment, Finding } from '@adempi/schema';

import { sampleAssessment, sampleFinding } from '../../test/sample-assessment.ts';
import { fileUri } from './file-uri.ts';
import { sarifMessage } from './message.ts';
import { writeSarif } from './write-sarif.ts';
import type { SarifOptions } from './write-sarif.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation?: unknown; readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[] }[];
  readonly suppressions?: readonly unknown[];
  readonly partialFingerprints: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[]; readonly toolConfigurationNotifications: readonly unknown[] }[];
  readonly results: readonly Result[];
  readonly automationDetails: { readonly id: string };
  readonly properties: { readonly summary: Readonly<Record<string, unknown>> };
}

function runOf(findings: readonly Partial<Finding>[], options: SarifOptions = {}, given: Partial<Assessment> = {}): Run {
  const assessment = sampleAssessment(findings.map((finding) => sampleFinding(finding)), given);
  return (JSON.parse(writeSarif([assessment], options)) as { readonly runs: readonly [Run] }).runs[0];
}

describe('writeSarif', () => {
  it.each([
    ['fail', 'critical', 'fail', 'error'],
    ['fail', 'high', 'fail', 'error'],
    ['fail', 'medium', 'fail', 'warning'],
    ['fail', 'low', 'fail', 'note'],
    ['fail', 'info', 'fail', 'note'],
    ['unknown', 'critical', 'open', 'none'],
    ['pending', 'high', 'review', 'none'],
    ['pass', 'high', 'pass', 'none'],
    ['not_applicable', 'low', 'notApplicable', 'none'],
  ] as const)('tells %s of severity %s as %s, level %s', (outcome, severity, kind, level) => {
    expect(runOf([{ outcome, severity }], { all: true }).results).toMatchObject([{ kind, level }]);
  });

  it('leaves out what is compliant or does not apply, unless asked', () => {
    const findings = (['pass', 'fail', 'unknown', 'pending', 'not_applicable'] as const).map((outcome, index) => ({ outcome, ruleId: `uno/r${index}` }));
    expect(runOf(findings).results.map(({ kind }) => kind)).toEqual(['fail', 'open', 'review']);
    expect(runOf(findings, { all: true }).results).toHaveLength(5);
  });

  it('tells of a rule that broke beside the results, and that the run is not whole', () => {
    const run = runOf([{ outcome: 'error', ruleId: 'uno/rotta', reason: 'Errore di verifica.' }, { outcome: 'fail', ruleId: 'uno/altra' }], { all: true });
    expect(run.results).toHaveLength(1);
    expect(run.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'Errore di verifica.' }, associatedRule: { id: 'uno/rotta', index: 0 } }] }]);
  });

  it('suppresses what is waived or known already, and tells of a postponement that ended without suppressing', () => {
    const of = (disposition: Finding['disposition']): Result | undefined => runOf([{ outcome: 'fail', disposition }]).results[0];
    expect(of('none')).not.toHaveProperty('suppressions');
    expect(of('waived')?.suppressions).toMatchObject([{ kind: 'external', status: 'accepted', justification: 'rinviato dall’ente (o esentato per legge)' }]);
    expect(of('baselined')?.suppressions).toMatchObject([{ status: 'accepted', justification: 'era già tra i rilievi noti, e non è peggiorato.' }]);
    expect(of('waiver_expired')?.suppressions).toMatchObject([{ status: 'rejected', justification: 'rinvio scaduto' }]);
    expect(of('waived')).toMatchObject({ kind: 'fail', level: 'error' });
  });

  it('points at the fact that decided: before that at what the ente is, or at what is missing', () => {
    const evidence = sampleFinding().evidence;
    const [first] = evidence;
    if (first === undefined) throw new Error('no evidence');
    const placeOf = (_: unknown, fact: string): { file: string; line: number; column: number } => ({ file: 'stati/comune.yml', line: fact.length, column: 3 });
    const run = runOf([{ outcome: 'fail', evidence: [{ ...first, fact: 'ente.popolazione' }, { ...first, fact: 'pdnd.aderente' }] }, { outcome: 'unknown', ruleId: 'uno/altra', missing: [{ fact: 'siti[a].url', why: 'absent', label: 'Indirizzo' }] }], { placeOf });
    expect(run.results[0]?.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'stati/comune.yml' }, region: { startLine: 'pdnd.aderente'.length, startColumn: 3 } }, logicalLocations: [{ fullyQualifiedName: 'pdnd.aderente', kind: 'member' }] },
    ]);
    expect(run.results[0]).toHaveProperty('relatedLocations');
    expect(run.results[1]?.locations[0]?.logicalLocations[0]?.fullyQualifiedName).toBe('siti[a].url');
    expect(runOf([{ outcome: 'fail', evidence: [], instance: { collection: 'siti', key: 'b' } }]).results[0]?.locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: 'siti[b]', kind: 'member' }] }]);
  });

  it('knows a finding again on another day, in other words, and from another of the same rule', () => {
    const of = (given: Partial<Finding>, assessment: Partial<Assessment> = {}): unknown => runOf([{ outcome: 'fail', ...given }], {}, assessment).results[0]?.partialFingerprints;
    expect(of({ reason: 'Altro.' }, { asOf: '2024-01-01' })).toEqual(of({}));
    expect(of({ instance: { collection: 'siti', key: 'a' } })).not.toEqual(of({}));
    expect(of({}, { subject: { codiceIpa: 'c_x', codiceIstat: null, denominazione: 'Altro', tipo: 'comune' } })).not.toEqual(of({}));
  });

  it('names the rules of the results by their place', () => {
    const run = runOf([{ outcome: 'fail', ruleId: 'uno/b' }, { outcome: 'fail', ruleId: 'uno/b', instance: { collection: 'siti', key: 'x' } }, { outcome: 'unknown', ruleId: 'uno/a' }]);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['uno/b', 'uno/a']);
    expect(run.results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([['uno/b', 0], ['uno/b', 0], ['uno/a', 1]]);
  });

  it('shows no fine beside a name that only open data speak of, unless asked', () => {
    const exposure: Finding['exposure'] = { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: '', other: [], stage: 'none' };
    const open = runOf([{ outcome: 'fail', exposure }], {}, { openData: true });
    expect(JSON.stringify(open)).not.toMatch(/10000|minEur|"exposure":(?!"verified")/u);
    expect(open.results[0]?.message.text).toContain('indizio');
    expect(runOf([{ outcome: 'fail', exposure }], { exposure: true }, { openData: true }).results[0]?.properties).toMatchObject({ exposure: 'fine', minEur: 10_000 });
  });

  it('tells warnings of the state, with their place', () => {
    const run = runOf([], {}, { diagnostics: [{ code: 'item.unnamed', severity: 'warning', message: 'Voce senza nome.', file: 'comune.yml', line: 4, column: 2 }, { code: 'pack.horizon', severity: 'warning', message: 'Oltre.' }] });
    expect(run.invocations[0]?.toolConfigurationNotifications).toEqual([
      { level: 'warning', message: { text: 'Voce senza nome.' }, descriptor: { id: 'item.unnamed' }, locations: [{ physicalLocation: { artifactLocation: { uri: 'comune.yml' }, region: { startLine: 4, startColumn: 2 } } }] },
      { level: 'warning', message: { text: 'Oltre.' }, descriptor: { id: 'pack.horizon' } },
    ]);
  });
});

describe('sarifMessage', () => {
  it.each([
    ['siti[a].url', 'siti\\[a\\].url'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['\\[x]', '\\\\\\[x\\]'],
    ['{0} e {', '{{0}} e {{'],
    ['C:\\dati', 'C:\\dati'],
  ])('writes %s as %s', (text, expected) => {
    expect(sarifMessage(text)).toEqual({ text: expected });
  });
});

describe('fileUri', () => {
  it.each([
    ['comune.yml', 'comune.yml'],
    ['./stati/città.yml', 'stati/citt%C3%A0.yml'],
    ['../a b.yml', '../a%20b.yml'],
    ['stati\\comune.yml', 'stati/comune.yml'],
    ['/dati/comune.yml', 'file:///dati/comune.yml'],
    ['C:\\dati\\comune.yml', 'file:///C:/dati/comune.yml'],
    ['a:b.yml', 'a%3Ab.yml'],
    ['\ud800.yml', '%EF%BF%BD.yml'],
  ])('writes %s as %s', (name, expected) => {
    expect(fileUri(name)).toBe(expected);
  });
});
