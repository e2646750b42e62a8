import { reviewWaivers } from '@adempi/core';
import { checkWaivers, isEnteNamed, isRecord, validateInput } from '@adempi/schema';
import type { Assessment, Bundle, Diagnostic, Lang, Path, Rinvio, State } from '@adempi/schema';
import { place, readDocument } from '@adempi/schema/yaml';
import type { ParsedDocument } from '@adempi/schema/yaml';

import type { NamedText, WaiversTold } from './engine-types.ts';

/** The waivers of a file, or every problem of it. */
export type ReadWaivers = { readonly rinvii: readonly Rinvio[]; readonly document: ParsedDocument } | { readonly problems: readonly Diagnostic[] };

/** Reads a file of waivers and checks it against the rules, as the command does. */
export function readWaivers({ name, text }: NamedText, bundle: Bundle, lang: Lang): ReadWaivers {
  const document = readDocument(text, { file: name, lang });
  const { value } = document;
  const shape = value === undefined ? [] : validateInput('waiver', value, lang);
  const faulty = new Set(shape.flatMap(({ path }) => (path?.[0] === 'rinvii' && path.length > 1 ? [path[1]] : [])));
  const list: readonly unknown[] = isRecord(value) && Array.isArray(value['rinvii']) ? value['rinvii'] : [];
  // Entries with the wrong shape are told already: the others are judged all the same, so that all problems come at once.
  const sound = list.flatMap((rinvio, position) => (faulty.has(position) ? [] : [{ rinvio: rinvio as Rinvio, position }]));
  const rinvii = sound.map(({ rinvio }) => rinvio);
  const found = [...shape, ...movePaths(checkWaivers(rinvii, bundle, lang), sound.map(({ position }) => position))];
  const problems = [...document.diagnostics, ...place(found, document, name, lang)];
  if (problems.length === 0) return { rinvii, document };
  return { problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)) };
}

/** What is told of waivers that were applied: how many are about the Comune, and which of them it does not need. */
export function tellWaivers(name: string, { rinvii, document }: Extract<ReadWaivers, { rinvii: unknown }>, { assessment, state }: { readonly assessment: Assessment; readonly state: State }): WaiversTold {
  const { lang } = assessment;
  const own = rinvii.flatMap((rinvio, position) => (isEnteNamed(rinvio.ente, state.ente) ? [position] : []));
  const reviewed = reviewWaivers(own.map((position) => rinvii[position] as Rinvio), assessment, lang);
  return { name, count: own.length, problems: place(movePaths(reviewed, own), document, name, lang), isApplied: true };
}

/** From positions in a part of a list to those in the whole. */
function movePaths(problems: readonly Diagnostic[], positions: readonly number[]): Diagnostic[] {
  return problems.map((problem) => {
    const [key = '', position, ...rest] = problem.path ?? [];
    const path: Path = typeof position === 'number' ? [key, positions[position] ?? position, ...rest] : (problem.path ?? []);
    return { ...problem, path };
  });
}
