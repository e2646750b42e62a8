import type { Outcome, Severity, Verdict } from '@adempi/schema';

/** A finding in words, for whatever draws it: a terminal, a page, a document. */
export interface ToldFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** `non conforme (inadempimento)`. */
  readonly outcomeText: string;
  readonly severity: Severity;
  /** `gravità alta`. */
  readonly severityText: string;
  /** The item that it is about, such as `Servizi del Comune: «Certificati»`; null for the whole ente. */
  readonly item: string | null;
  /** Why, by when, which norm…; those with nothing to say are left out. */
  readonly rows: readonly ToldRow[];
  /** The facts that would help to decide, as in the row of that name, each by itself. */
  readonly missing: readonly ToldMissingFact[];
  /** The questions that lead to the outcome, each with its conditions; none of items that nobody listed. */
  readonly questions: readonly ToldQuestion[];
  /** Said in place of the questions, where the finding was made without its trace; null otherwise. */
  readonly noTrace: string | null;
}

/** A fact that would help to decide. */
export interface ToldMissingFact {
  /** `Accesso con SPID (il dato manca)`. */
  readonly text: string;
  /** Its address, by which the questionnaire asks for it. */
  readonly fact: string;
}

/** What a row of a finding is about. */
export type ToldRowName = 'why' | 'disposition' | 'due' | 'law' | 'source' | 'documents' | 'missing' | 'risk' | 'todo' | 'proof' | 'caution';

/** One thing that is said of a finding, under its label. */
export interface ToldRow {
  readonly name: ToldRowName;
  readonly label: string;
  /** At least one; none is empty. */
  readonly texts: readonly string[];
}

/** A question that a rule asks, with its answer and what follows from it. */
export interface ToldQuestion {
  readonly question: string;
  readonly verdict: Verdict;
  /** `sì`, `no`, `non si sa`. */
  readonly answer: string;
  /** Empty where the answer says all. */
  readonly conclusion: string;
  /** Null where it is that of the question before, told there. */
  readonly condition: ToldCondition | null;
}

/** A condition, or a group of them, with how it came out. */
export interface ToldCondition {
  readonly verdict: Verdict;
  /** `vero`, `falso`, `non noto`. */
  readonly verdictText: string;
  /** `«Accesso con SPID» è sì`, `tutte le condizioni`. */
  readonly text: string;
  /** What was found and where it comes from; null for a group. */
  readonly found: string | null;
  /** Address of the fact; null for a group. */
  readonly fact: string | null;
  readonly children: readonly ToldCondition[];
}
