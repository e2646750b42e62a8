import { textIn } from '@adempi/schema';
import type { Lang, Missing, MissingReason, Text } from '@adempi/schema';

import { UNKNOWN } from '../logic/kleene.ts';
import type { Detail, GroupDetail, LeafDetail, Use } from './detail.ts';

/** A fact that would help to decide, before its label is put into a language. */
export interface MissingUse {
  readonly fact: string;
  readonly why: MissingReason;
  readonly label: Text;
}

/** The facts on the undecided paths of a condition: under an unknown group, those of its unknown members. */
export function findMissing(detail: Detail): readonly MissingUse[] {
  if (detail.verdict !== UNKNOWN) return [];
  return detail.kind === 'leaf' ? missingOfLeaf(detail) : missingOfGroup(detail);
}

function missingOfGroup(group: GroupDetail): readonly MissingUse[] {
  const own = group.closure !== null && group.closure.known.value === undefined ? [toMissing(group.closure)] : [];
  return [...own, ...group.children.flatMap(findMissing)];
}

function missingOfLeaf(leaf: LeafDetail): readonly MissingUse[] {
  const unknown = leaf.uses.filter((use) => use.known.value === undefined);
  if (unknown.length > 0) return unknown.map(toMissing);
  const { why } = leaf;
  if (why === null) return [];
  return leaf.uses.filter((use) => !use.known.isTimeless).map((use) => ({ fact: use.address, why, label: use.label }));
}

/** What is missing of a use that is not known: of the phantom item, its whole collection. */
export function toMissing({ address, label, known, phantomOf }: Use): MissingUse {
  const why = known.why as MissingReason;
  return phantomOf === null ? { fact: address, why, label } : { fact: phantomOf.path, why, label: phantomOf.definition.label };
}

/** Sorts by address, drops repetitions, and puts labels into a language. */
export function sortMissing(missing: readonly MissingUse[], lang: Lang): Missing[] {
  return uniteMissing(missing).map(({ fact, why, label }) => ({ fact, why, label: textIn(label, lang) }));
}

/** Each fact once for each reason why it is not known, by address. */
export function uniteMissing<T extends Pick<Missing, 'fact' | 'why'>>(missing: readonly T[]): T[] {
  const byKey = new Map(missing.map((one) => [`${one.fact}\u0000${one.why}`, one]));
  return [...byKey.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
