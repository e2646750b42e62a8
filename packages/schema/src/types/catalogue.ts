import type { Edition } from './bundle.ts';
import type { CivilDate, ConfidenceLevel, Text } from './common.ts';
import type { Condition, Confidential } from './rule.ts';

/** One line of action of an edition. Its key is (edition, code): a code changes meaning between editions. */
export interface CatalogueLine {
  /** AgID's own, or one of ours, in small letters, where the edition was read through a Comune that gives none. */
  readonly code: string;
  readonly objective: string;
  readonly result?: string;
  readonly subject: string;
  /** What it asks, in own words. */
  readonly text: string;
  /**
   * `by`: to be completed by `day`; `recurring`: the same, of a duty that every year has;
   * `from`: to be under way from `day`; `standing`: to be under way while the edition is in force;
   * `unknown`: its date was not read, so that only the Comune's own horizon can be judged.
   */
  readonly when: 'by' | 'recurring' | 'from' | 'standing' | 'unknown';
  readonly day?: CivilDate;
  /** How strongly it asks: the last two leave the choice to the Comune. */
  readonly modality: 'must' | 'indicative' | 'may' | 'as-needed';
  /** Which Comuni it concerns; one for none of them gives no rule. */
  readonly comuni: 'all' | 'some' | 'none';
  /** Whom it concerns, or under which condition, in words. */
  readonly addressees?: string;
  /** The same condition, on facts of the ente. */
  readonly appliesWhen?: Condition;
  readonly confidence: ConfidenceLevel;
  /** How it came out is not published, and why. */
  readonly confidential?: Confidential;
  readonly note?: string;
}

/** The lines of one edition: `rules/piano-triennale/<edition>.yml`. It becomes a pack of rules. */
export interface Catalogue {
  readonly edition: Edition;
  readonly version: string;
  readonly title: Text;
  readonly description: Text;
  /** The last day for which the edition was read. */
  readonly horizon: CivilDate;
  /** Id in `rules/atti.yml`. */
  readonly act: string;
  /** Id in `rules/fonti.yml`. */
  readonly source: string;
  readonly checkedOn: CivilDate;
  readonly lines: readonly CatalogueLine[];
}

/** An edition of which only the codes are kept, for the aliases of rules: `codici-<edition>.yml`. */
export interface CodeHistory {
  readonly edition: string;
  readonly title: Text;
  readonly source: string;
  readonly checkedOn: CivilDate;
  readonly codes: readonly { readonly code: string; readonly objective: string; readonly subject: string }[];
}

/** The lines of one edition as a reader of plans needs them: `editionsOf` in packs takes them from a bundle. */
export interface PlanEdition {
  /** Such as `2021-2023`. */
  readonly name: string;
  readonly lines: readonly PlanLine[];
}

/** A line of action by its code. */
export interface PlanLine {
  readonly code: string;
  /** Its subject and what it asks, in our words. Empty where the line concerns no Comune. */
  readonly text: string;
}
