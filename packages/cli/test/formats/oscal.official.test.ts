import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeOscalCatalog, writeOscalResults } from '@adempi/report/oscal';

import { realBundle } from '../run-cli.ts';
import { COMUNI, anyAssessment, assessFixture } from './any-assessment.ts';
import { readSchema, schemasFolder, skipped } from './official-schemas.ts';

const withFindings = anyAssessment.filter(({ findings }) => findings.length > 0);

function compile(name: string): (report: string) => unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schema = readSchema(name);
  // The names of definitions are no addresses of their own.
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema), (key, value: unknown) => (key === '$id' && String(value).startsWith('#') ? undefined : value)) as object);
  return (report) => (validate(JSON.parse(report)) ? null : validate.errors);
}

describe.skipIf(schemasFolder === null)(`OSCAL, by the schemas of NIST${skipped}`, () => {
  let ofResults: (report: string) => unknown = () => null;
  let ofCatalog: (report: string) => unknown = () => null;
  beforeAll(() => {
    ofResults = compile('oscal_assessment-results_schema.json');
    ofCatalog = compile('oscal_catalog_schema.json');
  });

  it('is of the version that it says', () => {
    const { metadata } = (JSON.parse(writeOscalResults([assessFixture('cremona', '2023-02-01')])) as { readonly 'assessment-results': { readonly metadata: Readonly<Record<string, string>> } })['assessment-results'];
    expect(String(readSchema('oscal_assessment-results_schema.json')['$id'])).toContain(`/${metadata['oscal-version']}/`);
  });

  it('notices what is not valid', () => {
    const report = writeOscalResults([assessFixture('cremona', '2023-02-01')]);
    expect(ofResults(report.replace(/"uuid": "[^"]+"/u, '"uuid": "uno"'))).not.toBeNull();
    expect(ofResults(report.replace('"state": "satisfied"', '"state": "forse"'))).not.toBeNull();
    expect(ofResults(report.replace('"last-modified": "2023-02-01T00:00:00Z"', '"last-modified": "2023-02-01"'))).not.toBeNull();
  });

  it.each(COMUNI)('results are valid for %s', (name) => {
    const [one, other] = [assessFixture(name, '2023-10-15'), assessFixture(name, '2026-11-21', 'en')];
    expect(ofResults(writeOscalResults([one]))).toBeNull();
    expect(ofResults(writeOscalResults([one, other], { bundle: realBundle(), exposure: true }))).toBeNull();
  });

  it('results are valid for any assessment', () => {
    fc.assert(
      fc.property(withFindings, fc.boolean(), (assessment, exposure) => {
        expect(ofResults(writeOscalResults([assessment], { exposure }))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('the catalog of all rules is valid, in both languages', () => {
    for (const lang of ['it', 'en'] as const) expect(ofCatalog(writeOscalCatalog(realBundle(), { lang, version: '0.1.0' }))).toBeNull();
  });
});

describe('OSCAL', () => {
  const parse = (report: string): unknown => JSON.parse(report);
  const collect = (value: unknown, names: RegExp): string[] => {
    if (Array.isArray(value)) return value.flatMap((item) => collect(item, names));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => [...(typeof inner === 'string' && names.test(name) ? [inner] : []), ...collect(inner, names)]);
  };

  it('names each thing once, and refers to nothing that is not there', () => {
    fc.assert(
      fc.property(fc.array(withFindings, { minLength: 1, maxLength: 3 }), (assessments) => {
        const report = parse(writeOscalResults(assessments));
        const uuids = collect(report, /^uuid$/u);
        expect(new Set(uuids).size).toBe(uuids.length);
        const targets = [...collect(report, /^(observation|risk|subject|actor|component)-uuid$/u), ...collect(report, /^href$/u).map((href) => href.replace(/^#/u, ''))];
        expect(targets.filter((target) => !uuids.includes(target))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('differs on another day only where the facts do: what is the same has the same name', () => {
    const of = (asOf: string): Map<string, string> => {
      const { results } = (parse(writeOscalResults([assessFixture('cremona', asOf)])) as { readonly 'assessment-results': { readonly results: readonly { readonly observations: readonly { readonly uuid: string; readonly title: string; readonly props: readonly { readonly name: string; readonly value: string }[] }[] }[] } })['assessment-results'];
      return new Map(results.flatMap(({ observations }) => observations.map(({ uuid, props }) => [props.filter(({ name }) => name === 'rule-id' || name === 'item').map(({ value }) => value).join('#'), uuid] as const)));
    };
    const [before, after] = [of('2023-02-01'), of('2023-03-01')];
    const common = [...before.keys()].filter((name) => after.has(name));
    expect(common.length).toBeGreaterThan(50);
    for (const name of common) expect(after.get(name)).toBe(before.get(name));
  });

  it('the controls and objectives of results stand in the catalog', () => {
    const catalog = collect(parse(writeOscalCatalog(realBundle(), { version: '0.1.0' })), /^id$/u);
    const results = parse(writeOscalResults(COMUNI.map((name) => assessFixture(name, '2026-11-21'))));
    const controls = collect(results, /^(control-id|target-id)$/u);
    expect(controls.length).toBeGreaterThan(200);
    expect(controls.filter((id) => !catalog.includes(id))).toEqual([]);
    expect(new Set(catalog).size).toBe(catalog.length);
  });

  it('tells a waiver in the log of its risk, and the breach stays one', () => {
    fc.assert(
      fc.property(withFindings, (assessment) => {
        const report = writeOscalResults([assessment]);
        const waived = assessment.findings.filter(({ outcome, disposition }) => outcome === 'fail' && disposition === 'waived').length;
        expect(report.match(/"dr-approved"/gu)?.length ?? 0).toBe(waived);
        expect(report.match(/"state": "not-satisfied"/gu)?.length ?? 0).toBe(assessment.findings.filter(({ outcome }) => outcome === 'fail').length);
      }),
      { numRuns: 30 },
    );
  });

  it('says of what was only known that its risk is open, with a prop, and approved of nothing that nobody approved', () => {
    fc.assert(
      fc.property(withFindings, (assessment) => {
        const known = { ...assessment, findings: assessment.findings.map((finding) => ({ ...finding, outcome: 'fail', disposition: 'baselined' }) as const) };
        const report = writeOscalResults([known]);
        const { results } = (parse(report) as { readonly 'assessment-results': { readonly results: readonly { readonly risks: readonly { readonly status: string; readonly props: readonly { readonly name: string; readonly value: string }[] }[] }[] } })['assessment-results'];
        const risks = results.flatMap((result) => result.risks);
        expect(risks.map(({ status, props }) => [status, props.map(({ name, value }) => `${name} ${value}`)])).toEqual(known.findings.map(() => ['open', ['disposition baselined']]));
        expect(report).not.toMatch(/"(?:deviation|dr)-approved"/u);
      }),
      { numRuns: 20 },
    );
  });

  it('shows no fine beside a name that only open data speak of, unless asked', () => {
    fc.assert(
      fc.property(withFindings, (assessment) => {
        expect(writeOscalResults([{ ...assessment, openData: true }])).not.toMatch(/exposure-class|max-eur/u);
      }),
      { numRuns: 20 },
    );
  });
});
