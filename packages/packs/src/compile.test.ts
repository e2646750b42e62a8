import { describe, expect, it } from 'vitest';

import { createFiles, plant, positionOf, sampleFiles } from '../test/sample-rules.ts';
import { compileBundle } from './compile.ts';

const RULE = 'pdnd/adesione.yml';
const YEARLY = 'pdnd/dichiarazione.yml';
const PARAMETER = 'pdnd/parametri/termine.yml';
const PROFILE = 'profili/uno.yml';
const WEIGHTS = 'piano-di-lavoro.yml';
const VOCABULARY = 'vocabolario/siti.yml';

/** A fault: its code, its file, what is replaced by what, and where the problem must be found. */
type Fault = [code: string, path: string, from: string, to: string, at: string];

const faults: Fault[] = [
  // A file that does not parse, or does not have the shape.
  ['yaml.key.duplicate', RULE, 'actor: rtd', 'actor: rtd\nactor: giunta', 'actor: giunta'],
  ['schema.unknown-key', RULE, 'severity: high', 'severity: high\nseverita: alta', 'severita: alta'],
  ['schema.unknown-key', YEARLY, 'operator: in,', 'operator: in, priority: 1,', 'priority: 1'],
  ['schema.enum', RULE, 'severity: high', 'severity: alta', 'alta'],
  ['schema.date.impossible', RULE, 'from: 2021-06-01', 'from: 2023-02-29', '2023-02-29'],
  // Names that stand for nothing.
  ['id.not-path', RULE, 'id: pdnd/adesione\n', 'id: pdnd/adesion\n', 'pdnd/adesion\n'],
  ['id.not-path', PARAMETER, 'id: pdnd/termine', 'id: pdnd/termini', 'pdnd/termini'],
  ['id.not-path', 'pdnd/pack.yml', 'id: pdnd', 'id: pnd', 'pnd'],
  ['fact.not-found', RULE, 'fact: pdnd.aderente', 'fact: pdnd.aderent', 'pdnd.aderent,'],
  ['fact.not-found', RULE, 'alla PDND."', 'alla PDND {pdnd.data}."', '"Il Comune non ha'],
  ['parameter.not-found', RULE, 'param: pdnd/termine', 'param: pdnd/termin', 'pdnd/termin '],
  ['act.not-found', RULE, 'act: cad', 'act: cda', 'cda'],
  ['source.not-found', RULE, 'source: S1', 'source: S2', 'S2'],
  ['source.not-found', PARAMETER, '2023-09-30, source: S1', '2023-09-30, source: S2', 'S2'],
  ['collection.not-found', YEARLY, 'forEach: siti', 'forEach: sito', 'sito\nwhere'],
  ['rule.not-found', RULE, 'inForce: { from: 2021-01-01 }', 'inForce: { from: 2021-01-01, to: 2024-01-01, replacedBy: pdnd/altra }', 'pdnd/altra'],
  ['fact.unknown', RULE, '{ aderente: false }', '{ aderent: false }', 'aderent:'],
  // Conditions.
  ['operator.fact-type', RULE, 'operator: equal', 'operator: contains', 'contains'],
  ['value.type', RULE, 'value: true', 'value: "sì"', '"sì"'],
  ['value.not-admitted', YEARLY, '[sito, app]', '[sito, apps]', 'apps'],
  ['fact.out-of-scope', YEARLY, 'forEach: siti', 'appliesWhen: { fact: siti.tipo, operator: equal, value: app }\nforEach: siti', 'siti.tipo, operator: equal'],
  ['fact.not-date', YEARLY, 'metOn: siti.dichiarazione', 'metOn: siti.tipo', 'siti.tipo }'],
  // Law.
  ['exposure.unverified', RULE, 'date: verified', 'date: unverified', 'fine, from'],
  ['exposure.force', RULE, 'force: statutory', 'force: guideline', 'fine, from'],
  ['date.inverted', RULE, 'inForce: { from: 2021-01-01 }', 'inForce: { from: 2021-01-01, to: 2020-12-31 }', '2020-12-31'],
  // Dated values.
  ['parameter.gap', PARAMETER, 'from: 2023-01-01', 'from: 2023-01-02', '2023-01-02'],
  ['parameter.overlap', PARAMETER, 'from: 2023-01-01', 'from: 2022-12-31, note: sovrapposta', '2022-12-31, note'],
  ['parameter.unsorted', PARAMETER, 'from: 2023-01-01', 'from: 2020-01-01', '2020-01-01'],
  ['parameter.value-type', PARAMETER, 'value: 2023-09-30', 'value: settembre', 'settembre'],
  // The vocabulary and the model of exposure.
  ['fact.duplicate', VOCABULARY, 'path: pdnd.dataAdesione', 'path: procedimenti.id', 'procedimenti.id'],
  ['fact.not-found', VOCABULARY, 'datedBy: pdnd.dataAdesione', 'datedBy: pdnd.data', 'pdnd.data }'],
  ['collection.key-undeclared', VOCABULARY, 'path: siti.id, type: string', 'path: siti.id, type: date', 'id, label: { it: Siti'],
  ['fact.not-date', 'esposizione.yml', 'date: procedimenti.dataContestazione', 'date: procedimenti.id', 'procedimenti.id'],
  // The weights of a programme of work.
  ['weights.rising', WEIGHTS, 'fine_halved: 36', 'fine_halved: 41', '41'],
  ['weights.rising', WEIGHTS, 'statutory: 14', 'statutory: 17', '17'],
  ['weights.rising', WEIGHTS, 'low: 7', 'low: 15', '15'],
  ['weights.rising', WEIGHTS, 'later: 0', 'later: 11', '11'],
  ['weights.days', WEIGHTS, 'days: 90', 'days: 30', '30, points: 10'],
  ['weights.twice', WEIGHTS, 'points: 8, rules: [pdnd/dichiarazione]', 'points: 8, rules: [pdnd/dichiarazione, pdnd/adesione]', 'pdnd/adesione] }\npnrr'],
  ['rule.not-found', WEIGHTS, 'points: 8, rules: [pdnd/dichiarazione]', 'points: 8, rules: [pdnd/dichiarazion]', 'pdnd/dichiarazion]'],
  ['pack.not-found', WEIGHTS, '"1.3.1", rules: [pdnd/dichiarazione]', '"1.3.1", packs: [pnd]', 'pnd]'],
  ['id.duplicate', WEIGHTS, 'id: atto', 'id: portale', 'portale, label: { it: Atto'],
  ['schema.missing-key', WEIGHTS, 'procedure: 30\n', '', 'exposure:'],
  // Profiles.
  ['rule.not-found', PROFILE, 'rules: [pdnd/adesione]', 'rules: [pdnd/adesion, pdnd/dichiarazione]', 'pdnd/adesion,'],
  ['pack.not-found', PROFILE, 'rules: [pdnd/adesione]', 'packs: [pdnd, pnd]', 'pnd]'],
  ['profile.empty', PROFILE, 'rules: [pdnd/adesione]', 'force: [grant]', 'select: { force'],
  ['schema.missing-one-of', PROFILE, 'select: { rules: [pdnd/adesione] }', 'select: {}', 'select: {}'],
  ['id.not-path', PROFILE, 'id: uno', 'id: due', 'due'],
  ['id.duplicate', 'atti.yml', 'acts:\n', 'acts:\n  - { id: cad, label: C, title: C }\n', "cad, label: CAD"],
];

