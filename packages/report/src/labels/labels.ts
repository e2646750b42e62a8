import type { ComparisonOperator, Confidence, Counts, ExposureClass, Force, Lang, Outcome } from '@adempi/schema';

import type { MoreBreaches } from '../table/first-steps.ts';
import { english } from './en.ts';
import { italian } from './it.ts';

/** The words of the terminal reports that are not the words of the model (those are in the schema). */
export interface Labels {
  readonly header: {
    readonly asOf: string;
    readonly knownAt: (day: string) => string;
    readonly codiceIpa: string;
    readonly codiceIstat: string;
    readonly profile: string;
    readonly sources: string;
    readonly undated: string;
    readonly noSources: string;
    /** How the duties of law came out, in one line. */
    readonly brief: (counts: Counts) => string;
  };
  readonly sections: {
    readonly breaches: Readonly<Record<Force, string>>;
    /** In place of breaches of law, where all that is known is open data. */
    readonly clues: string;
    readonly errors: string;
    readonly dueSoon: string;
    readonly pending: string;
    readonly unknown: string;
    readonly facts: string;
    readonly pass: string;
    readonly conflicts: string;
    readonly notApplicable: string;
    readonly notInForce: string;
    readonly summary: string;
    readonly exposure: string;
    readonly start: string;
    readonly notices: string;
    /** Lines of an edition of the Piano triennale, by how they came out. */
    readonly lines: Readonly<Record<Outcome, string>>;
  };
  /** No breach found; how many duties of law are undetermined. */
  readonly noBreach: (unknown: number, found: readonly string[]) => string;
  /** Guidelines that are not followed. */
  readonly guidelines: (rules: number) => string;
  /** What a breach of law is called, where all that is known is open data. */
  readonly clue: string;
  /** `noBreach`, of open data. */
  readonly noClue: (unknown: number) => string;
  readonly columns: Readonly<Record<
    'severity' | 'duty' | 'area' | 'line' | 'due' | 'fact' | 'rules' | 'office' | 'outcome' | 'period' | 'rule' | 'force' | 'since',
    string
  >>;
  readonly rows: Readonly<Record<
    'why' | 'due' | 'law' | 'source' | 'risk' | 'todo' | 'caution' | 'rule' | 'missing' | 'outdated',
    string
  >>;
  readonly timing: {
    readonly overdue: (day: string, days: number) => string;
    readonly passed: (day: string) => string;
    readonly passedWord: string;
    readonly upcoming: (day: string, days: number) => string;
    readonly begins: (day: string, days: number) => string;
    /** Met by that day, as is known. */
    readonly met: (day: string) => string;
    /** It is only known that the requirement is met now. */
    readonly satisfied: string;
    readonly metLate: (day: string) => string;
    readonly continuous: string;
    readonly since: (day: string) => string;
    readonly undetermined: string;
    readonly next: (day: string) => string;
    readonly nextShort: string;
  };
  readonly values: { readonly unknown: string; readonly empty: string };
  readonly finding: {
    readonly actor: (name: string) => string;
    readonly andMore: (count: number) => string;
    readonly otherItems: string;
    readonly whole: (outcome: string) => string;
    readonly sameFor: (keys: string) => string;
    readonly severity: (name: string) => string;
    readonly undeclaredSource: string;
    readonly knownOn: (day: string) => string;
    readonly knownBetween: (first: string, last: string) => string;
    readonly unverified: (parts: string) => string;
    readonly confidence: Readonly<Record<keyof Confidence, string>>;
  };
  readonly facts: {
    /** Where a fact is written, and its admitted values. */
    readonly path: (path: string, values: readonly string[]) => string;
    readonly closure: (label: string) => string;
    readonly closurePath: (path: string) => string;
    readonly more: (count: number) => string;
  };
  /** What stands for a list that is too long to read. */
  readonly brief: {
    readonly gravest: string;
    /** How many there are, and how many of these by law or guideline. */
    readonly byArea: (rules: { readonly all: number; readonly law: number; readonly partial: number }) => string;
    readonly grave: string;
    readonly passed: string;
    readonly passedOn: string;
    /** How to get the whole list, or that of one pack. */
    readonly whole: (pack: string) => string;
    readonly lines: (lines: number) => string;
    readonly lineFact: (question: string, lines: number) => string;
    readonly wholeLines: string;
    readonly next: string;
    readonly wholePasses: string;
  };
  readonly conflicts: { readonly items: (keys: string) => string; readonly chosen: string; readonly noneChosen: string };
  readonly summary: {
    readonly score: string;
    readonly coverage: string;
    readonly scoreText: (percent: string, pass: number, decided: number) => string;
    readonly noScore: string;
    readonly coverageText: (percent: string, decided: number, open: number) => string;
    readonly noCoverage: string;
    readonly note: string;
    readonly forces: Readonly<Record<Force, string>>;
    readonly total: string;
  };
  readonly exposure: {
    readonly count: (count: number) => string;
    readonly classes: Readonly<Record<ExposureClass, string>>;
    /** A fine comes only at the end of a procedure that gives time to conform. */
    readonly onlyIf: (label: string) => string;
    /** The article that the classes speak of. */
    readonly article: (label: string) => string;
    readonly euro: (min: string, max: string) => string;
    readonly counted: string;
    readonly stage: (name: string) => string;
    readonly basis: string;
    readonly others: Readonly<Record<string, string>>;
    readonly unverified: string;
  };
  readonly start: {
    readonly breach: (title: string, remedy: string) => string;
    /** Breaches that are not told here. */
    readonly moreBreaches: (more: MoreBreaches) => string;
    readonly due: (day: string, title: string, remedy: string) => string;
    readonly fact: (question: string, rules: number, office: string | null) => string;
    /** Of a fact that needs no question: whoever writes the state knows it. */
    readonly write: (label: string, path: string, rules: number) => string;
    /** What the plan asks and was not carried out, beyond what is told one by one. */
    readonly lines: (lines: number, areMore: boolean) => string;
    readonly nothing: string;
  };
  readonly notices: {
    readonly assumed: string;
    /** Up to which days the law was read, each with its packs. */
    readonly horizon: (days: readonly string[]) => string;
    readonly unverified: (rules: number) => string;
    readonly explain: (rule: string) => string;
  };
  readonly explanation: ExplanationLabels;
  readonly rules: { readonly count: (rules: number) => string };
  readonly diff: DiffLabels;
  readonly coverage: {
    readonly norm: string;
    readonly what: string;
    readonly count: (norms: number, statuses: string) => string;
  };
}

