/** A rule that two bundles hold, and what in it is not the same. */
export interface RuleChange {
  readonly id: string;
  /** Its own entries that differ, such as `deadline`. */
  readonly fields: readonly string[];
  /** What it reads and differs: parameters, facts, rules that prove it, the edition that holds it. */
  readonly reads: readonly string[];
  /** Whether an outcome may change: not where only texts, sources or examples do. */
  readonly decides: boolean;
}

/** The rules that one bundle has and another has not, and those that differ. */
export interface BundleDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RuleChange[];
}
