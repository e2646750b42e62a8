import { digestOf } from '@adempi/schema';
import type { Assessment, State } from '@adempi/schema';

import { UsageError } from '../errors.ts';
import type { ComparisonTexts } from '../texts/comparison.ts';

/** A state under the name that the user gave it. */
export interface GivenState {
  readonly name: string;
  readonly state: State;
}

/**
 * The state of each report, in their order. One report and one state belong together whatever they
 * say; of several, each report gets the state with its digest, else that of its ente.
 * @throws {UsageError} when a report has no state, or several, or a state no report
 */
export function pairReports(reports: readonly Assessment[], states: readonly GivenState[], texts: ComparisonTexts): State[] {
  const [only] = states;
  if (reports.length === 1 && states.length === 1 && only !== undefined) return [only.state];
  const digests = new Map(states.map(({ state }) => [state, digestOf(state)]));
  const pairs = reports.map((report) => {
    const same = states.filter(({ state }) => digests.get(state) === report.stateDigest);
    const found = same.length > 0 ? same.slice(0, 1) : states.filter(({ state }) => isAbout(report, state));
    const [first] = found;
    if (first === undefined) throw new UsageError(texts.noStateFor(report.subject.denominazione));
    if (found.length > 1) throw new UsageError(texts.severalStatesFor(report.subject.denominazione));
    return first;
  });
  const unused = states.find((state) => !pairs.includes(state));
  if (unused !== undefined) throw new UsageError(texts.noReportFor(unused.name));
  return pairs.map(({ state }) => state);
}

/** Codes tell enti apart, where both have one; else their names. */
function isAbout({ subject }: Assessment, { ente }: State): boolean {
  if (subject.codiceIpa !== null && ente.codiceIpa !== undefined) return subject.codiceIpa === ente.codiceIpa;
  if (subject.codiceIstat !== null && ente.codiceIstat !== undefined) return subject.codiceIstat === ente.codiceIstat;
  return subject.denominazione === ente.denominazione && subject.tipo === ente.tipo;
}
