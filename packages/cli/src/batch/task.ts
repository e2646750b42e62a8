import type { AssessOptions } from '@adempi/core';
import type { Lang, Outcome } from '@adempi/schema';

import type { StratumPool } from '../sample/draw-sample.ts';

/** What a worker does in one go: some lines of a file of states, or some files of one state each. */
export type Task =
  | {
      readonly kind: 'lines';
      readonly path: string;
      /** Name for messages. */
      readonly name: string;
      /** In bytes: the lines that start in [start, end) are of this task. */
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'files'; readonly files: readonly { readonly path: string; readonly name: string }[] };

/** How states are judged and what is kept of it. The same for every task of a run. */
export interface BatchSettings {
  readonly options: AssessOptions;
  readonly lang: Lang;
  /** Folder of rules, where they are not those that come with the command. */
  readonly rules: string | undefined;
  /** Outcomes that are listed finding by finding. */
  readonly show: readonly Outcome[];
  /** Show the class of exposure beside a name. */
  readonly exposure: boolean;
  /** Field of `ente` by which Comuni are counted together, or `fascia`. */
  readonly groupBy: string | null;
  /** Told in every output of a run on open data; of a run on states, beside those that hold nothing else. */
  readonly note: string | null;
  /** How many findings are drawn for someone to check, and by which draw; null: none. */
  readonly sample: { readonly size: number; readonly seed: string } | null;
  /** Write a worksheet for each Comune of which a duty of law is breached. */
  readonly replies: boolean;
}

/** A state that was not judged, or a fact that was left out, and why. */
export interface BatchError {
  readonly file: string;
  /** From 1; within the task where `kind` is `lines`, until the run has put it in its place. */
  readonly line: number | null;
  readonly ente: string | null;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly line?: number; readonly column?: number; readonly path?: string }[];
}

/** How often rules came out how: six counts for each, by rule id. */
export type RuleCounts = Readonly<Record<string, readonly number[]>>;

/** What is counted together of some Comuni. */
export interface GroupCounts {
  readonly enti: number;
  /** Rules of law, summed over the Comuni: in the order of `COUNTED_OUTCOMES`. */
  readonly law: readonly number[];
  readonly rules: RuleCounts;
}

/** What is told of the waivers of a task. */
export interface WaiverNotes {
  /** Codes of enti that were judged and that waivers are about, in small letters. */
  readonly enti: readonly string[];
  /** What is wrong with their use, with the name of the ente. */
  readonly notes: readonly string[];
}

/** What came of a task. Bytes are lines of the files of the same name. */
export interface TaskResult {
  /** Lines of the input, judged or not, blank ones too: those of the next task are counted on from them. */
  readonly lines: number;
  readonly judged: number;
  /** How many of them say nothing but what open data say. */
  readonly openData: number;
  readonly findings: Uint8Array;
  readonly enti: Uint8Array;
  readonly conflicts: Uint8Array;
  readonly errors: readonly BatchError[];
  /** All Comuni under ''; with `groupBy`, each group under its value, too. */
  readonly groups: Readonly<Record<string, GroupCounts>>;
  /** Findings that may be drawn; their task is 0 until the run has put it in its place. */
  readonly pool: readonly StratumPool[];
  readonly replies: readonly ReplyFile[];
  readonly waivers: WaiverNotes;
}

/** The worksheet on which a Comune answers. */
export interface ReplyFile {
  /** Null where the state does not tell it: then there is nothing to name the file by. */
  readonly codiceIstat: string | null;
  readonly bytes: Uint8Array;
}
