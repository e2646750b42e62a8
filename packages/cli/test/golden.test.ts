/**
 * Whole assessments of the four Comuni, kept to be read as diffs: a change here is a change of
 * what a Comune is told. `npm run golden` rewrites them, in a commit of its own.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createEvaluator } from '@adempi/core';
import { loadBundle } from '@adempi/packs/node';
import { writeJson, writeTable } from '@adempi/report';
import { validate } from '@adempi/schema';
import type { Bundle, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const bundle = loadBundle(`${root}rules`).bundle as Bundle;
const evaluator = createEvaluator(bundle);
// A hundred lines of a plan of which nothing is known would hide what changes elsewhere.
const packs = bundle.packs.filter(({ edition }) => edition === undefined).map(({ id }) => id);

function stateOf(name: string): State {
  return readDocument(readFileSync(`${root}fixtures/comuni/${name}.yml`, 'utf8')).value as State;
}

describe('the assessment of', () => {
  it.each([
    ['cremona', '2022-12-31', false],
    ['cortemaggiore', '2023-07-01', false],
    ['cortemaggiore', '2023-10-01', true],
    ['cernusco-sul-naviglio', '2024-04-17', false],
    ['prato', '2026-11-22', false],
    ['stato-vuoto', '2026-11-22', false],
  ])('%s on %s is what it was', async (name, asOf, assumeUnchanged) => {
    const assessment = evaluator.assess(stateOf(name), { asOf, assumeUnchanged, packs });
    expect(validate('assessment', assessment)).toEqual([]);
    const file = `${root}fixtures/golden/${name}.${asOf}${assumeUnchanged ? '.assume-unchanged' : ''}.json`;
    await expect(writeJson([assessment])).toMatchFileSnapshot(file);
  });

  it('the lines of Cremona, if nothing has changed since its plan, reads as it did', async () => {
    const assessment = evaluator.assess(stateOf('cremona'), { asOf: '2024-01-01', assumeUnchanged: true, packs: ['piano-triennale-2021-2023'] });
    expect(validate('assessment', assessment)).toEqual([]);
    await expect(writeTable(assessment, { bundle })).toMatchFileSnapshot(`${root}fixtures/golden/cremona.2024-01-01.linee.txt`);
  });
});
