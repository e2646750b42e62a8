import type { Actor, CivilDate, Force, Outcome, Severity } from '@adempi/schema';

import type { TermDoubt } from '../calendar/coming-terms.ts';
import type { ToldPlan } from '../labels/plan-counts.ts';
import type { ToldProceeding } from '../table/proceedings-section.ts';

/** A finding in one or two lines, as a list shows it. */
export interface ToldItem {
  readonly id: string;
  readonly ruleId: string;
  readonly title: string;
  /** The item that it is about, such as `Servizi del Comune a cittadini e imprese: «Certificati»`; null for the whole ente. */
  readonly item: string | null;
  readonly outcome: Outcome;
  /** What came of the whole duty: the worst of its findings. */
  readonly ruleOutcome: Outcome;
  /** `non conforme (inadempimento)`. */
  readonly outcomeText: string;
  readonly severity: Severity;
  /** `alta`. */
  readonly severityText: string;
  readonly force: Force;
  /** Id of the pack of its rule, and what the pack is called. */
  readonly area: string;
  readonly areaTitle: string;
  readonly actor: Actor;
  /** `responsabile del servizio`. */
  readonly actorText: string;
  readonly reason: string;
  readonly remedy: string;
  /** `30/09/2021, scaduto da 448 giorni`; empty where no time is set. */
  readonly dueText: string;
  /** One line for what the law attaches to it; empty where nothing, and where it is not to be shown. */
  readonly riskText: string;
  /** Whether it is of a line of the Piano triennale. */
  readonly isLine: boolean;
}

/** A coming day on which something is due. */
export interface ToldTerm {
  readonly day: CivilDate;
  /** `01/01/2024`. */
  readonly dayText: string;
  readonly title: string;
  readonly findingId: string;
  readonly remedy: string;
  /** Null where it is firm. */
  readonly doubt: TermDoubt | null;
  /** `da verificare se è già fatto`; empty where it is firm. */
  readonly doubtText: string;
}

/** A fact to find out. */
export interface ToldMissing {
  /** Path in the vocabulary. */
  readonly path: string;
  /** Its address in the state, as a question names it: of facts of several items the first. */
  readonly fact: string;
  readonly question: string;
  /** The office that knows it, where the vocabulary names one. */
  readonly office: string | null;
  /** How many rules wait for it. */
  readonly rules: number;
}

/** What may follow from duties that are not met. */
export interface ToldRisk {
  /** `29 obblighi`. */
  readonly count: string;
  /** `rischio di una sanzione al Comune da 10.000 a 100.000 euro.` */
  readonly text: string;
  /** The gravest first. */
  readonly duties: readonly { readonly findingId: string; readonly title: string }[];
}

/** How many rules of law or guideline came out how. */
export interface ToldCount {
  readonly outcome: Outcome;
  readonly text: string;
  readonly rules: number;
}

/** An assessment in words, for a page: what the table says, as data. */
export interface ToldAssessment {
  readonly name: string;
  /** `codice IPA c_d150, codice ISTAT 019036`; empty where none is known. */
  readonly codes: string;
  readonly asOf: CivilDate;
  /** `Obblighi digitali al 22/12/2022`. */
  readonly dayText: string;
  readonly sources: readonly string[];
  /** Said where all that is known is open data; null otherwise. */
  readonly clues: string | null;
  readonly brief: string;
  readonly counts: readonly ToldCount[];
  readonly score: string;
  readonly coverage: string;
  /** What is no duty of law: lines of the Piano triennale and terms of grants, counted as the mayor's page counts them. */
  readonly plans: readonly ToldPlan[];
  /** Said where no breach of law was found, with how much is not known and the guidelines that are not followed; null otherwise. */
  readonly noBreach: string | null;
  /** Every finding, in the order of the assessment. */
  readonly items: readonly ToldItem[];
  /** Ids of the findings to start with, one for each rule that is not met. */
  readonly breaches: readonly string[];
  readonly proceedingsTitle: string;
  /** Proceedings of AgID, the open ones first, whatever came of their rules. */
  readonly proceedings: readonly ToldProceeding[];
  /** What breaches expose to; empty where nothing is at risk, or none of it is to be shown. */
  readonly exposure: readonly ToldRisk[];
  readonly exposureNotes: readonly string[];
  /** At most three, by day: the nearest that are firm are chosen first. */
  readonly nextTerms: readonly ToldTerm[];
  /** The facts that would decide most first. */
  readonly missing: readonly ToldMissing[];
  readonly notices: readonly string[];
}
