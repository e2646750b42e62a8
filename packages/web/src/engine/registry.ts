import { comuneState, existsOn, findComuni, indexRegistry, readRegistry } from '@adempi/adapters';
import type { IndexedRegistry, RegistryComune } from '@adempi/adapters';
import { formatDay } from '@adempi/schema';
import type { CivilDate, Fonte, Lang, State } from '@adempi/schema';
import { printDocument } from '@adempi/schema/yaml';

import type { BegunState, Candidate, Found, RegistryResult } from './engine-types.ts';

/** Who exists, under which codes and names. */
export interface RegistryDesk {
  readonly load: (name: string, bytes: Uint8Array, lang: Lang) => RegistryResult;
  readonly find: (text: string, day: CivilDate) => Found;
  /** A new state of the Comune with a current ISTAT code; null where there is none. */
  readonly begin: (codiceIstat: string) => BegunState | null;
}

/** Candidates shown: a name that more Comuni have is not told apart by a list. */
const MAX_CANDIDATES = 20;

/** A registry in memory; empty until one is loaded. */
export function createRegistryDesk(): RegistryDesk {
  let index: IndexedRegistry | null = null;
  return {
    load: (name, bytes, lang) => {
      const read = readRegistry({ name, bytes }, lang);
      if ('diagnostic' in read) return { problems: [read.diagnostic] };
      index = indexRegistry(read.registry);
      const { comuni, sources } = read.registry;
      return { comuni: comuni.length, sources: sources.map(({ publisher, kind, date }) => `${publisher} (${kind}, ${formatDay(date)})`) };
    },
    find: (text, day) => {
      if (index === null || text.trim() === '') return { candidates: [], near: [], other: null };
      const { found, near, other } = findComuni(index, text);
      return { candidates: found.slice(0, MAX_CANDIDATES).map(({ comune }) => describe(comune, day)), near, other: other?.denominazione ?? null };
    },
    begin: (codiceIstat) => {
      const comune = index?.registry.comuni.find((one) => one.codiceIstat === codiceIstat);
      if (comune === undefined || index === null) return null;
      const state = withSource(comune, index);
      return { denominazione: state.ente.denominazione, text: printDocument(state) };
    },
  };
}

function describe(comune: RegistryComune, day: CivilDate): Candidate {
  const { codiceIstat, nome, provincia, regione, codiceIpa, popolazione } = comune;
  return { codiceIstat, name: nome, province: provincia, region: regione, codiceIpa, population: popolazione, isOver: !existsOn(comune, day) };
}

/** What the registry says of a Comune, with the registry as its source, of the day of its newest list. */
function withSource(comune: RegistryComune, { registry: { sources } }: IndexedRegistry): State {
  const { ente } = comuneState(comune);
  const data = sources.map(({ date }) => date).toSorted().at(-1);
  const registro: Fonte = {
    titolo: `Registro degli enti (${[...new Set(sources.map(({ publisher }) => publisher))].join(', ')})`,
    ...(data === undefined ? {} : { data }),
    garanzia: 'documentato',
    datiAperti: true,
  };
  return { adempi: 1, ente, fonti: { registro }, fatti: {}, provenienza: { ente: { fonte: 'registro' } } };
}
