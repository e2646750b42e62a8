import { toBaseline } from '@adempi/core';
import { createDiagnostic, isRecord, validate } from '@adempi/schema';
import type { BaselineEnte, BaselineFile, Diagnostic, Lang } from '@adempi/schema';
import { place, readDocument } from '@adempi/schema/yaml';

import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { loadReports } from '../load-reports.node.ts';
import { readInputText } from '../read-input.node.ts';
import { waiverTextsOf } from '../texts/waivers.ts';

/** What was known, and where that was told. */
export interface LoadedBaseline {
  /** As the user names it. */
  readonly file: string;
  readonly noti: readonly BaselineEnte[];
  /** As it was read. */
  readonly text: string;
  /** It is a report, which is not to be changed. */
  readonly isReport: boolean;
}

/**
 * Reads a baseline: its own file, or an earlier report. Null where none is named.
 * @throws {InputError} with every problem, located
 * @throws {UsageError} when it is standard input, or a state
 */
export async function loadBaseline(name: string | undefined, context: Context): Promise<LoadedBaseline | null> {
  if (name === undefined) return null;
  if (name === '-') throw new UsageError(waiverTextsOf(context.lang).noStdin('--baseline'));
  const { text, file } = await readInputText(name, context);
  const document = readDocument(text, { file, lang: context.lang });
  if (!isRecord(document.value) || !('noti' in document.value)) {
    const { assessments } = await loadReports(name, context);
    return { file: name, noti: assessments.map(toBaseline), text, isReport: true };
  }
  const shape = validate('baseline', document.value, context.lang);
  const problems = shape.length > 0 ? shape : listRepeated((document.value as unknown as BaselineFile).noti, context.lang);
  const all = [...document.diagnostics, ...place(problems, document, file, context.lang)];
  if (all.length > 0) throw new InputError(all);
  return { file: name, noti: (document.value as unknown as BaselineFile).noti, text, isReport: false };
}

/** Enti that stand there twice: which entry counts could not be told. */
function listRepeated(noti: readonly BaselineEnte[], lang: Lang): Diagnostic[] {
  return noti.flatMap(({ ente: name }, position) => {
    const first = noti.findIndex(({ ente }) => ente.toLowerCase() === name.toLowerCase());
    if (first === position) return [];
    return [createDiagnostic({ code: 'baseline.duplicate', params: { name, position: first + 1 }, path: ['noti', position, 'ente'], lang })];
  });
}
