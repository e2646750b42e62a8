import { createDiagnostic, isRecord, validateInput } from '@adempi/schema';
import type { Diagnostic, Ente, Lang, State } from '@adempi/schema';

import { copyData } from './plain-data.ts';

/** A state that can be assessed, whatever was given, and what was wrong with that. */
export interface ReadState {
  readonly state: State;
  /** What the digest is of: the state as it was given, where it is data at all. */
  readonly given: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/** Stands for an ente that was not told. */
const NOBODY: Ente = { denominazione: '-', tipo: '-' };

/**
 * Reads a state of unknown origin. Nothing is used of one whose envelope is not as it should be,
 * but the ente that it names: a date or a source that is left out would make facts younger, or
 * undisputed, and a breach of what is not known.
 */
export function readState(value: unknown, lang: Lang): ReadState {
  const copied = copyData(value);
  if (!('data' in copied)) {
    const { code, path, found } = copied.problem;
    return emptyState(NOBODY, null, [createDiagnostic({ code, params: { found }, path, lang })], lang);
  }
  const { data } = copied;
  const problems = validateInput('state', data, lang);
  if (problems.length === 0) return { state: data as State, given: data, diagnostics: [] };
  const isEnteSound = isRecord(data) && Object.hasOwn(data, 'ente') && !problems.some(({ path }) => path?.[0] === 'ente');
  return emptyState(isEnteSound ? (data['ente'] as Ente) : NOBODY, data, problems, lang);
}

/** Takes a state that the caller has checked. */
export function takeState(state: unknown): ReadState {
  return { state: state as State, given: state, diagnostics: [] };
}

function emptyState(ente: Ente, given: unknown, problems: readonly Diagnostic[], lang: Lang): ReadState {
  const unused = createDiagnostic({ code: 'state.unused', path: [], lang });
  return { state: { adempi: 1, ente }, given, diagnostics: [unused, ...problems] };
}
