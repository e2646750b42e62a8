import { checkState, isRecord, validateInput } from '@adempi/schema';
import type { Diagnostic, FactDefinition, Lang, State } from '@adempi/schema';

import { checkFacts } from '../facts/read-facts.ts';

/**
 * Every problem of a value that should be a state: of its envelope, of what shapes cannot say, of its
 * facts. Facts are checked even in a broken envelope, so that all problems come at once. They have
 * paths, and no places: the document that was read knows these.
 * @example place(checkStateValue(document.value, bundle.vocabulary, 'it'), document, 'cremona.yml')
 */
export function checkStateValue(value: unknown, vocabulary: readonly FactDefinition[], lang: Lang = 'it'): Diagnostic[] {
  const envelope = validateInput('state', value, lang);
  const keyOf = (collection: string): string | undefined => vocabulary.find((fact) => fact.path === collection)?.key;
  const state = envelope.some(({ severity }) => severity === 'error') ? [] : checkState(value as State, lang, keyOf);
  const facts = checkFacts(salvage(value), vocabulary, lang);
  return [...envelope, ...state, ...facts.filter((problem) => !envelope.some((other) => covers(other, problem)))];
}

// What has the wrong shape is left out: its problem is known already.
function salvage(value: unknown): State {
  const { ente, fatti, completi, altri, provenienza, gestioniAssociate, prove } = isRecord(value) ? value : {};
  return {
    adempi: 1,
    ente: (isRecord(ente) ? ente : {}) as unknown as State['ente'],
    ...(isRecord(fatti) ? { fatti } : {}),
    ...(isListOf(completi, (item) => typeof item === 'string') ? { completi } : {}),
    ...(isRecord(provenienza) ? { provenienza } : {}),
    ...(Array.isArray(gestioniAssociate) ? { gestioniAssociate } : {}),
    ...(isListOf(prove, (item) => isRecord(item) && typeof item['fatto'] === 'string') ? { prove } : {}),
    ...(isListOf(altri, (item) => isRecord(item) && typeof item['fatto'] === 'string') ? { altri } : {}),
  } as State;
}

// Both judge `ente`: one problem is told once.
function covers(known: Diagnostic, problem: Diagnostic): boolean {
  const [path, other] = [known.path ?? [], problem.path ?? []];
  return path.length > 0 && path.length <= other.length && path.every((part, index) => part === other[index]);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
