import type { CivilDate, ConfidenceLevel, Text } from './common.ts';
import type { ExposureClass, Rule, Scalar } from './rule.ts';
import type { FactDefinition } from './vocabulary.ts';

/** A value of a parameter from one day to another, both included. */
export interface ParameterVersion {
  readonly from: CivilDate;
  /** Absent: until the day before the next version, or open. */
  readonly to?: CivilDate;
  readonly value: Scalar | readonly Scalar[];
  /** Id in `rules/fonti.yml`. */
  readonly source: string;
  readonly checkedOn: CivilDate;
  readonly confidence?: ConfidenceLevel;
  readonly note?: string;
}

/** A dated value that rules read: a threshold, a postponed term. One file each. */
export interface Parameter {
  /** `<pack>/<name>`. */
  readonly id: string;
  readonly title: Text;
  readonly type: 'boolean' | 'integer' | 'number' | 'date' | 'string' | 'period' | 'list';
  readonly unit?: string;
  readonly versions: readonly ParameterVersion[];
  /** Why the last version ends with no successor; without it, the linter asks. */
  readonly ends?: string;
}

/** A group of rules with a version of its own. */
export interface Pack {
  readonly id: string;
  /** Semantic: major = a past date gets another outcome. */
  readonly version: string;
  readonly title: Text;
  readonly description: Text;
  /** The last day for which the law of this pack was read. */
  readonly horizon: CivilDate;
  /** Of a catalogue: the edition of the Piano triennale that it lists. One is in force at a time. */
  readonly edition?: Edition;
}

/** An edition of the Piano triennale: in force until the next one. */
export interface Edition {
  /** Such as `2024-2026-agg-2025`. */
  readonly name: string;
  /** Its first day. */
  readonly from: CivilDate;
  /** Whether that day was read in a source. */
  readonly confidence: ConfidenceLevel;
}

/** A pack inside a bundle: `digest` is SHA-256 over its rules, parameters and the facts. */
export interface BundledPack extends Pack {
  readonly digest: string;
}

/** A law, a guideline or a plan that rules cite. */
export interface Act {
  readonly id: string;
  /** Short form in a citation, such as `CAD`. */
  readonly label: string;
  readonly title: string;
  readonly urn?: string;
}

/** Where a norm or a fact of law was read. */
export interface LawSource {
  readonly id: string;
  /** `primary-text`, `official-document`, `secondary`, `none`. */
  readonly grade: 'primary-text' | 'official-document' | 'secondary' | 'none';
  readonly title: string;
  readonly address?: string;
}

/** What each class of exposure means, and which declared facts move a finding through the procedure. */
export interface ExposureModel {
  readonly classes: Readonly<Record<ExposureClass, {
    readonly label: Text;
    /** Euro; null where there is no sum. */
    readonly minEur: number | null;
    readonly maxEur: number | null;
  }>>;
  /** What a breach means today, in the words of the law. */
  readonly explanation: Text;
  readonly procedure: {
    /** A collection of the vocabulary. */
    readonly collection: string;
    /** The item's fact that names the rule. */
    readonly rule: string;
    /** In order; the last one whose date is known and not after `asOf` is the stage. */
    readonly stages: readonly { readonly id: string; readonly date: string; readonly label: Text }[];
  };
}

/** All that the evaluator needs, as one JSON value. */
export interface Bundle {
  readonly bundleVersion: 1;
  readonly packs: readonly BundledPack[];
  readonly vocabulary: readonly FactDefinition[];
  readonly parameters: readonly Parameter[];
  readonly rules: readonly Rule[];
  readonly acts: readonly Act[];
  readonly sources: readonly LawSource[];
  readonly exposure: ExposureModel;
}
