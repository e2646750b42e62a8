import { isRecord, words } from '@adempi/schema';
import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import type { EnteKeys } from '../registry/resolve.ts';
import { reporter } from '../tables/reporter.ts';
import { readDatedCell } from '../tables/read-dated-cell.ts';
import { readJson } from '../tables/read-json.ts';
import { readWebAddress } from '../tables/read-web-address.ts';
import type { WebAddress } from '../tables/read-web-address.ts';
import { STATES, readId, readTick } from './declaration.ts';
import type { Declaration } from './declaration.ts';

/** A declaration with the site or app that it is about. */
export interface DeclaredSite extends Declaration {
  readonly kind: 'sito' | 'app';
  /** Null where it has none. */
  readonly name: string | null;
  /** Of an app, in a store; null where none is given. Never null for a site. */
  readonly address: WebAddress | null;
  /** Day from which it is online. */
  readonly online: CivilDate | null;
}

/** What stands under a name, as text; `undefined` where nothing does. */
type Fields = (name: string) => string | undefined;

interface Reading {
  readonly file: SourceFile;
  readonly context: ReadContext;
  readonly line: number;
  /** Of the declaration itself, and of what was published in it. */
  readonly outer: Fields;
  readonly inner: Fields;
  readonly problems: Diagnostic[];
}

/** The names under which form.agid.gov.it keeps what differs between a site and an app. */
const KINDS = {
  website: { kind: 'sito', name: 'website-name', url: 'website-url' },
  'mobile-app': { kind: 'app', name: 'app-name', url: 'app-url' },
} as const;

/** Where apps have an address of their own. */
const STORES = new Set(['play.google.com', 'apps.apple.com', 'itunes.apple.com', 'appgallery.huawei.com', 'apps.microsoft.com', 'f-droid.org']);

/** States of a record that is no longer, or not yet, a declaration to the public. */
const WITHDRAWN = /bozza|draft|annull|ritirat|revocat|archiviat|eliminat|cancellat|sospes/iu;

const MAX_NAME = 200;

/** Reads declarations in the form in which form.agid.gov.it gives them out: one, or a list. */
export function readDeclarations(file: SourceFile, context: ReadContext): ReadResult<DeclaredSite> {
  const json = readJson(file, context);
  if ('diagnostics' in json) return { records: [], diagnostics: json.diagnostics };
  const report = reporter(file, context.lang);
  const listed = Array.isArray(json.value) ? json.value : [json.value];
  const lines = Array.isArray(json.value) ? json.linesOf() : [1];
  const read = listed.map((value: unknown, position) => {
    const line = lines[position] ?? 1;
    const problems: Diagnostic[] = [];
    if (!isRecord(value) || !isRecord(value['datiPubblicati'])) {
      return { record: null, problems: [report('source.shape', line, { wanted: '{ ente, idPubblicazione, dataUltimaModifica, datiPubblicati }' })] };
    }
    return { record: readOne({ file, context, line, outer: fieldsOf(value), inner: fieldsOf(value['datiPubblicati']), problems }), problems };
  });
  return {
    records: read.map(({ record }) => record).filter((record) => record !== null),
    diagnostics: read.flatMap(({ problems }) => problems),
  };
}

function readOne(reading: Reading): SourceRecord<DeclaredSite> | null {
  const { line, outer, inner } = reading;
  const status = inner('compliance-status') ?? '';
  // The same form publishes the yearly objectives too: they have no state of conformity.
  if (WITHDRAWN.test(outer('stato') ?? '') || status === '') return null;
  const state = STATES.get(status);
  if (state === undefined) return refuse(reading, 'compliance-status', [...STATES.keys()].join(', '));
  const site = readSite(reading);
  if (site === null) return null;
  return {
    place: { line },
    keys: keysOf(outer('ente') ?? '', site),
    row: {
      ...site,
      id: readId(outer('idPubblicazione') ?? ''),
      state,
      nonObservance: readBox(reading, 'reason-42004'),
      reviewed: readDate(reading, outer, 'dataUltimaModifica'),
      inserted: readDate(reading, outer, 'dataInserimento'),
      online: readDate(reading, inner, 'application-published-date'),
    },
  };
}

function readSite(reading: Reading): Pick<DeclaredSite, 'kind' | 'name' | 'address'> | null {
  const { inner, context } = reading;
  const device = inner('device-type') ?? '';
  const names = Object.hasOwn(KINDS, device) ? KINDS[device as keyof typeof KINDS] : null;
  if (names === null) return refuse(reading, 'device-type', Object.keys(KINDS).join(', '));
  const name = (inner(names.name) ?? '').replace(/\s+/gu, ' ').slice(0, MAX_NAME).trim();
  const written = readWebAddress(inner(names.url) ?? '');
  // Some give the address of the municipal site for an app, which would make of both one thing.
  const address = names.kind === 'app' && !STORES.has(written?.host ?? '') ? null : written;
  // An app is known by its name where it gives no address.
  if (address === null && (names.kind === 'sito' || name === '')) return refuse(reading, names.url, words(context.lang).type.url);
  return { kind: names.kind, name: name === '' ? null : name, address };
}

/** A name of several words is no code; one word may be a code or a name. An app stands in a store, which is nobody's site. */
function keysOf(ente: string, { kind, address }: Pick<DeclaredSite, 'kind' | 'address'>): EnteKeys {
  const sito = kind === 'sito' && address !== null ? { sito: address.url } : {};
  return /\s/u.test(ente) ? { denominazione: ente, ...sito } : { codiceIpa: ente, denominazione: ente, ...sito };
}

function readDate({ file, context, line, problems }: Reading, fields: Fields, column: string): CivilDate | null {
  const { day, problem } = readDatedCell(fields(column) ?? '', { column, line }, file, context);
  if (problem !== null) problems.push(problem);
  return day;
}

function readBox({ inner, file, context, line, problems }: Reading, column: string): boolean | null {
  const found = inner(column);
  if (found === undefined) return null;
  const isTicked = readTick(found, column);
  if (isTicked === null) problems.push(reporter(file, context.lang)('source.value-left-out', line, { column, found: shorten(found), wanted: words(context.lang).type.boolean }));
  return isTicked;
}

function refuse({ file, context, line, inner, problems }: Reading, column: string, wanted: string): null {
  problems.push(reporter(file, context.lang)('source.value', line, { column, found: shorten(inner(column) ?? ''), wanted }));
  return null;
}

function shorten(text: string): string {
  if (text.includes('@')) return '…@…';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A null says as little as a name that is not there. */
function fieldsOf(group: Readonly<Record<string, unknown>>): Fields {
  return (name) => {
    const value = Object.hasOwn(group, name) ? group[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : undefined;
  };
}
