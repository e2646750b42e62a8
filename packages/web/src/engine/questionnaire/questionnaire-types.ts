import type { CivilDate, Diagnostic, FactType, MissingReason, Outcome, Prova, QuestionValue } from '@adempi/schema';
import type { Decided } from '@adempi/report';

import type { Law, Result } from '../engine-types.ts';

/** Which questions are asked, and in which order. */
export interface QuestionChoice {
  /** One office only, as the vocabulary writes it; null: all. */
  readonly office: string | null;
  /** Questions that help to decide a rule of this pack only; null: all. */
  readonly area: string | null;
  /** Ask again what was said not to concern the ente. */
  readonly again: boolean;
  /** Addresses that are passed over now. */
  readonly skip: readonly string[];
  /** Address of the question to show, whichever comes first; null: the first. */
  readonly wanted: string | null;
}

/** The questions of a state: how far one is, which are left, and the one at hand. */
export interface Questionnaire {
  /** Rules of law that are decided, and all. */
  readonly decided: number;
  readonly all: number;
  /** How many questions of the choice help to decide a rule of law; the others are about guidelines, plans and grants. */
  readonly aboutLaw: number;
  /** Offices that have questions, with how many, by name. */
  readonly offices: readonly { readonly office: string; readonly questions: number }[];
  /** Packs that have questions, in the order of the bundle. */
  readonly areas: readonly { readonly area: string; readonly title: string; readonly questions: number }[];
  /** Answers that something does not concern the ente: these are not asked, unless again. */
  readonly notOurs: number;
  /** The questions of the choice, those to skip too, the one that decides most first. */
  readonly left: readonly ListedQuestion[];
  /** Null where no question is left. */
  readonly current: AskedQuestion | null;
}

/** A question in a list. */
export interface ListedQuestion {
  /** What it is known by: the first address that it asks of. */
  readonly fact: string;
  readonly question: string;
  /** Of which item it is asked, or of how many of which list; empty where of none. */
  readonly about: string;
  readonly office: string | null;
  readonly isSkipped: boolean;
}

/** One thing that a question is asked of: the ente, or an item of a list. */
export interface AskedSubject {
  /** The address of the fact that is asked. */
  readonly fact: string;
  /** What the item is called; empty where it is asked of none. */
  readonly name: string;
  /** What the register of evidence holds for it. */
  readonly documents: readonly Prova[];
}

/**
 * A question with all that helps to answer it. What is asked of each item of a list (is the service
 * online?) is one question with many subjects: it is read once, and answered in one go.
 */
export interface AskedQuestion {
  /** What it is known by: the address of its first subject. */
  readonly fact: string;
  /** At least one. */
  readonly subjects: readonly AskedSubject[];
  readonly type: FactType;
  readonly question: string;
  readonly label: string;
  readonly about: string;
  readonly why: readonly MissingReason[];
  readonly help: string | null;
  /** What to look for. */
  readonly evidence: readonly string[];
  readonly office: string | null;
  readonly unit: string | null;
  readonly values: readonly QuestionValue[];
  /** Whether a yes may tell since when. */
  readonly isDated: boolean;
  /** A fact of the registry of enti: it has no source, and concerns all. */
  readonly registry: boolean;
  /** What it helps to decide. */
  readonly duties: readonly AskedDuty[];
  /** How many there are, with those that are not told. */
  readonly dutyCount: number;
  /** Of a collection: its items. */
  readonly list: AskedItems | null;
}

/** A duty that a question helps to decide. */
export interface AskedDuty {
  readonly ruleId: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly outcomeText: string;
  /** A finding of it, to look at; null where there is none. */
  readonly findingId: string | null;
  readonly laws: readonly Law[];
}

/** A collection that is asked: which items there are, and whether these are all. */
export interface AskedItems {
  readonly isWhole: boolean;
  readonly columns: readonly AskedColumn[];
  readonly items: readonly AskedItem[];
}

/** What is told of each item at once. */
export interface AskedColumn {
  readonly path: string;
  readonly label: string;
  readonly type: FactType;
  readonly values: readonly QuestionValue[];
  /** An item cannot be written without it. */
  readonly isNeeded: boolean;
}

/** An item that a state lists. */
export interface AskedItem {
  readonly key: string;
  readonly name: string;
  /** As they are shown in a field, by path. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a person filled in about one subject. */
export interface AnswerForm {
  readonly fact: string;
  readonly given:
    | { readonly kind: 'chosen'; readonly value: boolean | string | readonly string[] }
    | { readonly kind: 'written'; readonly text: string }
    | { readonly kind: 'list'; readonly rows: readonly RowForm[]; readonly removed: readonly string[]; readonly isWhole: boolean }
    | { readonly kind: 'not_ours'; readonly reason: string };
  /** Since when it is so; empty where that is not told. */
  readonly since: string;
  /** A document that proves it; empty fields where none is told. */
  readonly document: DocumentForm;
}

/** A row of a collection: of a known item only what was changed. */
export interface RowForm {
  /** Null for a new item. */
  readonly key: string | null;
  readonly name: string;
  /** By path. */
  readonly values: Readonly<Record<string, string>>;
}

/** An entry of the register of evidence. */
export interface DocumentForm {
  readonly documento: string;
  readonly protocollo: string;
  readonly dataProtocollo: string;
  readonly url: string;
}

/** What is wrong with a field. */
export interface FieldFault {
  /** The address of the subject that the field is about. */
  readonly fact: string;
  /** `value`, `since`, `reason`, a name of the document, `row 0 name`, `row 0 siti.url`. */
  readonly field: string;
  readonly problem: 'wanted' | 'empty' | 'taken' | 'noKey';
  /** What was expected, in words; empty where the problem says all. */
  readonly wanted: string;
}

/** Who answers, and when. */
export interface AnswerBy {
  readonly day: CivilDate;
  readonly role: string | null;
}

/** A contradiction between sources of the same day. */
export interface ToldConflict {
  readonly label: string;
  readonly values: readonly string[];
}

/** What came of an answer. Its text is asked for apart (`writeAnswered`): results need not wait for it. */
export type Answered =
  | { readonly kind: 'invalid'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | {
      readonly kind: 'answered';
      readonly result: Extract<Result, { readonly kind: 'assessed' }>;
      readonly decided: Decided;
      readonly conflicts: readonly ToldConflict[];
      /** Addresses that were not answered for good: of a list that stays open, of a contradiction. */
      readonly unsettled: readonly string[];
    };
