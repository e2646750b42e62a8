import type { Assessment, DiffCause, Finding, InputName, Lang, MissingReason, ReplayFault } from '@adempi/schema';

import { englishComparison } from './comparison-en.ts';
import { italianComparison } from './comparison-it.ts';

/** Words of `verify` and `diff`. */
export interface ComparisonLabels {
  /** Where a report speaks of an ente: name and day. */
  readonly of: (ente: string, day: string) => string;
  readonly finding: string;
  readonly before: string;
  readonly after: string;
  readonly none: string;
  /** What was not the same, in a table: the digest, the version. */
  readonly change: (before: string, after: string) => string;
  /** Of what is left out of a table. */
  readonly more: (findings: number) => string;
  readonly verify: {
    readonly holds: (reports: number) => string;
    readonly fails: (reports: number, all: number) => string;
    readonly sameBytes: string;
    readonly otherBytes: string;
    readonly otherVersion: (report: string, current: string) => string;
    readonly faults: Readonly<Record<ReplayFault, string>>;
    /** The content differs, and nothing else does. */
    readonly edited: string;
    /** The same, but another version of the tool made the report. */
    readonly editedOrVersion: string;
    readonly rows: Readonly<Record<'state' | 'rules' | 'tool' | 'engine' | 'findings' | 'rest', string>>;
    readonly same: (value: string) => string;
    readonly differs: (report: string, again: string) => string;
    readonly packsSame: (packs: number) => string;
    readonly findingsSame: (findings: number) => string;
    readonly findingsDiffer: (findings: number) => string;
    readonly report: string;
    readonly again: string;
    /** Before the entries of a finding that differ. */
    readonly entries: (names: string) => string;
    /** One side has no such finding. */
    readonly added: string;
    readonly removed: string;
  };
  readonly diff: {
    readonly inputs: Readonly<Record<InputName, string>>;
    readonly packs: string;
    readonly packDigest: string;
    /** Rules of law, counted. */
    /** Of what the totals are: as the score, they count laws and guidelines. */
    readonly law: string;
    /** A due day and how it stands: apart, since a duty may be met on another day. */
    readonly due: (day: string, state: string) => string;
    readonly facts: string;
    readonly verdicts: (changes: number) => string;
    readonly noVerdicts: string;
    readonly same: string;
    readonly wordsOnly: (findings: number) => string;
    readonly cause: (causes: string) => string;
    readonly oneOf: (causes: string) => string;
    readonly unexplained: string;
    readonly causes: Readonly<Record<DiffCause, string>>;
    readonly otherDigest: string;
    /** Said in place of digests. */
    readonly otherContent: string;
    readonly closed: string;
    readonly knownOn: (value: string, day: string) => string;
    readonly missing: (why: MissingReason) => string;
    readonly noExposure: string;
    readonly statesWouldTell: string;
  };
  readonly batch: {
    readonly title: (before: string, after: string) => string;
    readonly moved: (enti: number, findings: number) => string;
    readonly nobody: string;
    readonly appeared: (enti: number) => string;
    readonly disappeared: (enti: number) => string;
    readonly repeated: (enti: number) => string;
    readonly comuni: (enti: number) => string;
    readonly rule: string;
    readonly findings: string;
    readonly enti: string;
    readonly onlyBefore: string;
    readonly onlyAfter: string;
    readonly rules: (rules: number) => string;
    readonly moreComuni: (enti: number) => string;
    /** Of an outcome that the folder does not list. */
    readonly unlisted: string;
    readonly unlistedNote: string;
    readonly uncoded: (lines: number) => string;
    readonly untold: (findings: number) => string;
    readonly sources: string;
  };
  /** Entries of a finding. */
  readonly fields: Readonly<Record<keyof Finding, string>>;
  /** Parts of an assessment. */
  readonly parts: Readonly<Record<keyof Assessment, string>>;
}

/** The words of a language. */
export function comparisonLabelsOf(lang: Lang): ComparisonLabels {
  return lang === 'it' ? italianComparison : englishComparison;
}
