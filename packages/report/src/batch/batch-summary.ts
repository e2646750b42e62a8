import type { CivilDate, Force } from '@adempi/schema';

/** Counts of a rule or of a group: pass, fail, pending, unknown, not_applicable, error. */
export type OutcomeCounts = readonly number[];

/** What a batch over many enti came to. */
export interface BatchSummary {
  readonly asOf: CivilDate;
  readonly judged: number;
  /** Enti and rows that could not be used. */
  readonly errors: number;
  /** Facts on which sources contradict each other. */
  readonly conflicts: number;
  /** Told of all that rests on open data. */
  readonly note: string | null;
  readonly rules: readonly { readonly id: string; readonly title: string; readonly force: Force; readonly counts: OutcomeCounts }[];
  readonly groups: {
    readonly by: string;
    readonly rows: readonly {
      readonly name: string;
      readonly enti: number;
      readonly score: number | null;
      readonly coverage: number | null;
      /** Null where too little is known to rank it. */
      readonly rank: number | null;
    }[];
  } | null;
  readonly sources: readonly { readonly id: string; readonly rows: number; readonly comuni: number; readonly unresolved: number; readonly absent: number }[];
}