describe('compileBundle', () => {
  it('compiles sound files into a bundle, whatever their order', () => {
    const { bundle, diagnostics } = compileBundle(createFiles());

    expect(diagnostics).toEqual([]);
    expect(bundle?.rules.map(({ id }) => id)).toEqual(['pdnd/adesione', 'pdnd/dichiarazione']);
    expect(bundle?.vocabulary.map(({ path }) => path).slice(3, 5)).toEqual(['procedimenti.dataContestazione', 'pdnd.aderente']);
    expect(compileBundle(createFiles().reverse()).bundle).toEqual(bundle);
  });

  it.each(faults)('reports %s in %s, with line and column (%s → %s)', (code, path, from, to, at) => {
    const text = plant(path, from, to);
    const { bundle, diagnostics } = compileBundle(createFiles({ [path]: text }));

    expect(bundle).toBeNull();
    expect(diagnostics.map(({ code: found, file, line, column }) => ({ code: found, file, line, column }))).toContainEqual({
      code,
      file: path,
      ...positionOf(text, at),
    });
  });

  it('suggests what was perhaps meant, in the language asked for', () => {
    const files = createFiles({ [RULE]: plant(RULE, 'fact: pdnd.aderente', 'fact: pdnd.aderent') });

    expect(compileBundle(files).diagnostics[0]?.message).toContain('forse intendevi «pdnd.aderente»');
    expect(compileBundle(files, { lang: 'en' }).diagnostics[0]?.message).toContain('did you mean “pdnd.aderente”');
  });

  it('reports empty groups, and examples that are missing', () => {
    const text = plant(RULE, 'require: { fact: pdnd.aderente, operator: equal, value: true }', 'require: { all: [] }');
    const lonely = plant(RULE, '  - { name: non si sa, asOf: 2023-10-01, given: {}, expect: unknown }\n', '');

    expect(compileBundle(createFiles({ [RULE]: text })).diagnostics).toMatchObject([{ file: RULE, line: 11 }]);
    expect(compileBundle(createFiles({ [RULE]: lonely })).diagnostics).toMatchObject([
      { code: 'example.missing', file: RULE, ...positionOf(lonely, 'examples:') },
    ]);
  });

  it('lets a bundle pass with warnings', () => {
    const text = plant(PARAMETER, 'from: 2023-01-01,', 'from: 2023-01-01, to: 2030-12-31,');
    const { bundle, diagnostics } = compileBundle(createFiles({ [PARAMETER]: text }));

    expect(bundle).not.toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'parameter.ends', severity: 'warning', file: PARAMETER, ...positionOf(text, '2030-12-31') },
    ]);
  });

  it('reports the missing shared files and the ones that do not belong', () => {
    const { diagnostics } = compileBundle(createFiles({ 'atti.yml': null, 'pdnd/sub/altro.yml': '' }));

    expect(diagnostics).toMatchObject([
      { code: 'file.missing', file: 'atti.yml' },
      { code: 'file.unexpected', file: 'pdnd/sub/altro.yml' },
    ]);
    expect(compileBundle([])).toMatchObject({ bundle: null, diagnostics: [{}, {}, {}] });
  });

  it('reports a file that comes twice', () => {
    const files = createFiles();

    expect(compileBundle([...files, ...files.slice(0, 1)]).diagnostics).toMatchObject([
      { code: 'file.duplicate', file: 'atti.yml' },
      { code: 'id.duplicate', file: 'atti.yml' },
    ]);
  });

  it('does not take the blame of a broken file to the files that name what it declares', () => {
    const files = createFiles({ [VOCABULARY]: 'area: [', [PARAMETER]: 'id: 1' });
    const { diagnostics } = compileBundle(files);

    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set([VOCABULARY, PARAMETER]));
  });

  it('names a rule whose pack has no pack.yml', () => {
    const { diagnostics } = compileBundle(createFiles({ 'pdnd/pack.yml': null }));

    expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['pack.not-found', RULE, 1],
      ['pack.not-found', YEARLY, 1],
      ['pack.not-found', PARAMETER, 1],
    ]);
  });

  it('lists every problem, in the order of files, lines and columns', () => {
    const files = createFiles({
      [YEARLY]: plant(YEARLY, '[sito, app]', '[siti, apps]'),
      [RULE]: plant(RULE, 'act: cad', 'act: cda').replace('operator: equal', 'operator: before'),
    });

    expect(compileBundle(files).diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['act.not-found', RULE],
      ['operator.fact-type', RULE],
      ['exposure.not-listed', RULE],
      ['value.not-admitted', YEARLY],
      ['value.not-admitted', YEARLY],
    ]);
  });
});

