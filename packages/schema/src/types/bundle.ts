import type { CivilDate, ConfidenceLevel, Force, Text } from './common.ts';
import type { Draft } from './draft.ts';
import type { ExposureClass, Rule, Scalar } from './rule.ts';
import type { FactDefinition } from './vocabulary.ts';
import type { WorkWeights } from './work-plan.ts';

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
  /** How its rules came out stays out of what the ente publishes: it would tell an attacker where to look. */
  readonly confidential?: true;
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

/** A comma, or a whole article where it names no comma, whose breach is fined. */
export interface FinedProvision {
  /** Id in `rules/atti.yml`. */
  readonly act: string;
  readonly article: string;
  readonly comma?: string;
  readonly class: 'fine' | 'fine_halved';
  /** First day on which a breach of it can be fined. */
  readonly from: CivilDate;
  /** Id in `rules/fonti.yml`. */
  readonly source: string;
}

/** A provision elsewhere that refers to the fine, or to the procedure without it. */
export interface Referral {
  readonly act: string;
  readonly article: string;
  readonly comma?: string;
  readonly class: 'fine_unclear' | 'no_fine';
  readonly source: string;
  /** What was read and what was not. */
  readonly note: string;
}

/** One thing that the law says of a stage of a procedure, and where. */
export interface ProcedureNote {
  readonly text: Text;
  /** Id in `rules/atti.yml`; with `source`, needed of what is verified. */
  readonly act?: string;
  readonly article?: string;
  readonly comma?: string;
  /** Id in `rules/fonti.yml`. */
  readonly source?: string;
  readonly confidence: ConfidenceLevel;
  /** Only of rules with one of these classes of exposure. */
  readonly classes?: readonly ExposureClass[];
  /** Only of rules that cite this norm. */
  readonly cites?: Pick<FinedProvision, 'act' | 'article' | 'comma'>;
}

/** What may follow a stage. */
export interface ProcedureStep extends ProcedureNote {
  /** Id of a later stage; absent where nothing more follows. */
  readonly stage?: string;
}

/** One stage of a procedure: reached when its day is known and not after `asOf`. */
export interface ProcedureStage {
  readonly id: string;
  /** The item's fact that holds the day of its act. */
  readonly date: string;
  readonly label: Text;
  /** The item's fact that holds the term which the act sets. */
  readonly term?: string;
  /** What the term is for. */
  readonly termLabel?: Text;
  /** The item's fact that holds the day on which what the term asks was done. */
  readonly met?: string;
  /** The breach has been found: what is due is in the acts. */
  readonly found?: boolean;
  /** The procedure ends here. */
  readonly closes?: boolean;
  /** What it means to be here. */
  readonly meaning?: readonly ProcedureNote[];
  readonly next?: readonly ProcedureStep[];
  /** What stops it, or what of it. */
  readonly stops?: readonly ProcedureNote[];
  /** To whom to answer, and how. */
  readonly answer?: readonly Text[];
  /** What to keep as proof. */
  readonly keep?: readonly Text[];
  /** What nobody read. */
  readonly unknown?: readonly Text[];
}

/** What each class of exposure means, which provisions are fined, and which declared facts move a finding through the procedure. */
export interface ExposureModel {
  readonly classes: Readonly<Record<ExposureClass, {
    readonly label: Text;
    /** Euro; null where there is no sum. */
    readonly minEur: number | null;
    readonly maxEur: number | null;
  }>>;
  /** Closed: what is not in it is not fined. */
  readonly provisions: readonly FinedProvision[];
  readonly referrals: readonly Referral[];
  /** What a breach means today, in the words of the law. */
  readonly explanation: Text;
  /** The same, once a breach has been found in a proceeding. */
  readonly explanationFound?: Text;
  readonly procedure: {
    /** A collection of the vocabulary. */
    readonly collection: string;
    /** The item's fact that names the rule. */
    readonly rule: string;
    /** In order; the last one whose date is known and not after `asOf` is the stage. */
    readonly stages: readonly ProcedureStage[];
  };
}

/** How a norm is covered: by rules, in part, by a person, or not a duty of a Comune. */
export type CoverageStatus = 'automated' | 'partial' | 'manual' | 'not_applicable';

/** One norm, or one duty in it, and what decides it. */
export interface CoverageRow {
  /** The row of the law dossier. */
  readonly obligation?: string;
  /** Id in `rules/atti.yml`. */
  readonly act: string;
  readonly article?: string;
  readonly comma?: string;
  readonly point?: string;
  readonly status: CoverageStatus;
  readonly rules?: readonly string[];
  /** Why no rule decides it, or not all of it. */
  readonly reason?: string;
  /** What a person must look at. */
  readonly check?: string;
}

/** The norms of one pack: `rules/<pack>/copertura.yml`. */
export interface PackCoverage {
  /** Id of the pack. */
  readonly id: string;
  readonly rows: readonly CoverageRow[];
}

/** Which rules a profile holds: those that meet every entry. At least one entry is given. */
export interface ProfileSelection {
  readonly all?: true;
  readonly rules?: readonly string[];
  readonly packs?: readonly string[];
  readonly force?: readonly Force[];
  readonly exposure?: readonly ExposureClass[];
}

/** A choice of rules with a name: `rules/profili/<name>.yml`. */
export interface Profile {
  readonly id: string;
  readonly title: Text;
  /** For whom it is, and what it leaves out. */
  readonly description: Text;
  readonly select: ProfileSelection;
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
  /** Choices of rules, by name. */
  readonly profiles?: readonly Profile[];
  /** Documents that findings call for: the evaluator does not use them. */
  readonly drafts?: readonly Draft[];
  /** For readers: the evaluator does not use it. */
  readonly coverage?: readonly PackCoverage[];
  /** How a programme of work is ordered. */
  readonly workWeights?: WorkWeights;
}
