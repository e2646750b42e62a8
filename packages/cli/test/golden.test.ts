/**
 * Whole assessments of the four Comuni, kept to be read as diffs: a change here is a change of
 * what a Comune is told. `npm run golden` rewrites them, in a commit of its own.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createEvaluator } from '@adempi/core';
import { loadBundle } from '@adempi/packs/node';
import { writeJson } from '@adempi/report';
import { validate } from '@adempi/schema';
import type { Bundle, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const evaluator = createEvaluator(loadBundle(`${root}rules`).bundle as Bundle);

describe('the assessment of', () => {
  it.each([
    ['cremona', '2022-12-31', false],
    ['cortemaggiore', '2023-07-01', false],
    ['cortemaggiore', '2023-10-01', true],
    ['cernusco-sul-naviglio', '2024-04-17', false],
    ['prato', '2026-11-22', false],
    ['stato-vuoto', '2026-11-22', false],
  ])('%s on %s is what it was', async (name, asOf, assumeUnchanged) => {
    const state = readDocument(readFileSync(`${root}fixtures/comuni/${name}.yml`, 'utf8')).value as State;
    const assessment = evaluator.assess(state, { asOf, assumeUnchanged });
    expect(validate('assessment', assessment)).toEqual([]);
    const file = `${root}fixtures/golden/${name}.${asOf}${assumeUnchanged ? '.assume-unchanged' : ''}.json`;
    await expect(writeJson([assessment])).toMatchFileSnapshot(file);
  });
});
