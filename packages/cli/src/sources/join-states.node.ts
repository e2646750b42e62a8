import { comuneState, existsOn, explainUnresolved, mergePatches, resolveComune } from '@adempi/adapters';
import type { Gathered, IndexedRegistry, KeyMatch, MergeConflict, Resolution, ResolutionProblem } from '@adempi/adapters';
import { checkFacts } from '@adempi/core';
import { createDiagnostic } from '@adempi/schema';
import type { Bundle, CivilDate, Diagnostic, Lang, MessageCode, State } from '@adempi/schema';

import { describeProblems } from '../batch/rows.ts';
import { readTask } from '../batch/read-task.node.ts';
import type { BatchError, Task } from '../batch/task.ts';
import type { Context } from '../context.ts';

/** What is joined: states of enti, what sources say of them, and who they are. */
export interface Joined {
  readonly bundle: Bundle;
  readonly gathered: Gathered;
  readonly registry: IndexedRegistry;
  /** The day of the assessment: who exists on it has a state. */
  readonly asOf: CivilDate;
  readonly context: Context;
}

/** Who has a state beside those that have one of their own: the whole registry, or those of whom a source says something. */
export type Whom = 'registry' | 'told';

/** One joined state, or why there is none. */
export type JoinedState =
  | { readonly state: State; readonly conflicts: readonly MergeConflict[] }
  | { readonly error: BatchError };

/**
 * One state for each Comune that exists on the day: what its own state says, if there is one among
 * the tasks, joined with what the sources say. Those with a state of their own
 * come first, in the order of the tasks; the others by ISTAT code. A state whose ente cannot be
 * told is an error, and the Comune that it may be about is judged on the sources alone.
 */
export async function* joinStates(tasks: readonly Task[], joined: Joined, whom: Whom = 'registry'): AsyncGenerator<JoinedState> {
  const { registry, asOf, bundle, gathered } = joined;
  const done = new Set<string>();
  const before = new Map<string, number>();
  for (const task of tasks) {
    for await (const read of readTask(task, bundle, joined.context)) {
      const { file, state, problems } = read;
      const line = read.line === null ? null : (before.get(file) ?? 0) + 1;
      if (line !== null) before.set(file, line);
      if (state !== null) yield joinOwn(state, { file, line }, done, joined);
      else if (problems.length > 0) yield { error: { file, line, ente: null, problems: describeProblems(problems) } };
    }
  }
  for (const comune of registry.registry.comuni) {
    if (done.has(comune.codiceIstat) || !existsOn(comune, asOf)) continue;
    const patches = gathered.patches.get(comune.codiceIstat);
    if (patches !== undefined || whom === 'registry') yield mergePatches(comuneState(comune), patches ?? [], bundle.vocabulary);
  }
}

/** Joins a state of its own, and notes its Comune among those that are `done`. */
function joinOwn(state: State, place: Pick<BatchError, 'file' | 'line'>, done: Set<string>, { registry, asOf, bundle, gathered, context }: Joined): JoinedState {
  const { lang } = context;
  const { denominazione } = state.ente;
  const refuse = (...faults: readonly Diagnostic[]): JoinedState => ({ error: { ...place, ente: denominazione, problems: describeProblems(faults) } });
  // Once joined, a wrong fact would be told of a file that is nobody's.
  const wrong = checkFacts(state, bundle.vocabulary, lang).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return refuse(...wrong);
  const found = identify(state, registry, asOf);
  if (!('comune' in found)) return refuse(explain(found, state, lang));
  const { comune } = found;
  if (done.has(comune.codiceIstat)) return refuse(createDiagnostic({ code: 'source.ente-twice', params: { name: denominazione }, lang }));
  done.add(comune.codiceIstat);
  const { ente } = comuneState(comune);
  // Results are joined by code: past codes and other spellings give way to those of the registry.
  const { codiceIstat, codiceIpa } = { ...state.ente, ...ente };
  const named = { ...ente, ...state.ente, ...(codiceIstat === undefined ? {} : { codiceIstat }), ...(codiceIpa === undefined ? {} : { codiceIpa }) };
  return mergePatches({ ...state, ente: named }, gathered.patches.get(comune.codiceIstat) ?? [], bundle.vocabulary);
}

/**
 * The Comune of a state. A person wrote it: one code that is another's is a mistake to mend, even
 * where two other elements agree.
 */
function identify({ ente }: State, registry: IndexedRegistry, asOf: CivilDate): Resolution {
  const found = resolveComune(registry, ente, asOf);
  if (!('comune' in found)) return found;
  const { comune, matches } = found;
  const isForeign = ({ key, comuni }: KeyMatch): boolean => key !== 'denominazione' && comune[key] !== null && !comuni.includes(comune);
  if (!matches.some(isForeign)) return found;
  return { problem: 'several', matches, candidates: [...new Set(matches.flatMap(({ comuni }) => comuni))] };
}

const CODES: Readonly<Record<ResolutionProblem, MessageCode>> = {
  none: 'state.ente-none',
  single: 'state.ente-single',
  several: 'state.ente-several',
  apart: 'state.ente-several',
  ended: 'state.ente-ended',
  other: 'state.ente-other',
};

function explain(found: Exclude<Resolution, { readonly comune: unknown }>, { ente }: State, lang: Lang): Diagnostic {
  const { keys } = explainUnresolved(found, { ...ente }, lang);
  return createDiagnostic({ code: CODES[found.problem], params: { keys }, path: ['ente'], lang });
}
