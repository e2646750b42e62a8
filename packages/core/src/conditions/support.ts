import type { Assurance, CivilDate } from '@adempi/schema';

import { TRUE } from '../logic/kleene.ts';
import { fromWeakest } from './assurances.ts';
import type { Detail, GroupDetail, Use } from './detail.ts';

/** What a decided condition rests on. */
export interface Support {
  /** Null when it rests on nothing that could be wrong: constants and the registry. */
  readonly assurance: Assurance | null;
  /** The oldest day that the verdict needs; null as above, and where what it needs has no day. */
  readonly knownOn: CivilDate | null;
  readonly uses: readonly Use[];
}

const NOTHING: Support = { assurance: null, knownOn: null, uses: [] };

/** What decides a condition, which is decided. */
export function findSupport(detail: Detail): Support {
  if (detail.kind === 'leaf') return needAll(detail.uses.map(supportOfUse));
  return supportOfGroup(detail);
}

/** A true `all` and a false `any` need every member; the others need one, the best known. */
function supportOfGroup(group: GroupDetail): Support {
  const needsAll = (group.kind === 'all') === (group.verdict === TRUE);
  const deciding = group.children.filter((child) => child.verdict === group.verdict).map(findSupport);
  if (!needsAll) return needOne(deciding);
  const isClosed = group.closure?.known.value !== undefined;
  return needAll(group.closure !== null && isClosed ? [...deciding, supportOfUse(group.closure)] : deciding);
}

/** What one fact contributes. */
export function supportOfUse(use: Use): Support {
  const { assurance, knownOn } = use.known;
  return { assurance, knownOn, uses: [use] };
}

/** The weakest and oldest of what is needed together; what could not be wrong does not count. */
export function needAll(parts: readonly Support[]): Support {
  const uses = parts.flatMap((part) => part.uses);
  const counted = parts.filter(({ assurance }) => assurance !== null);
  const days = counted.map(({ knownOn }) => knownOn);
  return {
    assurance: fromWeakest(counted.map(({ assurance }) => assurance))[0] ?? null,
    knownOn: days.includes(null) ? null : (days.sort()[0] ?? null),
    uses,
  };
}

/** The strongest and newest of what decides alone; what could not be wrong needs nothing else. */
function needOne(parts: readonly Support[]): Support {
  const uses = parts.flatMap((part) => part.uses);
  if (parts.some(({ assurance }) => assurance === null)) return { ...NOTHING, uses };
  const days = parts.flatMap(({ knownOn }) => knownOn ?? []);
  return {
    assurance: fromWeakest(parts.map(({ assurance }) => assurance)).at(-1) ?? null,
    knownOn: days.sort().at(-1) ?? null,
    uses,
  };
}
