import { createDiagnostic, groupBy } from '@adempi/schema';
import type { CivilDate, Diagnostic, Lang } from '@adempi/schema';

import { findByName } from '../find-by-name.ts';
import { indexRegistry } from '../index-registry.ts';
import type { IndexedRegistry } from '../index-registry.ts';
import { ipaKey, isCalledComune, nameKey } from '../keys.ts';
import { existsOn } from '../registry.ts';
import type { Registry, RegistryComune, RegistryOther } from '../registry.ts';
import { resolveComune } from '../resolve.ts';
import type { EnteKeys, Resolution } from '../resolve.ts';
import type { EntryPlace, IpaEntry } from './entries.ts';
import { COMUNI } from './read-ipa.ts';

/** A list of IndicePA and its day. */
export interface IpaList {
  readonly date: CivilDate;
  readonly entries: readonly IpaEntry[];
}

/** What was tied, and what was not. */
export interface Tied {
  readonly registry: Registry;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives the Comuni what IndicePA says of them. An entry is tied to a Comune by the agreement of two
 * keys; lists come latest first, and an older one only fills what is missing. Entries that are no
 * Comune are kept as others; what may be a Comune, but agrees with none or with two, is told.
 */
export function tieIpa(registry: Registry, lists: readonly IpaList[], lang: Lang): Tied {
  const witnesses = lists.map((list) => nameWitness(list, indexRegistry(registry)));
  const diagnostics: Diagnostic[] = [];
  let current = registry;
  for (const [position, list] of lists.entries()) {
    const others = witnesses.filter((_, other) => other !== position);
    const step = tieList(indexRegistry(current), list, others, lang);
    current = step.registry;
    diagnostics.push(...step.diagnostics);
  }
  return { registry: current, diagnostics };
}

/** The ISTAT code of the one Comune that each codice IPA names, by name and province. */
type Witness = ReadonlyMap<string, string>;

function nameWitness({ entries }: IpaList, index: IndexedRegistry): Witness {
  return new Map(
    entries.flatMap(({ codiceIpa, denominazione, provincia }): [string, string][] => {
      const [only, ...rest] = findByName(index, denominazione, provincia);
      return only === undefined || rest.length > 0 ? [] : [[ipaKey(codiceIpa), only.codiceIstat]];
    }),
  );
}

interface Attempt {
  readonly entry: IpaEntry;
  readonly comune: RegistryComune | null;
  readonly resolution: Resolution;
}

function tieList(index: IndexedRegistry, { date, entries }: IpaList, witnesses: readonly Witness[], lang: Lang): Tied {
  const attempts = entries.map((listed): Attempt => {
    const entry = withSeat(listed, index, date);
    const resolution = resolveComune(index, keysOf(entry), date);
    return { entry, resolution, comune: 'comune' in resolution ? resolution.comune : confirmed(entry, resolution, index, witnesses) };
  });
  const byComune = groupBy(attempts.filter(({ comune }) => comune !== null), ({ comune }) => comune as RegistryComune);
  const rivals = [...byComune].filter(([, ties]) => new Set(ties.map(({ entry }) => ipaKey(entry.codiceIpa))).size > 1);
  const disputed = new Set(rivals.map(([comune]) => comune));
  const loose = attempts.filter(({ comune }) => comune === null);
  const isStranger = ({ entry, resolution }: Attempt): boolean => isOther(entry, resolution) && !mayBeItsSeat(entry, index, byComune);
  const others = loose.filter(isStranger).map(({ entry }) => toOther(entry, index));
  return {
    registry: {
      ...index.registry,
      comuni: index.registry.comuni.map((comune) => (disputed.has(comune) ? comune : addEntry(comune, byComune.get(comune)?.[0]?.entry, index))),
      others: [...index.registry.others, ...others.filter(({ codiceIpa }) => !index.othersByIpa.has(ipaKey(codiceIpa)) && !index.byIpa.has(ipaKey(codiceIpa)))],
    },
    diagnostics: [
      ...loose.filter((attempt) => !isStranger(attempt)).map((attempt) => untied(attempt, lang)),
      ...rivals.flatMap(([comune, ties]) => ties.map(({ entry }) => rivalry(entry, comune, lang))),
    ],
  };
}

/**
 * A list without ISTAT codes tells the seat by its name. Where that and the name of the ente mean
 * one and the same Comune, which existed on the day of the list, they are two keys that agree; a
 * seat elsewhere says nothing against the name: the offices of Caines are in Rifiano.
 */
function withSeat(entry: IpaEntry, index: IndexedRegistry, date: CivilDate): IpaEntry {
  if (entry.codiceIstat !== '' || entry.seat === '') return entry;
  const meant = (name: string): readonly RegistryComune[] => findByName(index, name, entry.provincia).filter((comune) => existsOn(comune, date));
  const [only, ...rest] = meant(entry.seat);
  return only === undefined || rest.length > 0 || !meant(entry.denominazione).includes(only) ? entry : { ...entry, codiceIstat: only.codiceIstat };
}

/** In a list of IndicePA the code is what must be told: it is a key only where another list gave it. */
function keysOf({ codiceIpa, codiceIstat, codiceFiscale, denominazione, provincia }: IpaEntry): EnteKeys {
  return { codiceIpa, codiceIstat, codiceFiscale, denominazione, provincia };
}

/**
 * An entry whose ISTAT code no source knows, as when new provinces came and ISTAT's list is older:
 * its name means one Comune, and another list gives the same codice IPA to the same name.
 */
function confirmed({ codiceIpa, codiceIstat, codiceFiscale }: IpaEntry, resolution: Resolution, { byIstat, byFiscalCode }: IndexedRegistry, witnesses: readonly Witness[]): RegistryComune | null {
  if (!('problem' in resolution) || resolution.problem !== 'single' || byIstat.has(codiceIstat) || byFiscalCode.has(codiceFiscale)) return null;
  const [only, ...rest] = resolution.candidates;
  if (only === undefined || rest.length > 0) return null;
  return witnesses.some((witness) => witness.get(ipaKey(codiceIpa)) === only.codiceIstat) ? only : null;
}

function addEntry(comune: RegistryComune, entry: IpaEntry | undefined, { byIstat }: IndexedRegistry): RegistryComune {
  if (entry === undefined) return comune;
  const isNewCode = entry.codiceIstat !== '' && !byIstat.has(entry.codiceIstat);
  return {
    ...comune,
    codiceIpa: comune.codiceIpa ?? entry.codiceIpa,
    codiceFiscale: comune.codiceFiscale ?? (entry.codiceFiscale || null),
    sito: comune.sito ?? (entry.sito || null),
    pastCodes: isNewCode ? [...comune.pastCodes, { code: entry.codiceIstat, provincia: null, from: null, to: null }] : comune.pastCodes,
  };
}

/** Whether an entry is surely no Comune: a Unione, or an ente that does not call itself one and has the name of none. */
function isOther({ category, denominazione }: IpaEntry, { matches }: Resolution): boolean {
  if (category !== COMUNI) return true;
  const isNamed = matches.some(({ key, comuni }) => key === 'denominazione' && comuni.length > 0);
  return !isNamed && !isCalledComune(denominazione) && nameKey(denominazione) !== '';
}

/** A consorzio has its seat in a Comune that the list has, too. Where it has not, this may be the Comune under another name. */
function mayBeItsSeat({ category, codiceIstat }: IpaEntry, { byIstat }: IndexedRegistry, tied: ReadonlyMap<RegistryComune, unknown>): boolean {
  const seats = category === COMUNI ? (byIstat.get(codiceIstat) ?? []) : [];
  return seats.some((comune) => comune.codiceIpa === null && !tied.has(comune));
}

function toOther({ codiceIpa, denominazione, category, codiceIstat }: IpaEntry, { byIstat }: IndexedRegistry): RegistryOther {
  const [seat, ...rest] = byIstat.get(codiceIstat) ?? [];
  return { codiceIpa, denominazione, category, seat: seat === undefined || rest.length > 0 ? null : seat.codiceIstat };
}

const codes = { none: 'source.ente-none', single: 'source.ente-single', several: 'source.ente-several', apart: 'source.ente-several', ended: 'source.ente-ended', other: 'source.ente-other' } as const;

function untied({ entry, resolution }: Attempt, lang: Lang): Diagnostic {
  const problem = 'problem' in resolution ? resolution.problem : 'none';
  return warning(entry.place, { ...createDiagnostic({ code: codes[problem], params: { keys: describe(entry) }, lang }) });
}

function rivalry(entry: IpaEntry, { nome, codiceIstat }: RegistryComune, lang: Lang): Diagnostic {
  return warning(entry.place, createDiagnostic({ code: 'registry.rivals', params: { keys: describe(entry), other: `${nome} (${codiceIstat})` }, lang }));
}

function describe({ codiceIpa, denominazione, codiceIstat, provincia }: IpaEntry): string {
  return [codiceIpa, denominazione, codiceIstat, provincia].filter((text) => text !== '').join(', ');
}

function warning({ file, line }: EntryPlace, diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning', file, line };
}
