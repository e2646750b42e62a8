import { elide, formatDay } from '@adempi/schema';
import type { CivilDate, Fonte, State } from '@adempi/schema';

import { isDeclared } from './office-source.ts';
import type { NamedFonte } from './office-source.ts';

/** Who confirms answers, and when. */
export interface Confirmation {
  /** Never a name: `segretario comunale`. */
  readonly role: string;
  readonly day: CivilDate;
}

/** A state in which someone vouches for answers. */
export interface ConfirmedState {
  readonly state: State;
  readonly confirmed: readonly NamedFonte[];
  /** Those that someone vouched for before. */
  readonly already: readonly NamedFonte[];
}

/** Makes declared sources attested, with a remark who vouches for them since when. What is known better stays as it is. */
export function confirmSources(state: State, sources: readonly NamedFonte[], { role, day }: Confirmation): ConfirmedState {
  const confirmed = sources.filter(({ fonte }) => isDeclared(fonte));
  const attested = confirmed.map(({ name, fonte }) => [name, attest(fonte, elide`Confermate il ${formatDay(day)}: ${role}.`)] as const);
  return {
    state: confirmed.length === 0 ? state : { ...state, fonti: { ...state.fonti, ...Object.fromEntries(attested) } },
    confirmed,
    already: sources.filter(({ fonte }) => !isDeclared(fonte)),
  };
}

function attest({ nota, ...fonte }: Fonte, note: string): Fonte {
  return { ...fonte, garanzia: 'attestato', nota: nota === undefined ? note : `${nota} ${note}` };
}
