import type { State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { RESPONDENTS, interview } from './respondents.ts';
import { realBundle } from './run-cli.ts';

const QUESTIONS = 40;
/** Five Comuni for each: their answers differ. */
const SEEDS = [1, 2, 3, 4, 5];

/** A measure, not a law: it is taken once, not in each time zone. */
const isMeasured = process.env['ADEMPI_CASES'] === undefined;

const ente = (popolazione?: number): State => ({
  adempi: 1,
  ente: { denominazione: 'Comune di Prova', tipo: 'comune', ...(popolazione === undefined ? {} : { popolazione, capoluogo: 'nessuno' }) },
});
const STATES = { 'stato vuoto': ente(), '4.600 abitanti': ente(4600), '70.000 abitanti': ente(70_000) };

/** The median share of the statutory rules in force that forty questions decide: docs/guide/questionario.md tells them. */
const MEDIAN = { 'elenchi vuoti': 0.8, 'Comune comune': 0.47, 'a caso': 0.5 };

describe.runIf(isMeasured)(`${QUESTIONS} questions, each put to one person at a time`, () => {
  const rows = Object.entries(STATES).flatMap(([name, state]) => Object.keys(RESPONDENTS).map((who) => [name, who as keyof typeof RESPONDENTS, state] as const));

  it.each(rows)('%s, %s', { timeout: 300_000 }, (name, who, state) => {
    const shares = SEEDS.map((seed) => {
      const { decided, statutory } = interview(realBundle(), state, { seed, sizeOf: RESPONDENTS[who], limit: QUESTIONS });
      return decided / statutory;
    });
    shares.sort((left, right) => left - right);
    console.info(`${name}, ${who}: ${shares.map((share) => `${(share * 100).toFixed(1)} %`).join(', ')}`);
    expect(shares[Math.floor(SEEDS.length / 2)]).toBeGreaterThanOrEqual(MEDIAN[who]);
  });

  it.each(['elenchi vuoti', 'Comune comune'] as const)('decide, when all are answered, every statutory rule in force: %s', { timeout: 300_000 }, (who) => {
    const { decided, statutory, questions } = interview(realBundle(), ente(4600), { seed: 1, sizeOf: RESPONDENTS[who], limit: 600 });
    console.info(`all, ${who}: ${questions} questions`);
    expect(decided).toBe(statutory);
  });
});
