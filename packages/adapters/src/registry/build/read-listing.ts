import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';

import type { SourceFile } from '../../adapter.ts';
import { readCsv } from '../../tables/read-csv.ts';
import { reporter } from '../../tables/reporter.ts';
import type { CsvRow } from '../../tables/read-csv.ts';
import type { Entries, EntryPlace, ListingResult, UnknownColumns } from './entries.ts';
import { heading, layoutOf, tableLayouts } from './layouts.ts';
import type { Misfit, TableLayout } from './layouts.ts';
import { jsonLayouts, readJsonListing } from './read-json-listing.ts';
import { lookAtStart } from './text-start.ts';

/** ISTAT writes its table in the encoding of Windows. */
const FALLBACK = 'windows-1252';

/**
 * Reads a file that the registry is built from. What it is shows in its columns, never in its name;
 * one that is none of the known files is an error that lists them.
 */
export function readListing(source: SourceFile, lang: Lang): ListingResult {
  const { isJson, delimiter } = lookAtStart(source.bytes);
  const result = isJson ? readJsonListing(source, lang) : readTable(source, delimiter, lang);
  return 'columns' in result ? { listing: null, diagnostics: [unknownLayout(source, result.columns, lang)] } : result;
}

function readTable(source: SourceFile, delimiter: string, lang: Lang): ListingResult | UnknownColumns {
  const { columns, rows, diagnostics } = readCsv(source, { columns: [], delimiter, fallbackEncoding: FALLBACK }, { lang });
  if (columns.length === 0) return { listing: null, diagnostics };
  const layout = layoutOf(columns.map(heading));
  if (layout === null) return { columns };
  const report = reporter(source, lang);
  const read = readRows(layout, rows, source.name);
  const misfits = read.misfits.map(({ line, column, found }) => warn(report('registry.cell', line, { column, found })));
  const { publisher, licence } = layout;
  return { listing: { ...read.listed, source, publisher, licence }, diagnostics: [...diagnostics.map(warn), ...misfits] };
}

/** A row that cannot be used is left out: the others go on. */
function warn(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}

interface Read {
  readonly listed: Entries;
  readonly misfits: readonly (Misfit & { readonly line: number })[];
}

function readRows(layout: TableLayout, rows: readonly CsvRow[], file: string): Read {
  const misfits: (Misfit & { readonly line: number })[] = [];
  const entries: { readonly place: EntryPlace }[] = [];
  for (const { line, cells } of rows) {
    const entry = layout.read(withHeadings(cells), { file, line });
    if (entry === null) continue;
    if ('column' in entry) misfits.push({ ...entry, line });
    else entries.push(entry);
  }
  return { listed: { kind: layout.kind, entries } as unknown as Entries, misfits };
}

function withHeadings(cells: CsvRow['cells']): CsvRow['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([column, text]) => [heading(column), text]));
}

function unknownLayout({ name }: SourceFile, columns: readonly string[], lang: Lang): Diagnostic {
  const found = columns.map(heading).slice(0, 12).join(', ');
  const values = [...tableLayouts, ...jsonLayouts].map((layout) => layout.name).join('; ');
  return { ...createDiagnostic({ code: 'registry.layout', params: { found, values }, lang }), file: name, line: 1 };
}
