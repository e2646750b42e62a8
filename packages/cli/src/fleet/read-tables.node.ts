import type { FleetEnte, FleetRule } from '@adempi/report/fleet';
import { FORCES } from '@adempi/schema';

import { bandBounds } from '../batch/population-bands.ts';
import { ENTI_COLUMNS } from '../batch/rows.ts';
import { RULE_COLUMNS } from '../batch/summarize.ts';
import type { Context } from '../context.ts';
import { readResultTable } from './result-table.node.ts';
import type { ResultRow, ResultTable } from './result-table.node.ts';

/** An ente without what its findings say. */
export type EnteRow = Omit<FleetEnte, 'findings' | 'sharedBy'>;

/** A rule without its norms, which no table holds. */
export type RuleRow = Omit<FleetRule, 'norms'>;

/** Reads `enti.csv`. @throws {InputError} */
export function readEntiTable(folder: string, context: Context): ResultTable<EnteRow> {
  return readResultTable(folder, 'enti.csv', ENTI_COLUMNS, toEnte, context);
}

/** Reads `rules.csv`. @throws {InputError} */
export function readRulesTable(folder: string, context: Context): ResultTable<RuleRow> {
  return readResultTable(folder, 'rules.csv', RULE_COLUMNS, toRule, context);
}

function toEnte(row: ResultRow): EnteRow {
  const popolazione = row.optionalNumber('popolazione');
  return {
    codiceIstat: row.text('codiceIstat'),
    codiceIpa: row.text('codiceIpa'),
    denominazione: row.text('denominazione'),
    provincia: row.text('provincia'),
    regione: row.text('regione'),
    popolazione,
    band: popolazione === null ? null : bandBounds(popolazione),
    counts: row.counts(),
    breaches: row.number('breaches'),
    fined: row.optionalNumber('fineExposedBreaches'),
    nextDueDate: row.optionalDay('nextDueDate'),
    conflicts: row.number('conflicts'),
  };
}

function toRule(row: ResultRow): RuleRow {
  const id = row.text('ruleId');
  return { id, title: row.text('title') === '' ? id : row.text('title'), force: row.word('force', FORCES), counts: row.counts() };
}