describe('the coverage of a bundle', () => {
  const coverageOf = (changes: Record<string, string>): unknown => compileBundle(createFiles(changes)).bundle?.coverage;
  const cited = { obligation: 'pdnd-adesione', act: 'cad', article: '50-ter', comma: '2', status: 'automated', rules: ['pdnd/adesione'] };
  const other = { obligation: 'dichiarazione', act: 'cad', article: '7', status: 'automated', rules: ['pdnd/dichiarazione'] };

  it('has the norms that a rule of law cites, where no row names the rule', () => {
    expect(coverageOf({})).toEqual([{ id: 'pdnd', rows: [cited, other] }]);
  });

  it('leaves to a row the rules that it names', () => {
    const row = "{ act: cad, article: \"50-ter\", status: partial, rules: [pdnd/adesione], reason: x, check: y }";
    expect(coverageOf({ 'pdnd/copertura.yml': `id: pdnd\nrows:\n  - ${row}\n` })).toEqual([
      { id: 'pdnd', rows: [{ act: 'cad', article: '50-ter', status: 'partial', rules: ['pdnd/adesione'], reason: 'x', check: 'y' }, other] },
    ]);
  });
});

describe('the digest of a pack', () => {
  const digestOf = (changes: Record<string, string>): string | undefined =>
    compileBundle(createFiles(changes)).bundle?.packs[0]?.digest;
  const original = digestOf({});

  it('is SHA-256 in hexadecimals', () => {
    expect(original).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('stays when only comments, order of keys, or unused facts change', () => {
    const unused = `${sampleFiles[VOCABULARY]}  - { path: altro.fatto, type: date, label: { it: Altro } }\n`;

    expect(digestOf({ [RULE]: `# nota\n${sampleFiles[RULE]}` })).toBe(original);
    expect(digestOf({ [RULE]: plant(RULE, 'operator: equal, value: true', 'value: true, operator: equal') })).toBe(original);
    expect(digestOf({ [VOCABULARY]: unused })).toBe(original);
    expect(digestOf({ 'pdnd/pack.yml': plant('pdnd/pack.yml', 'version: 1.0.0', 'version: 1.0.1') })).toBe(original);
  });

  it.each<[string, string, string, string]>([
    ['a rule', RULE, 'severity: high', 'severity: low'],
    ['a parameter', PARAMETER, 'value: 2023-09-30', 'value: 2023-10-31'],
    ['a fact that is read', VOCABULARY, 'Adesione alla PDND', 'Aderente alla PDND'],
    ['the fact that dates it', VOCABULARY, 'Data di adesione', 'Data della firma'],
    ['the key of its collection', VOCABULARY, 'Nome del sito', 'Sigla del sito'],
    ['an act that is cited', 'atti.yml', 'label: CAD', 'label: C.A.D.'],
  ])('changes with %s', (_, path, from, to) => {
    const changed = digestOf({ [path]: plant(path, from, to) });

    expect(changed).toBeDefined();
    expect(changed).not.toBe(original);
  });
});
