import type { Assessment } from './assessment.ts';
import type { MissingReason } from './common.ts';
import type { FactType } from './vocabulary.ts';

/** One of the values that answer a question. */
export interface QuestionValue {
  readonly value: string;
  readonly label: string;
}

/**
 * A fact that would help to decide, as it is asked of a person. Of a collection it asks which items
 * there are, and whether these are all; of an item, one fact of it.
 */
export interface Question {
  /** Address: `pdnd.aderente`, `siti[istituzionale].url`, `siti`. */
  readonly fact: string;
  /** Path of its definition in the vocabulary: `siti.url`. */
  readonly path: string;
  readonly type: FactType;
  /** The item that it is about. */
  readonly item: { readonly collection: string; readonly key: string } | null;
  /** Why it is not known: never empty, sorted. The words of a question differ with it. */
  readonly why: readonly MissingReason[];
  readonly label: string;
  /** The label, where the vocabulary has no question. */
  readonly question: string;
  readonly help: string | null;
  /** What proves the answer. */
  readonly evidence: readonly string[];
  /** Who knows it, in capitals; that of its collection, where the fact of an item names none. */
  readonly office: string | null;
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The admitted values of an enum, or of a closed set; else empty. */
  readonly values: readonly QuestionValue[];
  /** Of a yes or no: the address of the day on which it came true, which may be told instead. */
  readonly datedBy: string | null;
  /** A fact of the registry of enti, such as the population: it is not dated, and nobody vouches for it. */
  readonly registry: boolean;
  /** Rules that it helps to decide, those that weigh most first. */
  readonly rules: readonly string[];
  /** How much it helps: see the formula of `rankQuestions`. Four decimals. */
  readonly score: number;
}

/** The questions that can be asked in one state, the one that decides most first; what comes after another waits for it. Same input, same bytes. */
export interface QuestionList extends Pick<Assessment, 'tool' | 'asOf' | 'lang' | 'subject' | 'profile' | 'packs' | 'stateDigest'> {
  readonly schemaVersion: 1;
  /** The office that was asked for; null: all. */
  readonly office: string | null;
  /** How many questions can be asked, those that a limit left out too. */
  readonly total: number;
  readonly questions: readonly Question[];
}
