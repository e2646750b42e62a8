import { words } from '@adempi/schema';
import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import type { EnteKeys } from '../registry/resolve.ts';
import type { CsvRow } from '../tables/read-csv.ts';
import { reporter } from '../tables/reporter.ts';
import { readDatedCell } from '../tables/read-dated-cell.ts';
import { readRows } from '../tables/read-rows.ts';
import { readWebAddress } from '../tables/read-web-address.ts';
import { LAYOUTS, columnsOf } from './layouts.ts';
import type { EntiLayout } from './layouts.ts';

/** What IndicePA says of one ente. */
export interface EnteRow {
  /** Null where there is none, or none that can be read. */
  readonly site: string | null;
  readonly hasPec: boolean;
  /** Day of the latest update of the ente's own card. */
  readonly updated: CivilDate | null;
}

/** How many addresses each row has room for. */
const MAILS = [1, 2, 3, 4, 5];

interface Reading {
  readonly file: SourceFile;
  readonly context: ReadContext;
  readonly layout: EntiLayout;
  /** Hosts that stand in several rows. */
  readonly shared: ReadonlySet<string>;
}

/** Reads the Comuni, with their consorzi and associations, from a list of enti in any layout. */
export function readEnti(file: SourceFile, context: ReadContext): ReadResult<EnteRow> {
  const { columns, rows, diagnostics } = readRows(file, context);
  if (diagnostics.length > 0 && rows.length === 0) return { records: [], diagnostics };
  const missingOf = (layout: EntiLayout): string[] => columnsOf(layout).filter((name) => !columns.includes(name));
  const layout = LAYOUTS.find((one) => missingOf(one).length === 0);
  if (layout === undefined) return { records: [], diagnostics: [...diagnostics, explainLayout(columns, missingOf, reporter(file, context.lang))] };
  const [column, value] = layout.category;
  const comuni = rows.filter(({ cells }) => cells[column] === value);
  const reading = { file, context, layout, shared: layout.origin === undefined ? new Set<string>() : sharedHosts(rows, layout) };
  const read = comuni.map((row) => readEnte(row, reading));
  return { records: read.map(({ record }) => record), diagnostics: [...diagnostics, ...read.flatMap((one) => one.diagnostics)] };
}

/** The layout of which most is there was meant; where nothing is, that of today. */
function explainLayout(columns: readonly string[], missingOf: (layout: EntiLayout) => string[], report: ReturnType<typeof reporter>): Diagnostic {
  const present = (layout: EntiLayout): number => columnsOf(layout).length - missingOf(layout).length;
  const nearest = LAYOUTS.reduce((best, layout) => (present(layout) > present(best) ? layout : best));
  // A file without headings begins with an ente, whose mails and names are nobody's business.
  const headings = columns.filter((name) => LAYOUTS.some((layout) => columnsOf(layout).includes(name)));
  return report('source.columns', 1, { values: missingOf(nearest).join(', '), ...(headings.length === 0 ? {} : { delimiter: ',', found: headings.join(', ') }) });
}

function readEnte({ line, cells }: CsvRow, reading: Reading): { readonly record: SourceRecord<EnteRow>; readonly diagnostics: readonly Diagnostic[] } {
  const { file, context, layout } = reading;
  const site = readSite({ line, cells }, reading);
  const { updated = '' } = layout;
  const dated = readDatedCell(cells[updated] ?? '', { column: updated, line }, file, context);
  return {
    record: {
      place: { line },
      keys: keysOf(cells, layout),
      row: { site: site.url, hasPec: hasPec(cells, layout), updated: dated.day },
    },
    diagnostics: [site.problem, dated.problem].filter((problem) => problem !== null),
  };
}

function keysOf(cells: CsvRow['cells'], { keys }: EntiLayout): EnteKeys {
  return Object.fromEntries(Object.entries(keys).map(([key, column]) => [key, cells[column] ?? '']));
}

/** A mailbox of the kind `pec`: its address is looked at, and not kept. */
function hasPec(cells: CsvRow['cells'], { mail }: EntiLayout): boolean {
  if (mail === undefined) return false;
  const [address, kind] = mail;
  return MAILS.some((number) => /^pec$/iu.test(cells[`${kind}${number}`] ?? '') && /^\S+@\S+\.\S+$/u.test(cells[`${address}${number}`] ?? ''));
}

function readSite({ line, cells }: CsvRow, { file, context: { lang }, layout, shared }: Reading): { readonly url: string | null; readonly problem: Diagnostic | null } {
  const text = cells[layout.site] ?? '';
  const isFromIpa = layout.origin === undefined || cells[layout.origin[0]] === layout.origin[1];
  if (text === '' || !isFromIpa) return { url: null, problem: null };
  const address = readWebAddress(text);
  if (address !== null) return { url: shared.has(address.host) ? null : address.url, problem: null };
  // Where a mail stands in the place of the site, it may be a person's.
  const found = text.includes('@') ? '…@…' : text;
  return { url: null, problem: reporter(file, lang)('source.value-left-out', line, { column: layout.site, found, wanted: words(lang).type.url }) };
}

/** Without its path, a host that serves several enti leads to none of their sites. */
function sharedHosts(rows: readonly CsvRow[], { site }: EntiLayout): Set<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { cells } of rows) {
    const host = readWebAddress(cells[site] ?? '')?.host;
    if (host !== undefined) (seen.has(host) ? shared : seen).add(host);
  }
  return shared;
}
