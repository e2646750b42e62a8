import type { Bundle, Diagnostic } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createFiles, positionOf } from '../test/sample-rules.ts';
import { compileBundle } from './compile.ts';

const FILE = 'piano-triennale/2021-2023.yml';

const CATALOGUE = `edition: { name: 2021-2023, from: 2022-02-24, confidence: verified }
version: 1.0.0
title: { it: Piano 2021-2023 }
description: { it: Le linee. }
horizon: 2026-11-21
act: cad
source: S1
checkedOn: 2026-11-21
lines:
  - { code: CAP1.PA.LA01, objective: OB.1.1, subject: Statistiche, text: "Pubblicare.", when: from, day: 2020-09-01, modality: may, comuni: all, confidence: verified }
  - { code: CAP1.PA.LA20, objective: OB.1.2, subject: Dichiarazione, text: "Dichiarare.", when: recurring, day: 2022-09-23, modality: must, comuni: all, confidence: verified }
  - { code: CAP4.PA.LA17, objective: OB.4.2, subject: Centrali, text: "Chiedere.", when: standing, modality: must, comuni: none, addressees: amministrazioni centrali, confidence: verified }
  - { code: CAP4.PA.LA11, objective: OB.4.1, subject: Data center, text: "Chiedere.", when: by, day: 2022-06-30, modality: indicative, comuni: some, appliesWhen: { fact: pdnd.aderente, operator: equal, value: true }, confidence: unverified }
`;

const LINES = `area: linee
title: { it: Linee }
facts:
  - { path: piano.linee, type: collection, key: linea, label: { it: Linee } }
  - { path: piano.linee.linea, type: string, fixed: true, label: { it: Linea } }
  - { path: piano.linee.stato, type: enum, label: { it: Stato }, values: [da-avviare, in-attuazione, continuativa, completata, non-applicabile] }
  - { path: piano.linee.completataIl, type: date, label: { it: Completata il } }
  - { path: piano.linee.orizzonte, type: date, label: { it: Orizzonte } }
  - { path: piano.linee.uffici, type: set, label: { it: Uffici } }
`.replace(/values: \[(.*)\]/, (_, words: string) => `values: [${words.split(', ').map((word) => `{ value: ${word}, label: { it: ${word} } }`).join(', ')}]`);

function compile(catalogue: string = CATALOGUE, changes: Readonly<Record<string, string>> = {}): { readonly bundle: Bundle | null; readonly diagnostics: readonly Diagnostic[] } {
  return compileBundle(createFiles({ [FILE]: catalogue, 'vocabolario/linee.yml': LINES, ...changes }));
}

const history = (codes: string): string => `edition: 2020-2022\ntitle: { it: Codici }\nsource: S1\ncheckedOn: 2026-11-21\ncodes: [${codes}]\n`;

