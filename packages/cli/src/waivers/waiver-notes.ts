import { isEnteNamed } from '@adempi/schema';
import type { Diagnostic, Rinvio, State } from '@adempi/schema';

import type { WaiverNotes } from '../batch/task.ts';

/** Gathers what is told of waivers while states are judged. */
export interface NoteTaker {
  readonly add: (state: State, diagnostics: readonly Diagnostic[]) => void;
  readonly list: () => WaiverNotes;
}

/** A taker of notes on some waivers; without any it takes none. */
export function createWaiverNotes(rinvii: readonly Rinvio[] = []): NoteTaker {
  const codes = new Set(rinvii.map(({ ente }) => ente.toLowerCase()));
  const enti = new Set<string>();
  const notes: string[] = [];
  return {
    add: ({ ente }, diagnostics) => {
      const { codiceIpa = '', codiceIstat = '', denominazione } = ente;
      if (!codes.has(codiceIpa.toLowerCase()) && !codes.has(codiceIstat)) return;
      for (const code of codes) if (isEnteNamed(code, ente)) enti.add(code);
      for (const { code, message } of diagnostics) if (code.startsWith('waiver.')) notes.push(`${denominazione}: ${message}`);
    },
    list: () => ({ enti: [...enti], notes }),
  };
}

/** The notes of two tasks. */
export function joinNotes(one: WaiverNotes, other: WaiverNotes): { enti: string[]; notes: string[] } {
  return { enti: [...new Set([...one.enti, ...other.enti])], notes: [...one.notes, ...other.notes] };
}
