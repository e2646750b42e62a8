import { cellReporter, readTable, textOf } from '@adempi/adapters';
import type { CellReport, SourceFile, Table, TableRow } from '@adempi/adapters';
import { SAMPLE_COLUMNS, SAMPLE_SHEETS, STRATA_COLUMNS, createDiagnostic, isCivilDate, words } from '@adempi/schema';
import type { Diagnostic, Lang, Outcome } from '@adempi/schema';

import { sampleTextsOf } from '../texts/sample.ts';
import type { SampleTexts } from '../texts/sample.ts';
import type { DecidedOutcome } from './draw-sample.ts';
import type { CheckedFinding } from './estimate-errors.ts';

/** A worksheet of a sample, read back. */
export interface ReadSample {
  readonly findings: readonly CheckedFinding[];
  /** Findings of each stratum, by number. */
  readonly totals: ReadonlyMap<number, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the worksheet that `writeSample` wrote and someone filled in. Every wrong cell is told by its sheet and address. */
export async function readSample(file: SourceFile, lang: Lang): Promise<ReadSample> {
  const rows = await readTable(file, { foglio: SAMPLE_SHEETS.rows, intestazioni: 1 }, { lang });
  const strata = rows.diagnostics.length > 0 ? null : await readTable(file, { foglio: SAMPLE_SHEETS.strata, intestazioni: 1 }, { lang });
  const problems = [...rows.diagnostics, ...(strata?.diagnostics ?? [])];
  if (strata === null || problems.length > 0) return { findings: [], totals: new Map(), diagnostics: problems };
  const missing = [...missingColumns(rows, READ, file, lang), ...missingColumns(strata, [STRATA_COLUMNS.stratum, STRATA_COLUMNS.total], file, lang)];
  if (missing.length > 0) return { findings: [], totals: new Map(), diagnostics: missing };
  const { wanted } = sampleTextsOf(lang);
  const diagnostics: Diagnostic[] = [];
  const totals = readTotals(strata, diagnostics, { report: cellReporter(file, strata, lang), wanted });
  const findings = readRows(rows, totals, diagnostics, { report: cellReporter(file, rows, lang), wanted });
  return { findings, totals, diagnostics };
}

/** The columns without which there is no estimate. */
const READ = [SAMPLE_COLUMNS.id, SAMPLE_COLUMNS.stratum, SAMPLE_COLUMNS.rule, SAMPLE_COLUMNS.adapters, SAMPLE_COLUMNS.outcome, SAMPLE_COLUMNS.checked, SAMPLE_COLUMNS.checkedOn];

interface Reporting {
  readonly report: CellReport;
  readonly wanted: SampleTexts['wanted'];
}

function missingColumns({ sheet, columns }: Table, needed: readonly string[], file: SourceFile, lang: Lang): Diagnostic[] {
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length === 0) return [];
  const params = { sheet, values: missing.join(', '), found: columns.filter((column) => column !== '').join(', ') };
  return [{ ...createDiagnostic({ code: 'source.sheet-columns', params, lang }), file: file.name, line: 1 }];
}

function readTotals({ rows }: Table, diagnostics: Diagnostic[], { report, wanted }: Reporting): Map<number, number> {
  const totals = new Map<number, number>();
  for (const row of rows) {
    const [number, total] = [STRATA_COLUMNS.stratum, STRATA_COLUMNS.total].map((column) => row.cells[column]);
    if (!isCount(number)) diagnostics.push(report(row, STRATA_COLUMNS.stratum, 'source.cell', { params: { wanted: wanted.count } }));
    if (!isCount(total)) diagnostics.push(report(row, STRATA_COLUMNS.total, 'source.cell', { params: { wanted: wanted.count } }));
    if (isCount(number) && isCount(total)) totals.set(number, total);
  }
  return totals;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function readRows({ rows }: Table, totals: ReadonlyMap<number, number>, diagnostics: Diagnostic[], reporting: Reporting): CheckedFinding[] {
  const seen = new Set<string>();
  return rows.flatMap((row): CheckedFinding[] => {
    const faults = faultsOf(row, totals, seen, reporting.wanted);
    seen.add(textOf(row.cells[SAMPLE_COLUMNS.id]));
    diagnostics.push(...faults.map(([column, wanted]) => reporting.report(row, column, 'source.cell', { params: { wanted } })));
    return faults.length > 0 ? [] : [toFinding(row)];
  });
}

/** The cells of a row that cannot be read, with what was expected. */
function faultsOf({ cells }: TableRow, totals: ReadonlyMap<number, number>, seen: ReadonlySet<string>, wanted: SampleTexts['wanted']): (readonly [string, string])[] {
  const of = (column: string): string => textOf(cells[column]);
  const id = of(SAMPLE_COLUMNS.id);
  const checks: readonly (readonly [column: string, isFit: boolean, wanted: string])[] = [
    [SAMPLE_COLUMNS.id, id !== '', wanted.text],
    [SAMPLE_COLUMNS.id, !seen.has(id), wanted.once],
    [SAMPLE_COLUMNS.stratum, totals.has(cells[SAMPLE_COLUMNS.stratum] as number), wanted.stratum],
    [SAMPLE_COLUMNS.rule, of(SAMPLE_COLUMNS.rule) !== '', wanted.text],
    [SAMPLE_COLUMNS.adapters, of(SAMPLE_COLUMNS.adapters) !== '', wanted.text],
    [SAMPLE_COLUMNS.outcome, outcomeOf(of(SAMPLE_COLUMNS.outcome), DECIDED) !== null, wanted.outcome],
    [SAMPLE_COLUMNS.checked, of(SAMPLE_COLUMNS.checked) === '' || outcomeOf(of(SAMPLE_COLUMNS.checked), ANSWERS) !== null, wanted.answer],
    [SAMPLE_COLUMNS.checkedOn, of(SAMPLE_COLUMNS.checkedOn) === '' || isDay(of(SAMPLE_COLUMNS.checkedOn)), wanted.day],
  ];
  return checks.flatMap(([column, isFit, expected]) => (isFit ? [] : [[column, expected] as const]));
}

const DECIDED: readonly Outcome[] = ['pass', 'fail', 'pending'];
const ANSWERS: readonly Outcome[] = [...DECIDED, 'unknown'];

/** The outcome that a word stands for, whatever its case and spaces. The worksheet is Italian in every language. */
function outcomeOf(text: string, admitted: readonly Outcome[]): Outcome | null {
  const word = text.toLowerCase().replace(/\s+/gu, ' ');
  return admitted.find((outcome) => words('it').outcome[outcome] === word) ?? null;
}

/** A cell that is a date, or a date that was written as text. */
function isDay(text: string): boolean {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  return isCivilDate(text) || isCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function toFinding({ cells }: TableRow): CheckedFinding {
  const of = (column: string): string => textOf(cells[column]);
  return {
    stratum: cells[SAMPLE_COLUMNS.stratum] as number,
    rule: of(SAMPLE_COLUMNS.rule),
    adapters: of(SAMPLE_COLUMNS.adapters).split(',').map((name) => name.trim()).filter((name) => name !== ''),
    outcome: outcomeOf(of(SAMPLE_COLUMNS.outcome), DECIDED) as DecidedOutcome,
    checked: outcomeOf(of(SAMPLE_COLUMNS.checked), ANSWERS) as CheckedFinding['checked'],
  };
}
