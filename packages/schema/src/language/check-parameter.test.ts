import { describe, expect, it } from 'vitest';

import { createParameter, sampleParameter } from '../../test/language/sample-bundle.ts';
import type { Parameter, ParameterVersion } from '../types/index.ts';
import { checkParameter } from './check-parameter.ts';

const context = { sources: new Set(['S1']) };

function problemsOf(parameter: Parameter): [code: string, severity: string, path: string][] {
  return checkParameter(parameter, context).map(({ code, severity, path = [] }) => [code, severity, path.join('/')]);
}

function withVersions(...versions: Partial<ParameterVersion>[]): Parameter {
  const base = { value: 1, source: 'S1', checkedOn: '2026-11-21', from: '2021-01-01' };
  return { ...sampleParameter, versions: versions.map((version) => ({ ...base, ...version })) };
}

describe('checkParameter', () => {
  it('finds nothing wrong in versions that follow each other', () => {
    expect(problemsOf(sampleParameter)).toEqual([]);
    expect(problemsOf(withVersions({ from: '2021-01-01' }, { from: '2022-01-01' }))).toEqual([]);
  });

  it.each<[string, string, Parameter]>([
    ['value.empty-list', 'versions', withVersions()],
    ['parameter.unsorted', 'versions/1/from', withVersions({ from: '2022-01-01' }, { from: '2021-01-01' })],
    ['parameter.unsorted', 'versions/1/from', withVersions({ from: '2022-01-01' }, { from: '2022-01-01' })],
    ['parameter.overlap', 'versions/1/from', withVersions({ to: '2021-12-31' }, { from: '2021-12-31' })],
    ['parameter.gap', 'versions/1/from', withVersions({ to: '2021-12-31' }, { from: '2022-01-02' })],
    ['date.inverted', 'versions/0/to', { ...withVersions({ to: '2020-12-31' }), ends: 'fine' }],
    ['date.invalid', 'versions/0/from', withVersions({ from: '2023-02-29' })],
    ['date.invalid', 'versions/0/checkedOn', withVersions({ checkedOn: '2026-13-01' })],
    ['source.not-found', 'versions/0/source', withVersions({ source: 'S2' })],
    ['parameter.value-type', 'versions/0/value', withVersions({ value: '1' })],
    ['parameter.value-type', 'versions/0/value', withVersions({ value: 1.5 })],
    ['parameter.value-type', 'versions/0/value', createParameter('date', '2023-02-29')],
    ['parameter.value-type', 'versions/0/value', createParameter('period', 'sei mesi')],
    ['parameter.value-type', 'versions/0/value', createParameter('list', ['a', 1])],
  ])('reports %s at %s', (code, path, parameter) => {
    expect(problemsOf(parameter)).toEqual([[code, 'error', path]]);
  });

  it('warns of a last version that ends with no successor, unless it says why', () => {
    const parameter = withVersions({ to: '2021-12-31' });

    expect(problemsOf(parameter)).toEqual([['parameter.ends', 'warning', 'versions/0/to']]);
    expect(problemsOf({ ...parameter, ends: 'il termine è passato' })).toEqual([]);
  });

  it('names the days without a value', () => {
    const [problem] = checkParameter(withVersions({ to: '2021-12-31' }, { from: '2022-03-01' }), context, 'en');

    expect(problem?.message).toContain('2022-01-01');
    expect(problem?.message).toContain('2022-02-28');
  });
});
