import { compareText, groupBy } from '@adempi/schema';

import type { DecidedOutcome } from './draw-sample.ts';
import { wilson } from './wilson.ts';
import type { Interval } from './wilson.ts';

/** A finding that was drawn, and what someone who looked found. */
export interface CheckedFinding {
  /** Number of its stratum. */
  readonly stratum: number;
  readonly rule: string;
  /** The sources that it rests on: an error counts for each. */
  readonly adapters: readonly string[];
  readonly outcome: DecidedOutcome;
  /** `unknown`: it could not be determined. Null: nobody looked yet. */
  readonly checked: DecidedOutcome | 'unknown' | null;
}

/** How often something is wrong. */
export interface ErrorRate {
  /** A source or a rule; empty for all. */
  readonly name: string;
  /** Findings in the sample. */
  readonly drawn: number;
  /** Of these, looked at, with an answer or without. */
  readonly checked: number;
  /** Of those looked at, that could not be determined. They are in no rate. */
  readonly undetermined: number;
  /** Of those determined, that are not as Adempi says. */
  readonly wrong: number;
  /** Weighted by stratum; null where nothing was determined. */
  readonly rate: number | null;
  /** 95 %, by Wilson, on the effective size; null where there is no rate. */
  readonly interval: Interval | null;
  /** How many findings drawn without strata would tell as much. */
  readonly effectiveSize: number;
}

/** What a checked sample says. */
export interface SampleEstimate {
  readonly all: ErrorRate;
  readonly adapters: readonly ErrorRate[];
  readonly rules: readonly ErrorRate[];
  /** Share of all findings that are of a stratum in which at least one was determined: the rates speak of these. */
  readonly covered: number;
}

/**
 * Estimates how often findings are wrong, of all, of each source and of each rule. A finding counts
 * for as many as it stands for: those of its stratum, divided by those that were determined in it (post-stratified
 * estimate; for a source or a rule, its ratio form). The effective size is Kish's, (Σw)² / Σw².
 * `totals` are the findings of each stratum, by number.
 */
export function estimateErrors(findings: readonly CheckedFinding[], totals: ReadonlyMap<number, number>): SampleEstimate {
  const determined = findings.filter(isDetermined);
  const sizes = new Map([...groupBy(determined, ({ stratum }) => stratum)].map(([stratum, own]) => [stratum, own.length]));
  const weigh = ({ stratum }: CheckedFinding): number => (totals.get(stratum) ?? 0) / (sizes.get(stratum) ?? 1);
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);
  const all = sum(totals.values());
  return {
    all: rateOf('', findings, weigh),
    adapters: ratesBy(findings, ({ adapters }) => adapters, weigh),
    rules: ratesBy(findings, ({ rule }) => [rule], weigh),
    covered: all === 0 ? 0 : sum([...sizes.keys()].map((stratum) => totals.get(stratum) ?? 0)) / all,
  };
}

function ratesBy(findings: readonly CheckedFinding[], namesOf: (finding: CheckedFinding) => readonly string[], weigh: (finding: CheckedFinding) => number): ErrorRate[] {
  const names = [...new Set(findings.flatMap(namesOf))].sort(compareText);
  return names.map((name) => rateOf(name, findings.filter((one) => namesOf(one).includes(name)), weigh));
}

function rateOf(name: string, findings: readonly CheckedFinding[], weigh: (finding: CheckedFinding) => number): ErrorRate {
  const determined = findings.filter(isDetermined);
  const wrong = determined.filter(({ outcome, checked }) => outcome !== checked);
  const total = (some: readonly CheckedFinding[], value: (weight: number) => number): number => some.reduce((sum, one) => sum + value(weigh(one)), 0);
  const weight = total(determined, (one) => one);
  const squares = total(determined, (one) => one * one);
  const counts = {
    name,
    drawn: findings.length,
    checked: findings.filter(({ checked }) => checked !== null).length,
    undetermined: findings.filter(({ checked }) => checked === 'unknown').length,
    wrong: wrong.length,
  };
  if (squares === 0) return { ...counts, rate: null, interval: null, effectiveSize: 0 };
  const rate = total(wrong, (one) => one) / weight;
  const effectiveSize = (weight * weight) / squares;
  return { ...counts, rate, interval: wilson(rate, effectiveSize), effectiveSize };
}

function isDetermined({ checked }: CheckedFinding): boolean {
  return checked !== null && checked !== 'unknown';
}
