import type { Assessment, FindingWaiver, Proceeding } from './assessment.ts';
import type { Assurance, CivilDate, Disposition, Outcome } from './common.ts';
import type { EvidenceReview, ReviewedProof } from './evidence-review.ts';

/** One value of a fact, as a source told it. */
export interface KnownValue {
  readonly value: unknown;
  /** Key in `sources` of the assessment; null where the state names none. */
  readonly source: string | null;
  /** Page, section or row of the source. */
  readonly ref: string | null;
  /** Null where no day is told: older than any other. */
  readonly knownOn: CivilDate | null;
  readonly assurance: Assurance;
  /** Whether it is the one under `fatti`; the others stand under `altri`. */
  readonly stands: boolean;
}

/** A fact of which the state keeps more than one value: what was told before, and what is told now. */
export interface Correction {
  /** Address. */
  readonly fact: string;
  readonly label: string;
  /** The oldest first. */
  readonly values: readonly KnownValue[];
}

/** What was learnt on one day from one source. */
export interface Learning {
  readonly knownOn: CivilDate | null;
  readonly source: string | null;
  readonly facts: readonly { readonly fact: string; readonly label: string; readonly value: unknown }[];
}

/** A duty that was met after its term. */
export interface LateDuty {
  /** Of the finding. */
  readonly id: string;
  readonly title: string;
  readonly dueDate: CivilDate | null;
  readonly reason: string;
}

/** When what was known of an ente changed, from its state alone. */
export interface Timeline {
  readonly corrections: readonly Correction[];
  /** The oldest first. */
  readonly learnings: readonly Learning[];
  readonly late: readonly LateDuty[];
}

/** A registered document, and its copy in a dossier. */
export interface DossierProof extends ReviewedProof {
  readonly protocol: string | null;
  readonly protocolDate: CivilDate | null;
  readonly url: string | null;
  /** As it was registered, in hexadecimal. */
  readonly sha256: string | null;
  /** Path in the dossier; null where there is no copy. */
  readonly copy: string | null;
}

/** What a dossier holds of one ente. Paths are those in the dossier, with `/`. */
export interface DossierEnte {
  readonly subject: Assessment['subject'];
  readonly asOf: CivilDate;
  readonly stateDigest: string;
  readonly waiversDigest: string | null;
  readonly packs: Assessment['packs'];
  readonly summary: Assessment['summary'];
  readonly files: { readonly state: string; readonly report: string; readonly page: string; readonly index: string };
  readonly proofs: readonly DossierProof[];
  /** Facts that decide what is met, and that nothing proves. */
  readonly missing: EvidenceReview['missing'];
  readonly timeline: Timeline;
  /** Each with the duty that it is about, as it stands on the day. */
  readonly proceedings: readonly (Proceeding & { readonly ruleId: string; readonly title: string; readonly outcome: Outcome })[];
  readonly waivers: readonly (FindingWaiver & { readonly id: string; readonly title: string; readonly disposition: Disposition })[];
}

/** A dossier for a preliminary inquiry: `dossier.json`. */
export interface Dossier {
  readonly adempiDossier: 1;
  readonly tool: Assessment['tool'];
  /** Files of waivers, by their path in the dossier. */
  readonly waivers: readonly string[];
  readonly enti: readonly DossierEnte[];
  /** Every file but those that are made from this list. */
  readonly files: readonly DossierFile[];
}

/** A file of a dossier. */
export interface DossierFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}
