import ajvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '@adempi/schema';
import { writeSarif } from '@adempi/report/sarif';

import { COMUNI, anyAssessment, assessFixture } from './any-assessment.ts';
import { readSchema, schemasFolder, skipped } from './official-schemas.ts';

describe.skipIf(schemasFolder === null)(`SARIF, by the schema of OASIS${skipped}`, () => {
  let problemsOf: (report: string) => unknown = () => null;
  beforeAll(() => {
    const ajv = new ajvDraft04.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(readSchema('sarif-schema-2.1.0.json'));
    problemsOf = (report) => (validate(JSON.parse(report)) ? null : validate.errors);
  });
  const placeOf = (_: Assessment, fact: string): { file: string; line: number; column: number } => ({ file: `stati/città ${fact}.yml`, line: 3, column: 5 });

  it('notices what is not valid', () => {
    expect(problemsOf('{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Adempi"}},"results":[{"kind":"open"}]}]}')).not.toBeNull();
    expect(problemsOf('{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Adempi","informationUri":"non è un indirizzo"}}}]}')).not.toBeNull();
  });

  it.each(COMUNI)('is valid for %s', (name) => {
    const assessments = [assessFixture(name, '2023-10-15'), assessFixture(name, '2026-11-21', 'en')];
    for (const all of [true, false]) expect(problemsOf(writeSarif(assessments, { all, placeOf }))).toBeNull();
    expect(problemsOf(writeSarif(assessments))).toBeNull();
  });

  it('is valid for any assessment', () => {
    fc.assert(
      fc.property(anyAssessment, fc.boolean(), (assessment, all) => {
        expect(problemsOf(writeSarif([assessment], { all, exposure: true, placeOf: (one, fact) => ({ ...placeOf(one, fact), file: one.subject.denominazione }) }))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