describe('a catalogue', () => {
  const { bundle, diagnostics } = compile();
  const rules = bundle?.rules.filter(({ id }) => id.startsWith('piano-triennale-')) ?? [];
  const rule = (code: string): (typeof rules)[number] | undefined => rules.find(({ id }) => id.endsWith(`/${code}`));

  it('becomes a pack with one rule per line that concerns Comuni, and one on their own dates', () => {
    expect(diagnostics).toEqual([]);
    expect(bundle?.packs.find(({ id }) => id === 'piano-triennale-2021-2023')).toMatchObject({ edition: { name: '2021-2023', from: '2022-02-24' }, version: '1.0.0' });
    expect(rules.map(({ id }) => id)).toEqual([
      'piano-triennale-2021-2023/CAP1.PA.LA01',
      'piano-triennale-2021-2023/CAP1.PA.LA20',
      'piano-triennale-2021-2023/CAP4.PA.LA11',
      'piano-triennale-2021-2023/orizzonte-proprio',
    ]);
  });

  it('gives a line its date, its weight and its certainty; never an exposure', () => {
    expect(rule('CAP1.PA.LA20')).toMatchObject({ deadline: { on: '2022-09-23' }, severity: 'medium', force: 'plan', confidence: { duty: 'verified' } });
    expect(rule('CAP4.PA.LA11')).toMatchObject({ deadline: { on: '2022-06-30' }, severity: 'low', confidence: { duty: 'unverified', date: 'unverified' } });
    // What one may do from a day has no term but the one that the Comune gives itself.
    expect(rule('CAP1.PA.LA01')).toMatchObject({ deadline: { fact: 'piano.linee.orizzonte' }, severity: 'info', forItem: { whenAbsent: 'not_applicable' } });
    expect(rules.filter(({ exposure }) => exposure !== undefined)).toEqual([]);
  });

  it('keeps to itself the lines that say so, and then the rule on all of their own dates', () => {
    const told = compile(CATALOGUE.replace('comuni: some,', 'comuni: some, confidential: security,')).bundle?.rules.filter(({ confidential }) => confidential === 'security') ?? [];
    expect(told.map(({ id }) => id)).toEqual(['piano-triennale-2021-2023/CAP4.PA.LA11', 'piano-triennale-2021-2023/orizzonte-proprio']);
    expect(rules.some(({ confidential }) => confidential !== undefined)).toBe(false);
    expect(compile(CATALOGUE.replace('comuni: some,', 'comuni: some, confidential: true,')).diagnostics).not.toEqual([]);
  });

  it('is proved by the rules that carry a line among their aliases', () => {
    expect(rule('CAP1.PA.LA20')?.provedBy).toEqual(['pdnd/dichiarazione']);
    expect(rule('CAP1.PA.LA01')?.provedBy).toBeUndefined();
  });

  it('has a digest that changes with the rules that prove its lines', () => {
    const digestOf = (one: Bundle | null): string | undefined => one?.packs.find(({ id }) => id === 'piano-triennale-2021-2023')?.digest;
    const changed = createFiles({ [FILE]: CATALOGUE, 'vocabolario/linee.yml': LINES }).map((file) =>
      file.path === 'pdnd/dichiarazione.yml' ? { ...file, text: file.text.replace('severity: medium', 'severity: low') } : file,
    );
    expect(digestOf(compileBundle(changed).bundle)).toMatch(/^sha256:/);
    expect(digestOf(compileBundle(changed).bundle)).not.toBe(digestOf(bundle));
  });
});

describe('mistakes in a catalogue', () => {
  it.each([
    ['id.not-path', 'name: 2021-2023', 'name: 2021-2024', '2021-2024'],
    ['schema.enum', 'when: standing', 'when: sempre', 'sempre'],
    ['line.no-day', 'when: by, day: 2022-06-30', 'when: by', 'by, modality'],
    ['line.no-condition', ', appliesWhen: { fact: pdnd.aderente, operator: equal, value: true }', '', 'some'],
    ['fact.not-found', 'fact: pdnd.aderente', 'fact: pdnd.aderent', 'pdnd.aderent,'],
    ['act.not-found', 'act: cad', 'act: cda', 'cda'],
    ['id.duplicate', 'code: CAP1.PA.LA20', 'code: CAP1.PA.LA01', '{ code: CAP1.PA.LA01, objective: OB.1.2'],
  ])('%s has its place', (code, from, to, at) => {
    const text = CATALOGUE.replace(from, () => to);
    const { bundle, diagnostics } = compile(text);
    expect(bundle).toBeNull();
    expect(diagnostics.filter((one) => one.code === code)).toMatchObject([{ file: FILE, ...positionOf(text, at) }]);
  });

  it('an alias must name a line of some edition, also of one that is history', () => {
    const alias = (name: string): Readonly<Record<string, string>> => ({
      'pdnd/dichiarazione.yml': createFiles().find(({ path }) => path === 'pdnd/dichiarazione.yml')?.text.replace('2021-2023/CAP1.PA.LA20', name) ?? '',
    });
    const { diagnostics } = compile(CATALOGUE, alias('2021-2023/CAP1.PA.LA21'));
    expect(diagnostics).toMatchObject([{ code: 'alias.not-found', file: 'pdnd/dichiarazione.yml' }]);
    expect(diagnostics[0]?.message).toMatch(/forse intendevi «2021-2023\/CAP1\.PA\.LA\d\d»/);
    const old = { ...alias('2020-2022/CAP1.PA.LA15'), 'piano-triennale/codici-2020-2022.yml': history('{ code: CAP1.PA.LA15, objective: OB.1.2, subject: Dichiarazione }') };
    expect(compile(CATALOGUE, old).diagnostics).toEqual([]);
  });
});
