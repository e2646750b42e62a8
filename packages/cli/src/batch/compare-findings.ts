import type { OutcomeMove } from '@adempi/report';
import { compareText } from '@adempi/schema';
import type { Outcome } from '@adempi/schema';

/** A line of `findings.ndjson`, as far as a comparison reads it. */
export interface ListedFinding {
  readonly ente: string;
  readonly ruleId: string;
  readonly item: string | null;
  readonly outcome: Outcome;
}

/** A comparison that takes findings as they are read: all of the first folder, then all of the second. */
export interface FindingsComparison {
  readonly addBefore: (finding: ListedFinding) => void;
  readonly addAfter: (finding: ListedFinding) => void;
  /** What moved, by ente; the moves of each by rule, then item. */
  readonly end: () => ReadonlyMap<string, readonly OutcomeMove[]>;
}

/**
 * Compares the findings of enti, in whatever order they come. It keeps those of the first folder
 * by ente and rule, and drops each as its pair comes: 7,900 enti with ten findings each, or with
 * all three hundred, stay within memory, since names of rules and outcomes are kept once.
 */
export function compareFindingLists(isCompared: (ente: string) => boolean): FindingsComparison {
  const names = new Map<string, string>();
  const open = new Map<string, Map<string, Outcome>>();
  const moves = new Map<string, OutcomeMove[]>();
  const nameOf = ({ ruleId, item }: ListedFinding): string => {
    const name = item === null ? ruleId : `${ruleId}#${item}`;
    const known = names.get(name) ?? name;
    names.set(name, known);
    return known;
  };
  const move = (ente: string, name: string, before: Outcome | null, after: Outcome | null): void => {
    const at = name.indexOf('#');
    const found = { ruleId: at === -1 ? name : name.slice(0, at), item: at === -1 ? null : name.slice(at + 1), before, after };
    const list = moves.get(ente);
    if (list === undefined) moves.set(ente, [found]);
    else list.push(found);
  };
  return {
    addBefore: (finding) => {
      if (!isCompared(finding.ente)) return;
      const own = open.get(finding.ente) ?? new Map<string, Outcome>();
      open.set(finding.ente, own.set(nameOf(finding), finding.outcome));
    },
    addAfter: (finding) => {
      if (!isCompared(finding.ente)) return;
      const [own, name] = [open.get(finding.ente), nameOf(finding)];
      const before = own?.get(name) ?? null;
      own?.delete(name);
      if (before !== finding.outcome) move(finding.ente, name, before, finding.outcome);
    },
    end: () => {
      for (const [ente, left] of open) for (const [name, outcome] of left) move(ente, name, outcome, null);
      open.clear();
      for (const list of moves.values()) list.sort((one, other) => compareText(one.ruleId, other.ruleId) || compareText(one.item ?? '', other.item ?? ''));
      return moves;
    },
  };
}

/**
 * Leaves out what cannot be told: an outcome that the other folder would not have listed may be
 * there as well. Says how many there were.
 */
export function withoutUnlisted(
  moves: ReadonlyMap<string, readonly OutcomeMove[]>,
  listed: { readonly before: ReadonlySet<Outcome>; readonly after: ReadonlySet<Outcome> },
): { readonly moves: ReadonlyMap<string, readonly OutcomeMove[]>; readonly untold: number } {
  const kept = new Map<string, readonly OutcomeMove[]>();
  let untold = 0;
  for (const [ente, list] of moves) {
    const told = list.filter(({ before, after }) => (before === null || after === null ? (before === null ? listed.before : listed.after).has((before ?? after) as Outcome) : true));
    untold += list.length - told.length;
    if (told.length > 0) kept.set(ente, told);
  }
  return { moves: kept, untold };
}

/** How many findings and enti moved from one outcome to another, rule by rule: the most first. */
export function countMoves(moves: ReadonlyMap<string, readonly OutcomeMove[]>): (Omit<OutcomeMove, 'item'> & { readonly findings: number; readonly enti: number })[] {
  const counts = new Map<string, Omit<OutcomeMove, 'item'> & { findings: number; readonly enti: Set<string> }>();
  for (const [ente, list] of moves) {
    for (const { ruleId, before, after } of list) {
      const key = JSON.stringify([ruleId, before, after]);
      const count = counts.get(key) ?? { ruleId, before, after, findings: 0, enti: new Set<string>() };
      count.findings += 1;
      count.enti.add(ente);
      counts.set(key, count);
    }
  }
  return [...counts.entries()]
    .sort(([key, one], [otherKey, other]) => other.findings - one.findings || compareText(key, otherKey))
    .map(([, { enti, ...count }]) => ({ ...count, enti: enti.size }));
}
