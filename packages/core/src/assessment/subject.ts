import { ASSURANCE_OF, compareText } from '@adempi/schema';
import type { Assessment, State } from '@adempi/schema';


/** What stands for the ente in the ids of findings: codice IPA, else codice ISTAT, else `-`. */
export function identifySubject({ ente }: State): string {
  return ente.codiceIpa?.toLowerCase() ?? ente.codiceIstat ?? '-';
}

/** The ente that an assessment is about. */
export function describeSubject({ ente }: State): Assessment['subject'] {
  return {
    codiceIpa: ente.codiceIpa ?? null,
    codiceIstat: ente.codiceIstat ?? null,
    denominazione: ente.denominazione,
    tipo: ente.tipo,
  };
}

/** The sources that a state names, sorted by key. */
export function describeSources({ fonti }: State): Assessment['sources'] {
  return Object.entries(fonti ?? {})
    .map(([id, { titolo, data = null, garanzia }]) => ({
      id,
      title: titolo,
      date: data,
      assurance: garanzia === undefined ? null : ASSURANCE_OF[garanzia],
    }))
    .sort((left, right) => compareText(left.id, right.id));
}

/**
 * Whether all that a state says comes from public open data: nobody of the ente has said anything.
 * A fact with no source needs `aggiornatoIl`, and is the word of who keeps the state.
 */
export function isOpenData({ fonti = {}, aggiornatoIl }: State): boolean {
  const sources = Object.values(fonti);
  return aggiornatoIl === undefined && sources.length > 0 && sources.every(({ datiAperti = false }) => datiAperti);
}
