import type { Assurance, CivilDate } from '@adempi/schema';

import type { Fact } from './knowledge.ts';
import type { Node } from './nodes.ts';

/** What a verdict rests on. Neutral (all null) where it rests on the registry and on constants alone. */
export interface Support {
  readonly isNeutral: boolean;
  readonly assurance: Assurance | null;
  readonly day: CivilDate | null;
  /** It rests on a fact that is too old, carried forward. */
  readonly hasStale: boolean;
}

const RANK: readonly (Assurance | null)[] = ['declared', 'attested', 'documented', 'observed'];

/** Rests on nothing that has a day. */
export const NEUTRAL: Support = { isNeutral: true, assurance: null, day: null, hasStale: false };

/** A known fact by itself; one that is not known, or that has no assurance, supports nothing. */
export function supportOfFact(fact: Fact): Support {
  if (!fact.isKnown || fact.assurance === null) return NEUTRAL;
  return { isNeutral: false, assurance: fact.assurance, day: fact.day, hasStale: fact.isStale };
}

/** Where every one is needed: the weakest assurance, the oldest day. Neutral ones take nothing away. */
export function weakest(supports: readonly Support[]): Support {
  const dated = supports.filter((one) => !one.isNeutral);
  const hasStale = supports.some((one) => one.hasStale);
  if (dated.length === 0) return { ...NEUTRAL, hasStale };
  return {
    isNeutral: false,
    assurance: sorted(dated.map((one) => one.assurance), (one) => RANK.indexOf(one))[0] ?? null,
    day: sorted(dated.map((one) => one.day), (one) => one ?? '')[0] ?? null,
    hasStale,
  };
}

/** Where one is enough: the strongest assurance, the newest day. A neutral one needs nothing else. */
export function strongest(supports: readonly Support[]): Support {
  const hasStale = supports.some((one) => one.hasStale);
  if (supports.length === 0 || supports.some((one) => one.isNeutral)) return { ...NEUTRAL, hasStale };
  return {
    isNeutral: false,
    assurance: sorted(supports.map((one) => one.assurance), (one) => RANK.indexOf(one)).at(-1) ?? null,
    day: sorted(supports.map((one) => one.day), (one) => one ?? '').at(-1) ?? null,
    hasStale,
  };
}

/** What a decided condition rests on: all of it, or the members that decide. */
export function supportOf(node: Node): Support {
  if (node.kind === 'leaf') return weakest(node.facts.map(supportOfFact));
  const deciding = node.kind === 'all' ? 'false' : 'true';
  if (node.verdict === deciding) {
    return strongest(node.children.filter((child) => child.verdict === deciding).map(supportOf));
  }
  return weakest([...node.children.map(supportOf), ...(node.closure === null || node.isClosureTooOld ? [] : [supportOfFact(node.closure)])]);
}

function sorted<T>(values: readonly T[], by: (value: T) => number | string): readonly T[] {
  return [...values].sort((left, right) => (by(left) < by(right) ? -1 : Number(by(left) > by(right))));
}