/** Words of the comparison of two folders of rules. */
export interface DiffLabels {
  readonly added: (rules: number) => string;
  readonly removed: (rules: number) => string;
  readonly changed: (rules: number) => string;
  /** Of a change that no outcome can show. */
  readonly textOnly: string;
  readonly same: string;
  readonly noStates: string;
  readonly noOutcomes: (states: number) => string;
  readonly outcomes: (outcomes: number, states: number) => string;
  readonly finding: string;
  readonly before: string;
  readonly after: string;
  /** There is no such finding. */
  readonly none: string;
  readonly since: (day: string) => string;
  readonly period: (from: string, to: string) => string;
}

/** Words of the explanation of a finding. */
export interface ExplanationLabels {
  readonly outcome: string;
  readonly appliesWhen: string;
  readonly where: string;
  readonly require: string;
  /** `require` again, on what was learnt late enough to prove a breach: after the due date, or since the duty binds. */
  readonly breachTest: Readonly<Record<'due' | 'continuous', string>>;
  /** What follows from the answer to that question. */
  readonly breach: {
    readonly proven: Readonly<Record<'due' | 'continuous', string>>;
    readonly open: Readonly<Record<'due' | 'continuous', string>>;
    readonly assumed: string;
  };
  readonly all: string;
  readonly any: string;
  readonly quantifiers: Readonly<Record<string, string>>;
  readonly item: (key: string) => string;
  readonly verdicts: Readonly<Record<'true' | 'false' | 'unknown', string>>;
  /** A verdict as the answer to a question. */
  readonly answers: Readonly<Record<'true' | 'false' | 'unknown', string>>;
  readonly not: string;
  readonly knownValue: (value: string) => string;
  readonly proof: string;
  readonly noTrace: string;
  readonly growth: (percent: string, base: string) => string;
  /** How a condition reads: fact, operator, value. */
  readonly operators: Readonly<Record<ComparisonOperator, string>>;
}

/** The words of a language. */
export function labelsOf(lang: Lang): Labels {
  return lang === 'it' ? italian : english;
}
