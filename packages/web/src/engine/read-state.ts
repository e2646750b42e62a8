import { checkStateValue } from '@adempi/core';
import type { Bundle, Diagnostic, Lang, State } from '@adempi/schema';
import { MAX_BYTES, decodeUtf8, place, readDocument } from '@adempi/schema/yaml';

import type { ReadFile, StateText } from './engine-types.ts';

/** A state, or every problem of its text. */
export type ReadState = { readonly state: State } | { readonly problems: readonly Diagnostic[] };

/** Reads a text as a state, and finds all that is wrong with it, as the command does. */
export function readState({ name, text }: StateText, { vocabulary }: Pick<Bundle, 'vocabulary'>, lang: Lang): ReadState {
  const document = readDocument(text, { file: name, lang });
  // What could not be read has no shape to judge.
  const found = document.value === undefined ? [] : checkStateValue(document.value, vocabulary, lang);
  const problems = [...document.diagnostics, ...place(found, document, name, lang)];
  if (!problems.some(({ severity }) => severity === 'error')) return { state: document.value as State };
  return { problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)) };
}

/** Reads a file as text. Of one that is too large no more is read than shows it. */
export async function readFile(file: Blob, name: string, lang: Lang): Promise<ReadFile> {
  const decoded = decodeUtf8(new Uint8Array(await file.slice(0, MAX_BYTES + 1).arrayBuffer()), { file: name, lang });
  return 'diagnostic' in decoded ? { problems: [decoded.diagnostic] } : decoded;
}
