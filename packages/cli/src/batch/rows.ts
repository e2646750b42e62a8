import type { Screening, ScreenedFinding } from '@adempi/core';
import { COUNTED_OUTCOMES, isLaw } from '@adempi/schema';
import type { CivilDate, Diagnostic, State } from '@adempi/schema';

import type { BatchError, BatchSettings } from './task.ts';

/** The columns of `enti.csv`. */
export const ENTI_COLUMNS: readonly string[] = [
  'codiceIstat', 'codiceIpa', 'denominazione', 'provincia', 'regione', 'popolazione', 'score', 'coverage', 'breaches', 'fineExposedBreaches',
  'nextDueDate', 'rules', ...COUNTED_OUTCOMES, 'conflicts', 'note',
];

/** The row of an ente in `enti.csv`. */
export function enteRow({ ente }: State, screening: Screening, { exposure, note }: BatchSettings): readonly unknown[] {
  const { summary, rules, conflicts } = screening;
  const breaches = rules.filter(({ rule, outcome }) => rule.force === 'statutory' && outcome === 'fail');
  const fined = breaches.filter((one) => one.exposure === 'fine' || one.exposure === 'fine_halved');
  return [
    ente.codiceIstat ?? '', ente.codiceIpa ?? '', ente.denominazione, ente.provincia ?? '', ente.regione ?? '', ente.popolazione ?? '',
    summary.score ?? '', summary.coverage ?? '', breaches.length, exposure ? fined.length : '',
    nextDueDate(screening) ?? '', summary.rules, ...COUNTED_OUTCOMES.map((outcome) => summary[outcome]), conflicts.length, note ?? '',
  ];
}

/** The next day on which a duty of law falls due that is known to concern the ente. */
function nextDueDate({ rules }: Screening): CivilDate | null {
  const days = rules.filter(({ rule }) => isLaw(rule.force)).flatMap(({ findings }) =>
    findings.flatMap(({ outcome, timing }) => {
      if (timing === null || outcome === 'unknown' || outcome === 'error') return [];
      return [outcome === 'pending' ? timing.dueDate : null, timing.nextDueDate].filter((day): day is CivilDate => day !== null);
    }),
  );
  return days.length === 0 ? null : days.reduce((left, right) => (left < right ? left : right));
}

/**
 * Prints the findings of an ente that are listed, a line each. What a finding says after the name
 * of its ente is the same for all enti of which the rule says the same: it is written once.
 */
export function findingPrinter(settings: BatchSettings): (screening: Screening) => string {
  const tails = new WeakMap<ScreenedFinding, string>();
  const tailOf = (finding: ScreenedFinding): string => {
    const known = tails.get(finding) ?? JSON.stringify(describeFinding(finding, settings)).slice(1);
    tails.set(finding, known);
    return known;
  };
  const listed = new Set(settings.show);
  return ({ subject: { codiceIstat, codiceIpa }, rules }) => {
    const head = `${JSON.stringify({ codiceIstat, codiceIpa }).slice(0, -1)},`;
    let text = '';
    for (const { findings } of rules) {
      for (const finding of findings) if (listed.has(finding.outcome)) text += `${head}${tailOf(finding)}\n`;
    }
    return text;
  };
}

function describeFinding({ rule, instance, outcome, disposition, waiver, timing, exposure, confidence }: ScreenedFinding, settings: BatchSettings): Record<string, unknown> {
  const isVerified = Object.values(confidence).every((level) => level === 'verified');
  return {
    ruleId: rule.id,
    ...(instance === null ? {} : { instance: instance.key }),
    outcome,
    ...(disposition === 'none' ? {} : { disposition }),
    ...(waiver === undefined ? {} : { waiver: waiver.kind, waiverUntil: waiver.until }),
    force: rule.force,
    severity: rule.severity,
    ...(timing === null ? {} : { timing: timing.state, dueDate: timing.dueDate, nextDueDate: timing.nextDueDate }),
    ...(isVerified ? {} : { confidence: 'unverified' }),
    ...(settings.exposure && exposure !== null ? { exposure } : {}),
    ...(settings.note === null ? {} : { clue: true }),
  };
}

/** What sources say differently of an ente, a line for each fact. */
export function printConflicts({ subject, conflicts }: Screening): string {
  return conflicts.map((conflict) => `${JSON.stringify({ codiceIstat: subject.codiceIstat, codiceIpa: subject.codiceIpa, ...conflict })}\n`).join('');
}

/** Problems as they stand in `errors.ndjson`. */
export function describeProblems(problems: readonly Diagnostic[]): BatchError['problems'] {
  return problems.map(({ code, message, line, column, path }) => ({
    code,
    message,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(path === undefined || line !== undefined ? {} : { path: path.join('.') }),
  }));
}
