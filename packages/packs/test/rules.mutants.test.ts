/**
 * Are the examples any good? Each rule is changed in one place at a time, and its own examples must
 * notice. A survivor is an example that someone has yet to write.
 */
import { describe, expect, it } from 'vitest';

import { findSurvivors } from './mutants/find-survivors.ts';
import { realBundle } from './real-rules.ts';

const bundle = realBundle();

describe('the mutants of the rules', () => {
  // The lines of the Piano triennale are made by the compiler, and have no examples.
  const reports = bundle.rules.filter(({ examples }) => examples.length > 0).map((rule) => findSurvivors(bundle, rule));

  it('are killed by the examples, nine out of ten', () => {
    const killed = reports.reduce((sum, report) => sum + report.killed, 0);
    const alive = reports.reduce((sum, { survivors }) => sum + survivors.length, 0);
    const list = reports.flatMap(({ rule, survivors }) => (survivors.length === 0 ? [] : [`${rule}: ${survivors.join('; ')}`]));

    console.info(`${killed} of ${killed + alive} mutants killed\n${list.join('\n')}`);
    expect(killed / (killed + alive), list.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
