import type { Assurance, CivilDate } from '@adempi/schema';

import { rankOfAssurance } from '../facts/assurance.ts';
import { TRUE, UNKNOWN } from '../logic/kleene.ts';
import type { Detail, GroupDetail, Use } from './detail.ts';

/** What a decided condition rests on. */
export interface Support {
  /** Null when it rests on nothing that could be wrong: constants and the registry. */
  readonly assurance: Assurance | null;
  /** The oldest day that the verdict needs; null as above. */
  readonly knownOn: CivilDate | null;
  readonly uses: readonly Use[];
}

const NOTHING: Support = { assurance: null, knownOn: null, uses: [] };

/** What decides a condition. Empty while it is unknown. */
export function findSupport(detail: Detail): Support {
  if (detail.verdict === UNKNOWN) return NOTHING;
  if (detail.kind === 'leaf') return needAll(detail.uses.map(supportOfUse));
  return supportOfGroup(detail);
}

/** A true `all` and a false `any` need every member; the others need one, the best known. */
function supportOfGroup(group: GroupDetail): Support {
  const needsAll = (group.kind === 'all') === (group.verdict === TRUE);
  const deciding = group.children.filter((child) => child.verdict === group.verdict).map(findSupport);
  if (!needsAll) return needOne(deciding);
  return needAll(group.closure === null ? deciding : [...deciding, supportOfUse(group.closure)]);
}

/** What one fact contributes. */
export function supportOfUse(use: Use): Support {
  const { assurance, knownOn } = use.known;
  return { assurance, knownOn, uses: [use] };
}

/** The weakest and oldest of what is needed together. */
export function needAll(parts: readonly Support[]): Support {
  return {
    assurance: parts.reduce<Assurance | null>((weakest, part) => weaker(weakest, part.assurance), null),
    knownOn: parts.reduce<CivilDate | null>((oldest, part) => earlier(oldest, part.knownOn), null),
    uses: parts.flatMap((part) => part.uses),
  };
}

/** The strongest and newest of what decides alone. */
function needOne(parts: readonly Support[]): Support {
  const uses = parts.flatMap((part) => part.uses);
  const assurances = parts.map((part) => part.assurance);
  const days = parts.map((part) => part.knownOn);
  return { assurance: assurances.reduce(stronger, assurances[0] ?? null), knownOn: days.reduce(later, days[0] ?? null), uses };
}

function weaker(left: Assurance | null, right: Assurance | null): Assurance | null {
  if (left === null || right === null) return left ?? right;
  return rankOfAssurance(left) <= rankOfAssurance(right) ? left : right;
}

function stronger(left: Assurance | null, right: Assurance | null): Assurance | null {
  if (left === null || right === null) return null;
  return rankOfAssurance(left) >= rankOfAssurance(right) ? left : right;
}

function earlier(left: CivilDate | null, right: CivilDate | null): CivilDate | null {
  if (left === null || right === null) return left ?? right;
  return left <= right ? left : right;
}

function later(left: CivilDate | null, right: CivilDate | null): CivilDate | null {
  if (left === null || right === null) return null;
  return left >= right ? left : right;
}
