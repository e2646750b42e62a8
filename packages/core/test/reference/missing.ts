import type { MissingReason } from '@adempi/schema';

import type { Fact } from './knowledge.ts';
import type { LeafNode, Node } from './nodes.ts';

/** A fact that would help to decide, and why it does not. */
export interface MissingFact {
  readonly fact: string;
  readonly why: MissingReason;
}

/** What an undecided condition waits for; nothing where it is decided. `ofDue`: what its deadline waits for. */
export function missingOf(node: Node, ofDue: readonly MissingFact[]): readonly MissingFact[] {
  if (node.verdict !== 'unknown') return [];
  if (node.kind === 'leaf') return missingOfLeaf(node, ofDue);
  const ofMembers = node.children.flatMap((child) => missingOf(child, ofDue));
  return [...ofMembers, ...missingOfClosure(node.closure, node.isClosureTooOld)];
}

function missingOfClosure(closure: Fact | null, isTooOld: boolean): readonly MissingFact[] {
  if (closure === null) return [];
  return isTooOld ? [{ fact: closure.address, why: 'before_deadline' }] : unknownAmong([closure]);
}

/**
 * Its unknown facts; where it has none, the known ones that are too old. What waits for a parameter that
 * has no value yet waits for the law, not for a fact, and what would grow from nothing for none.
 */
function missingOfLeaf({ facts, doubt }: LeafNode, ofDue: readonly MissingFact[]): readonly MissingFact[] {
  const found = [...unknownAmong(facts), ...(doubt === 'due' ? ofDue : [])];
  if (found.length > 0 || doubt !== 'age') return found;
  return facts.filter((fact) => !fact.isTimeless).map(({ address }) => ({ fact: address, why: 'before_deadline' }));
}

/** The facts that are not known, with the reason. */
export function unknownAmong(facts: readonly Fact[]): readonly MissingFact[] {
  return facts.flatMap(({ address, why }) => (why === null ? [] : [{ fact: address, why }]));
}

/** Each once, by address and then by reason. */
export function arrange(missing: readonly MissingFact[]): readonly MissingFact[] {
  const lines = missing.map(({ fact, why }) => JSON.stringify([fact, why]));
  const unique = [...new Set(lines)].map((line) => JSON.parse(line) as [string, MissingReason]);
  return unique.map(([fact, why]) => ({ fact, why })).sort((left, right) => compare(left.fact, right.fact) || compare(left.why, right.why));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
