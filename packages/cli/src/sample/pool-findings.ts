import type { Screening } from '@adempi/core';
import type { Ente, Outcome, State } from '@adempi/schema';

import { bandOf } from '../batch/population-bands.ts';
import type { DecidedOutcome, Pool } from './draw-sample.ts';

/**
 * Puts the findings on one ente that someone could check into a pool. Those on items that nobody
 * listed cannot be looked up; a line of a plan that other rules prove repeats their findings.
 */
export function poolFindings(pool: Pool, { ente }: State, { rules }: Screening): void {
  const [region, band] = [ente.regione ?? '?', bandOf(ente.popolazione)];
  for (const { findings } of rules.filter(({ rule }) => rule.provedBy === undefined)) {
    for (const { rule, instance, outcome } of findings) {
      if (isDecided(outcome) && instance?.key !== PHANTOM) pool.add({ region, band, outcome }, nameFinding(ente, rule.id, instance?.key ?? null), nameEnte(ente));
    }
  }
}

const PHANTOM = '*';

/** Whether an outcome claims something that can be checked. */
export function isDecided(outcome: Outcome): outcome is DecidedOutcome {
  return outcome === 'pass' || outcome === 'fail' || outcome === 'pending';
}

/** What stands for an ente in names of findings: its ISTAT code, else its IPA code, else its name. */
export function nameEnte({ codiceIstat, codiceIpa, denominazione }: Ente): string {
  return codiceIstat ?? codiceIpa ?? denominazione;
}

/**
 * A name of a finding that stays from one run to the next.
 * @example nameFinding(ente, 'pdnd/adesione', null) // 'pdnd/adesione@019036'
 */
export function nameFinding(ente: Ente, ruleId: string, item: string | null): string {
  return `${ruleId}@${nameEnte(ente)}${item === null ? '' : `#${item}`}`;
}
