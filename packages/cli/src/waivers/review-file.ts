import { createEvaluator, reviewWaivers } from '@adempi/core';
import { compareText, createDiagnostic, formatDay, isEnteNamed } from '@adempi/schema';
import type { Bundle, CivilDate, Diagnostic, Lang, Rinvio, State } from '@adempi/schema';

import { listUnknownEnti } from './unknown-enti.ts';

/** What a file of waivers is held against. */
export interface ReviewInput {
  readonly rinvii: readonly Rinvio[];
  readonly states: readonly State[];
  readonly bundle: Bundle;
  readonly asOf: CivilDate;
  readonly lang: Lang;
}

/**
 * What is wrong with the use of waivers on a day, in the order of the file: those that have ended,
 * and, where states are at hand, those that nothing needs and those of an ente who is not there.
 * Paths start at the file.
 */
export function reviewFile({ rinvii, states, bundle, asOf, lang }: ReviewInput): Diagnostic[] {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const packs = bundle.packs.map(({ id }) => id);
  const problems = states.flatMap((state) => {
    const own = rinvii.flatMap((rinvio, position) => (isEnteNamed(rinvio.ente, state.ente) ? [position] : []));
    // All editions of the Piano triennale: a waiver may be of any of them.
    const assessment = own.length === 0 ? null : evaluator.assess(state, { asOf, lang, packs });
    return assessment === null ? [] : movePaths(reviewWaivers(own.map((position) => rinvii[position] as Rinvio), assessment, lang), own);
  });
  const told = new Set(problems.map(positionOf));
  const unknown = states.length === 0 ? [] : listUnknownEnti(rinvii, states.map(({ ente }) => ente), lang);
  const ended = rinvii.flatMap((rinvio, position) => (rinvio.scade < asOf && !told.has(position) ? [tellEnded(rinvio, position, lang)] : []));
  return [...problems, ...unknown, ...ended].sort((left, right) => (positionOf(left) ?? 0) - (positionOf(right) ?? 0) || compareText(left.code, right.code));
}

/** The entry that a problem is about. */
export function positionOf({ path }: Diagnostic): number | null {
  const position = path?.[1];
  return typeof position === 'number' ? position : null;
}

function movePaths(problems: readonly Diagnostic[], positions: readonly number[]): Diagnostic[] {
  return problems.map((problem) => ({ ...problem, path: ['rinvii', positions[positionOf(problem) ?? 0] ?? 0] }));
}

function tellEnded({ regola, istanza, scade }: Rinvio, position: number, lang: Lang): Diagnostic {
  const params = { name: regola, to: formatDay(scade), ...(istanza === undefined ? {} : { item: istanza }) };
  return createDiagnostic({ code: 'waiver.expired', params, path: ['rinvii', position], severity: 'warning', lang });
}
