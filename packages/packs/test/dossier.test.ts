import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { realBundle } from './real-rules.ts';

const DOSSIER = fileURLToPath(new URL('../../../../shared/law/obligations.json', import.meta.url));
const isHere = existsSync(DOSSIER);
if (!isHere) console.warn('the dossier of law is not here: what the packs cover of it is not checked');

interface Obligation {
  readonly id: string;
}

const bundle = realBundle();
const rows = (bundle.coverage ?? []).flatMap(({ rows: own }) => own);
const covered = new Set([...bundle.rules.map(({ obligation }) => obligation), ...rows.flatMap(({ obligation }) => obligation ?? [])]);

describe.skipIf(!isHere)('the dossier of law', () => {
  const known = isHere ? (JSON.parse(readFileSync(DOSSIER, 'utf8')) as readonly Obligation[]).map(({ id }) => id) : [];

  it('has no obligation that neither a rule nor a row of coverage names', () => {
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('has every obligation that rules of law and rows name', () => {
    const ofLaw = bundle.rules.filter(({ force }) => force === 'statutory' || force === 'guideline').map(({ obligation }) => obligation);
    const named = new Set([...ofLaw, ...rows.flatMap(({ obligation }) => obligation ?? [])]);

    expect([...named].filter((id) => !known.includes(id)).sort()).toEqual([]);
  });
});

describe('coverage', () => {
  it('stands in every pack of law, and each of its rules is in a row', () => {
    const inRows = new Set(rows.flatMap(({ rules = [] }) => rules));
    const ofLaw = bundle.rules.filter(({ force }) => force === 'statutory' || force === 'guideline');

    expect(ofLaw.filter(({ id }) => !inRows.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
