import type { Assessment } from './assessment.ts';
import type { CivilDate, Severity } from './common.ts';
import type { ExposureClass } from './rule.ts';

/**
 * What came of looking for the file of a registered document.
 *
 * - `same`: its digest is the registered one; `changed`: it is another;
 * - `no_digest`: it is there, but no digest was registered: whether it changed is not known;
 * - `not_found`, `unreadable`;
 * - `not_a_file`: a folder, a FIFO or a device; `outside`: a link leads out of the folder of evidence.
 *   Neither was opened.
 */
export type ProofFileStatus = 'same' | 'changed' | 'no_digest' | 'not_found' | 'unreadable' | 'not_a_file' | 'outside';

/** What came of looking for one file. */
export interface ProofFile {
  readonly status: ProofFileStatus;
  /** The digest of what is there now, in hexadecimal; null where it was not read. */
  readonly sha256: string | null;
  /** Why it could not be read, for a person; else null. */
  readonly cause: string | null;
}

/** One entry of the register of evidence, on a day. */
export interface ReviewedProof {
  /** Position in `prove`, from 0. */
  readonly position: number;
  readonly fact: string;
  readonly document: string;
  /** Path inside the folder of evidence. */
  readonly file: string | null;
  /** Null until the file was looked for, and where the entry names none. */
  readonly found: ProofFile | null;
  /** The last day on which it proved, where that has passed: its own (`scade`), or as long as the fact is valid after its protocol. */
  readonly expired: { readonly on: CivilDate; readonly why: 'expires' | 'valid_for' } | null;
}

/** A fact that decides what is met, and that neither a registered document nor a documented source proves. */
export interface MissingProof {
  /** Address. */
  readonly fact: string;
  readonly label: string;
  /** Ids of the rules that are met because of it. */
  readonly rules: readonly string[];
  /** The gravest class of exposure among them; null where none has one. */
  readonly exposure: ExposureClass | null;
  /** The gravest among them. */
  readonly severity: Severity;
  /** What proves it, by the vocabulary. */
  readonly suggested: readonly string[];
  readonly office: string | null;
}

/** What is missing, changed and expired in the register of evidence of a state. It changes no verdict. */
export interface EvidenceReview {
  readonly schemaVersion: 1;
  readonly asOf: CivilDate;
  readonly subject: Assessment['subject'];
  readonly proofs: readonly ReviewedProof[];
  /** The most important first. */
  readonly missing: readonly MissingProof[];
  /** Facts that decide what is met: with a registered document, else with a documented or observed source, else without. */
  readonly counts: { readonly registered: number; readonly sourced: number; readonly missing: number };
}
