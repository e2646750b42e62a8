import { describe, expect, it } from 'vitest';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { timingText } from './timing-text.ts';
import { createView } from './view.ts';

describe('timingText', () => {
  // It was said to be met by a day that nobody knows.
  it.each([
    ['known by the due date', { dueDate: '2022-12-31' }, '2022-12-21', '31/12/2022, adempiuto'],
    ['known only later', { dueDate: '2021-09-30' }, '2022-12-21', '30/09/2021, requisito soddisfatto (noto al 21/12/2022)'],
    ['known by the registry alone', { dueDate: '2021-09-30' }, null, '30/09/2021, requisito soddisfatto'],
    ['recurring', { dueDate: '2022-01-01', nextDueDate: '2023-06-01' }, '2022-12-21', '01/01/2022, adempiuto; prossimo termine 01/06/2023'],
    ['without a due date', {}, '2022-12-21', 'requisito soddisfatto (noto al 21/12/2022); termine non determinabile'],
    ['before it binds', { since: '2023-01-01' }, '2022-12-21', 'requisito soddisfatto (noto al 21/12/2022); decorre dal 01/01/2023, mancano 10 giorni'],
  ] as const)('says of a duty that is met and %s what is known of it', (_, timing, knownOn, expected) => {
    const met = sampleFinding({ knownOn, timing: sampleTiming({ state: 'met', ...timing }) });
    expect(timingText(met, createView(sampleAssessment([met]), {}))).toBe(expected);
  });
});
