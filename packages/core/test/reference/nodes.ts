import type { Verdict } from '@adempi/schema';

import type { Fact } from './knowledge.ts';

/** A comparison that was made or could not be. */
export interface LeafNode {
  readonly kind: 'leaf';
  readonly verdict: Verdict;
  /** All that it looked at. */
  readonly facts: readonly Fact[];
  /** Why it is unknown though its facts are known. */
  readonly doubt: Doubt | null;
  /** It compares with a value that no one verified. */
  readonly isUnverified?: boolean;
}

/**
 * `age`: it was false, on knowledge no younger than the deadline, which proves no breach;
 * `due`: it compares with a date of the duty, or with a parameter read on it, not yet determined.
 */
export type Doubt = 'age' | 'due';

/** A conjunction or a disjunction; a quantifier is one over items. */
export interface GroupNode {
  readonly kind: 'all' | 'any';
  readonly verdict: Verdict;
  readonly children: readonly Node[];
  /** "These are all", where the group is a quantifier. */
  readonly closure: Fact | null;
  /** The closure is complete, but was said too early to prove a breach. */
  readonly isClosureTooOld: boolean;
}

/** What became of a condition, kept whole so that support and missing facts can be read off it. */
export type Node = LeafNode | GroupNode;
