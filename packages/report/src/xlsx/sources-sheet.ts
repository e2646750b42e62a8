import type { Assessment } from '@adempi/schema';

import type { WorkbookSheet } from '../workbook/write-workbook.ts';
import { dayCell, tableSheet, textCell } from './table-sheet.ts';
import { enteColumns } from './told.ts';
import type { SheetWords, Told } from './told.ts';

interface ToldSource extends Told {
  readonly source: Assessment['sources'][number];
}

/** The documents and data that reports rest on. */
export function sourcesSheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const { sheet } = words;
  return tableSheet<ToldSource>({
    name: sheet.sheets.sources,
    columns: [
      ...enteColumns<ToldSource>(all, words),
      { heading: sheet.columns.source, width: 70, cell: ({ source }) => textCell(source.title) },
      { heading: sheet.columns.date, width: 12, cell: ({ source }) => dayCell(source.date) },
      { heading: sheet.columns.assurance, width: 14, cell: ({ source, view }) => textCell(source.assurance === null ? null : view.words.assurance[source.assurance]) },
      { heading: sheet.columns.address, width: 24, cell: ({ source }) => ({ ...textCell(source.id), look: 'note' }) },
    ],
    rows: all.flatMap((told) => told.assessment.sources.map((source) => ({ ...told, source }))),
    nothing: sheet.nothing,
  });
}

interface Version extends Told {
  readonly kind: string;
  readonly name: string;
  readonly version: string;
  readonly horizon: string | null;
  readonly digest: string;
}

/** What a report was made with, so that it can be made again. */
export function versionsSheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const { sheet, columns } = words;
  return tableSheet<Version>({
    name: sheet.sheets.versions,
    columns: [
      ...enteColumns<Version>(all, words),
      { heading: sheet.columns.kind, width: 24, cell: ({ kind }) => textCell(kind) },
      { heading: columns.pack, width: 40, cell: ({ name }) => textCell(name) },
      { heading: columns.version, width: 12, cell: ({ version }) => textCell(version) },
      { heading: columns.horizon, width: 14, cell: ({ horizon }) => dayCell(horizon) },
      { heading: columns.digest, width: 74, cell: ({ digest }) => ({ ...textCell(digest), look: 'note' }) },
    ],
    rows: all.flatMap((told) => versionsOf(told, words)),
    nothing: sheet.nothing,
  });
}

function versionsOf(told: Told, { sheet, columns }: SheetWords): Version[] {
  const { tool, engine, stateDigest, waiversDigest, baselineDigest, packs, subject } = told.assessment;
  const others = [[sheet.waiversFile, waiversDigest], [sheet.baselineFile, baselineDigest]] as const;
  return [
    { ...told, kind: sheet.program, name: `${tool.name} (${engine})`, version: tool.version, horizon: null, digest: '' },
    { ...told, kind: sheet.stateFile, name: subject.denominazione, version: '', horizon: null, digest: stateDigest },
    ...others.flatMap(([kind, digest]) => (digest === undefined ? [] : [{ ...told, kind, name: '', version: '', horizon: null, digest }])),
    ...packs.map(({ id, version, horizon, digest }) => ({ ...told, kind: columns.pack, name: id, version, horizon, digest })),
  ];
}
