import { isRecord } from '@adempi/schema';
import type { Lang } from '@adempi/schema';

import type { SourceFile } from '../../adapter.ts';
import { decodeSource } from '../../tables/decode-source.ts';
import { reporter } from '../../tables/reporter.ts';
import { istatKey } from '../keys.ts';
import type { EntryPlace, IstatEntry, ListingResult, PopulationEntry, UnknownColumns } from './entries.ts';
import { otherNamesIn } from './other-names.ts';
import { regionName } from './region-name.ts';

type Item = Readonly<Record<string, unknown>>;

/** A list in JSON, item by item. */
interface JsonLayout {
  readonly name: string;
  readonly columns: readonly string[];
}

const istat: JsonLayout = { name: 'istat_comuni.json (ISTAT, mxmap.it)', columns: ['codice_istat', 'codici_storici', 'codice_catastale', 'denominazione_it', 'sigla_auto', 'codice_regione', 'capoluogo'] };
const population: JsonLayout = { name: 'comuni.json (Comuni-ITA)', columns: ['codice', 'nome', 'codiceCatastale', 'popolazione', 'provincia'] };

/** The lists in JSON that are known. */
export const jsonLayouts: readonly JsonLayout[] = [istat, population];

/** Reads a list in JSON; one that is not known gives its columns. */
export function readJsonListing(source: SourceFile, lang: Lang): ListingResult | UnknownColumns {
  const report = reporter(source, lang);
  const decoded = decodeSource(source, undefined, lang);
  if ('diagnostic' in decoded) return { listing: null, diagnostics: [decoded.diagnostic] };
  const parsed = parseJson(decoded.text);
  if ('cause' in parsed) return { listing: null, diagnostics: [report('source.not-json', 1, { cause: parsed.cause })] };
  const items = itemsOf(parsed.value);
  const columns = Object.keys(items[0] ?? {});
  const hasAll = ({ columns: wanted }: JsonLayout): boolean => wanted.every((column) => columns.includes(column));
  const placeOf = (code: unknown): EntryPlace => ({ file: source.name, line: lineOf(decoded.text, String(code)) });
  const bad = items.filter((item) => istatKey(textOf(item['codice_istat'] ?? item['codice'])) === '');
  const diagnostics = bad.map((item) => ({ ...report('registry.cell', placeOf(item['codice_istat']).line, { column: 'codice', found: textOf(item['codice_istat'] ?? item['codice']) }), severity: 'warning' as const }));
  const good = items.filter((item) => !bad.includes(item));
  if (hasAll(istat)) {
    return { listing: { kind: 'istat', entries: good.map((item) => toIstat(item, placeOf)), source, publisher: 'ISTAT', licence: 'CC-BY-4.0' }, diagnostics };
  }
  if (hasAll(population)) {
    return { listing: { kind: 'popolazione', entries: good.map((item) => toPopulation(item, placeOf)), source, publisher: 'Comuni-ITA, da ISTAT', licence: 'MIT' }, diagnostics };
  }
  return { columns };
}

function parseJson(text: string): { readonly value: unknown } | { readonly cause: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { cause: (error as Error).message };
  }
}

function itemsOf(value: unknown): readonly Item[] {
  const list = isRecord(value) ? value['comuni'] : value;
  return Array.isArray(list) ? list.filter((item): item is Item => isRecord(item)) : [];
}

type PlaceOf = (code: unknown) => EntryPlace;

function toIstat(item: Item, placeOf: PlaceOf): IstatEntry {
  const nome = textOf(item['denominazione_it']);
  const code = item['codice_istat'];
  const past = Array.isArray(item['codici_storici']) ? item['codici_storici'] : [];
  return {
    get place() {
      return placeOf(code);
    },
    codiceIstat: istatKey(textOf(code)),
    pastCodes: past.map((one) => istatKey(textOf(one))).filter((one) => one !== ''),
    codiceCatastale: textOf(item['codice_catastale']),
    nome,
    otherNames: otherNamesIn(nome, [textOf(item['denominazione_full'])]),
    sigla: textOf(item['sigla_auto']),
    provinceName: null,
    regione: regionName(textOf(item['codice_regione'])),
    // It says of a capital that it is one, not of what.
    capoluogo: item['capoluogo'] === false ? 'nessuno' : null,
  };
}

function toPopulation(item: Item, placeOf: PlaceOf): PopulationEntry {
  const provincia = isRecord(item['provincia']) ? item['provincia'] : {};
  const code = item['codice'];
  return {
    get place() {
      return placeOf(code);
    },
    codiceIstat: istatKey(textOf(code)),
    codiceCatastale: textOf(item['codiceCatastale']),
    nome: textOf(item['nome']),
    popolazione: Number.isInteger(item['popolazione']) ? (item['popolazione'] as number) : -1,
    sigla: textOf(provincia['sigla']),
    provinceName: textOf(provincia['nome']),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The line of an item, found by its code: parsed JSON no longer knows it, and only problems ask. */
function lineOf(text: string, code: string): number {
  const at = text.indexOf(`"${code}"`);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}
