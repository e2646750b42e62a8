import { compareText, createDiagnostic } from '@adempi/schema';
import type { CivilDate, Diagnostic, Lang } from '@adempi/schema';

import { nameKey } from '../keys.ts';
import type { PastCode, RegistryComune } from '../registry.ts';
import type { AnprEntry, IstatEntry } from './entries.ts';
import known from './names.json' with { type: 'json' };
import { distinctNames } from './other-names.ts';
import { codesOf, traceLives } from './trace-lives.ts';
import type { Life } from './trace-lives.ts';

/** A list and the day it speaks of. */
export interface Dated<Entry> {
  readonly date: CivilDate;
  readonly entries: readonly Entry[];
}

/** What the Comuni are listed from. */
export interface ComuniSources {
  /** The latest list of ISTAT: these are all Comuni that exist on its day. */
  readonly istat: Dated<IstatEntry>;
  /** Older lists of ISTAT: codes and names that Comuni had. */
  readonly older: readonly IstatEntry[];
  /** The archive of ANPR: all that existed, up to its day. */
  readonly anpr: Dated<AnprEntry> | null;
}

/**
 * The Comuni that exist, by ISTAT, and those that existed, by ANPR, with their codes and days. Of
 * what became of those that ended no source says anything: `successors` stays empty.
 */
export function listComuni({ istat, older, anpr }: ComuniSources, lang: Lang): { readonly comuni: readonly RegistryComune[]; readonly diagnostics: readonly Diagnostic[] } {
  const lives = new Map(traceLives(anpr?.entries ?? []).map((life) => [life.codiceCatastale, life]));
  const past = new Map(older.map((entry) => [entry.codiceCatastale, entry]));
  const archived = anpr === null ? null : lastChange(anpr);
  const diagnostics: Diagnostic[] = [];
  const living = istat.entries.map((entry) => {
    const life = lives.get(entry.codiceCatastale);
    const isSame = life === undefined || isOneComune(entry, life);
    if (!isSame) diagnostics.push(strangers(entry, life, lang));
    if (isSame) lives.delete(entry.codiceCatastale);
    const comune = toComune(entry, isSame ? life : undefined, past.get(entry.codiceCatastale));
    return life === undefined && archived !== null && archived < istat.date ? { ...comune, notYetOn: archived } : comune;
  });
  const ended = [...lives.values()].map((life): RegistryComune => {
    const comune = endedComune(life);
    // ISTAT lists all that exist on its day: who is not there has ended, or was born after it.
    return life.to === null && (life.from ?? '') <= istat.date ? { ...comune, goneOn: istat.date } : comune;
  });
  return { comuni: [...living, ...ended].sort((left, right) => compareText(idOf(left), idOf(right))), diagnostics };
}

/** The day up to which the archive is kept: that of its last change, since a copy may be published for years. */
function lastChange({ date, entries }: Dated<AnprEntry>): CivilDate | null {
  const days = entries.map(({ updatedOn }) => updatedOn ?? '').filter((day) => day !== '' && day <= date);
  return days.reduce<CivilDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

function idOf({ codiceIstat, codiceCatastale }: RegistryComune): string {
  return `${codiceIstat} ${codiceCatastale ?? ''}`;
}

/** Beside the codice catastale, the ISTAT code or the name must agree. */
function isOneComune({ codiceIstat, pastCodes, nome }: IstatEntry, { periods }: Life): boolean {
  const codes = new Set([codiceIstat, ...pastCodes]);
  return periods.some((period) => codes.has(period.codiceIstat) || nameKey(period.nome) === nameKey(nome));
}

function strangers({ nome, codiceIstat, codiceCatastale, place }: IstatEntry, life: Life, lang: Lang): Diagnostic {
  const other = life.periods.at(-1) as AnprEntry;
  const params = { catastale: codiceCatastale, keys: `${nome} (${codiceIstat})`, other: `${other.nome} (${other.codiceIstat})` };
  return { ...createDiagnostic({ code: 'registry.catastale', params, severity: 'warning', lang }), file: place.file, line: place.line };
}

const UNKNOWN = { codiceIpa: null, codiceFiscale: null, popolazione: null, sito: null, successors: [] } as const;

function toComune(entry: IstatEntry, life: Life | undefined, older: IstatEntry | undefined): RegistryComune {
  const { codiceIstat, codiceCatastale, nome, sigla, regione, capoluogo } = entry;
  const dated = life === undefined ? [] : codesOf(life).filter(({ code, to }) => code !== codiceIstat || to !== null);
  return {
    ...UNKNOWN,
    codiceIstat,
    pastCodes: [...dated, ...undated([...entry.pastCodes, ...codesIn(older)], [codiceIstat, ...dated.map(({ code }) => code)])],
    codiceCatastale,
    nome,
    otherNames: distinctNames(nome, [...entry.otherNames, ...(older === undefined ? [] : [older.nome, ...older.otherNames]), ...namesOf(life), ...knownNames(codiceIstat)]),
    provincia: sigla,
    regione,
    capoluogo,
    from: life?.from ?? null,
    to: null,
  };
}

function endedComune(life: Life): RegistryComune {
  const { codiceIstat, codiceCatastale, nome, sigla, regione } = life.periods.at(-1) as AnprEntry;
  return {
    ...UNKNOWN,
    codiceIstat,
    pastCodes: codesOf(life).slice(0, -1),
    codiceCatastale,
    nome,
    otherNames: distinctNames(nome, namesOf(life)),
    provincia: sigla,
    regione,
    capoluogo: null,
    from: life.from,
    to: life.to,
  };
}

function knownNames(codiceIstat: string): readonly string[] {
  return (known.names as Readonly<Record<string, readonly string[]>>)[codiceIstat] ?? [];
}

function codesIn(entry: IstatEntry | undefined): string[] {
  return entry === undefined ? [] : [entry.codiceIstat, ...entry.pastCodes];
}

function undated(codes: readonly string[], known: readonly string[]): PastCode[] {
  return [...new Set(codes)].filter((code) => !known.includes(code)).sort(compareText).map((code) => ({ code, provincia: null, from: null, to: null }));
}

function namesOf(life: Life | undefined): string[] {
  return (life?.periods ?? []).toReversed().flatMap(({ nome, otherName }) => [nome, otherName]);
}
