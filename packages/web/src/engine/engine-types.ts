import type { CivilDate, Diagnostic, Lang } from '@adempi/schema';
import type { ToldAssessment, ToldFactGroup, ToldFinding } from '@adempi/report';

/** How a state is assessed and told. */
export interface Settings {
  readonly lang: Lang;
  readonly asOf: CivilDate;
  /** Show what is at risk even where all that is known is open data. */
  readonly exposure: boolean;
}

/** A text, and how its file is called. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A text of a state, with that of the waivers to apply to it. */
export interface StateText extends NamedText {
  readonly waivers?: NamedText;
}

/** What is told of a file of waivers. */
export interface WaiversTold {
  readonly name: string;
  /** How many of its entries are about the ente. */
  readonly count: number;
  /** Entries that have ended, or that nothing needs; or why it is not applied. */
  readonly problems: readonly Diagnostic[];
  /** False where the rules no longer read it. */
  readonly isApplied: boolean;
}

/** What the engine makes of a text: an assessment in words, or every problem of the text. */
export type Result =
  | {
      readonly kind: 'assessed';
      readonly told: ToldAssessment;
      readonly facts: readonly ToldFactGroup[];
      /** Null where no file of waivers is open. */
      readonly waivers: WaiversTold | null;
      /** Version of the engine. */
      readonly version: string;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

/** The text of a file, or why it has none. */
export type ReadFile = { readonly text: string } | { readonly problems: readonly Diagnostic[] };

/** A norm that a finding rests on, with where it can be read. */
export interface Law {
  /** `art. 64, c. 3-bis, CAD`. */
  readonly label: string;
  /** Title of the act. */
  readonly title: string;
  /** Address of its text; null where none is known. */
  readonly href: string | null;
}

/** A finding with its explanation and its norms. */
export interface Explained {
  readonly told: ToldFinding;
  readonly laws: readonly Law[];
  /** What the pack of its rule is called. */
  readonly areaTitle: string;
}

/** A Comune of the registry that a search found. */
export interface Candidate {
  readonly codiceIstat: string;
  readonly name: string;
  readonly province: string;
  readonly region: string;
  readonly codiceIpa: string | null;
  readonly population: number | null;
  /** Whether it no longer exists. */
  readonly isOver: boolean;
}

/** What a search found in the registry. */
export interface Found {
  readonly candidates: readonly Candidate[];
  /** Names near to the text, where nothing was found. */
  readonly near: readonly string[];
  /** The ente that is no Comune and has this name or code. */
  readonly other: string | null;
}

/** A registry that was read, or why it was not. */
export type RegistryResult = { readonly comuni: number; readonly sources: readonly string[] } | { readonly problems: readonly Diagnostic[] };

/** A new state, by what its author knows. */
export interface NewState {
  readonly denominazione: string;
  readonly popolazione: number | null;
}

/** A new state of a Comune of the registry. */
export interface BegunState {
  readonly denominazione: string;
  readonly text: string;
}
