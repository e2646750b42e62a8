import type { Assessment, Confidence, Disposition, ExposureClass, Finding, FindingWaiver, Outcome, Rule, Summary, Timing } from '@adempi/schema';

/** One verdict, without its reasons: what the finding of `assess` says of the same instance. */
export interface ScreenedFinding {
  readonly rule: Rule;
  /** The item; null for the ente. */
  readonly instance: Finding['instance'];
  readonly outcome: Outcome;
  readonly disposition: Disposition;
  /** Only where it is or had been waived. */
  readonly waiver?: FindingWaiver;
  readonly timing: Timing | null;
  /** The class of its exposure, where it has one. */
  readonly exposure: ExposureClass | null;
  readonly confidence: Confidence;
}

/**
 * The verdicts of one rule, and the worst of them. Of many rules it is the same object for all
 * entes with the same outcome: what a caller makes of it, such as a line of text, it may keep.
 */
export interface ScreenedRule {
  /** With its id, severity and force. */
  readonly rule: Rule;
  readonly packId: string;
  readonly outcome: Outcome;
  /** The gravest class among the findings that fail. */
  readonly exposure: ExposureClass | null;
  /** One for the ente, or one per item: in the order of the state, the phantom last. */
  readonly findings: readonly ScreenedFinding[];
  /** All that is not met is waived, and there is something; absent where not. */
  readonly isWaived?: boolean;
}

/** What a batch keeps of an assessment: the same verdicts, told without words. */
export interface Screening {
  readonly subject: Assessment['subject'];
  readonly summary: Summary;
  /** The rules in force, by id. */
  readonly rules: readonly ScreenedRule[];
  readonly conflicts: Assessment['conflicts'];
  readonly diagnostics: Assessment['diagnostics'];
}
