/** The obligations that the law was searched for, kept as a list of names: none may be lost. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { realBundle } from './real-rules.ts';

const OBLIGATIONS = JSON.parse(readFileSync(new URL('./obligations.json', import.meta.url), 'utf8')) as readonly string[];

const bundle = realBundle();
const rows = (bundle.coverage ?? []).flatMap(({ rows: own }) => own);
const inRows = rows.flatMap(({ obligation }) => obligation ?? []);
const ofLaw = bundle.rules.filter(({ force }) => force === 'statutory' || force === 'guideline');

describe('the obligations', () => {
  it('are each named by a rule or by a row of coverage', () => {
    const named = new Set([...bundle.rules.map(({ obligation }) => obligation), ...inRows]);

    expect(OBLIGATIONS.filter((id) => !named.has(id))).toEqual([]);
  });

  it('are all that rules of law and rows of coverage name', () => {
    const named = new Set([...ofLaw.map(({ obligation }) => obligation), ...inRows]);

    expect([...named].filter((id) => !OBLIGATIONS.includes(id)).sort()).toEqual([]);
  });
});
