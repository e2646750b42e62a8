import { join } from 'node:path';

import type { Assessment, Finding } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { bareAssessment, bareScreening } from './helpers/bare.ts';
import { DAY, STATE, everyReason } from './helpers/every-reason.ts';

const evaluator = createEvaluator(everyReason());
const assess = (options: Partial<AssessOptions> = {}): Assessment => evaluator.assess(STATE, { asOf: DAY, ...options });
const golden = (name: string): string => join(import.meta.dirname, 'golden', name);
const toText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** What most readers see of a finding, in one line. */
const brief = ({ id, outcome, reason, timing, assumed, exposure }: Finding): string =>
  [id, outcome, timing?.state ?? '-', timing?.dueDate ?? '-', timing?.nextDueDate ?? '-', exposure?.class ?? '-', assumed ? 'assumed' : '-', reason].join(' | ');

/** Whole assessments, read once by people: a change of a word or a figure shows as a difference in them. */
describe('an assessment', () => {
  it('tells all of every reason, with the trace', async () => {
    await expect(toText(assess({ trace: true }))).toMatchFileSnapshot(golden('every-reason.json'));
  });

  it('says the same in English', async () => {
    await expect(`${assess({ lang: 'en' }).findings.map(brief).join('\n')}\n`).toMatchFileSnapshot(golden('every-reason.en.txt'));
  });

  it('carries the last knowledge forward, and says so', async () => {
    await expect(`${assess({ assumeUnchanged: true }).findings.map(brief).join('\n')}\n`).toMatchFileSnapshot(golden('every-reason.assume-unchanged.txt'));
  });

  it('knows what was known on a day', async () => {
    await expect(`${assess({ knownAt: '2023-12-31' }).findings.map(brief).join('\n')}\n`).toMatchFileSnapshot(golden('every-reason.known-at.txt'));
  });

  it('has the verdicts of a screening', () => {
    for (const options of [{}, { assumeUnchanged: true }, { knownAt: '2023-12-31' }]) {
      expect(bareScreening(evaluator.screen(STATE, { asOf: DAY, ...options }))).toEqual(bareAssessment(assess(options)));
    }
  });
});
