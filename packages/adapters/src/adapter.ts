import type { AltroValore, CivilDate, Diagnostic, FactDefinition, Garanzia, Lang, PlanEdition, Text } from '@adempi/schema';

import type { EnteKeys } from './registry/resolve.ts';
import type { RegistryComune } from './registry/registry.ts';

/** A file of a source, as it was found. */
export interface SourceFile {
  /** Name for messages, and for the day in it: `candidature_145.2026-08-12.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day the file speaks of. Nothing else dates a fact that the rows leave undated. */
  readonly date: CivilDate;
}

/** How a file is read. */
export interface ReadContext {
  readonly lang: Lang;
  /** What the columns mean, for the adapters that want to be told: the file of `--map`, as it was found. */
  readonly map?: MapFile;
  /** The facts that a state may hold, for the adapters that are told which ones a file tells. */
  readonly vocabulary?: readonly FactDefinition[];
  /** The editions of the Piano triennale with their lines, for the adapters of plans. */
  readonly editions?: readonly PlanEdition[];
}

/** A file that says what the columns of a table mean: YAML or JSON, in the shape of the schema `table-map`. */
export interface MapFile {
  /** Name for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a row stands in its file. */
export interface RowPlace {
  /** From 1; in a sheet, the number of the row. */
  readonly line: number;
  /** From 1; only where rows share a line, as those of JSON may. */
  readonly column?: number;
  /** Of a workbook. */
  readonly sheet?: string;
}

/** One row of a source: who it is about, and what it says. */
export interface SourceRecord<Row> {
  readonly place: RowPlace;
  readonly keys: EnteKeys;
  readonly row: Row;
}

/** What a file holds. A row that cannot be used is a diagnostic; the others go on. */
export interface ReadResult<Row> {
  readonly records: readonly SourceRecord<Row>[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many rows are about enti that are no Comuni, and were left out. */
  readonly leftOut?: number;
  /** What the source is, where the file or its map says it better than the adapter can. */
  readonly info?: SourceInfo;
}

/**
 * One fact with its value, as a source tells it: the shape that a state's `altri` has. `fonte` is
 * left out: it is the file. Where `rilevatoIl` is left out, it was known on the day of the file.
 */
export type Claim = Omit<AltroValore, 'fonte'>;

/** What a source says of one Comune. */
export interface Patch {
  readonly claims: readonly Claim[];
  /** Collections of which the source lists all items. */
  readonly complete?: readonly string[];
}

/** Of whom a patch speaks, and as of when. */
export interface PatchContext {
  readonly comune: RegistryComune;
  /** The day of the file. */
  readonly date: CivilDate;
}

/** Where data come from and under which terms. */
export interface SourceInfo {
  readonly title: Text;
  readonly publisher: string;
  /** SPDX id of the licence, or its name. */
  readonly licence: string;
  readonly url: string;
  /** Public open data: what rests on them alone is a clue. A table of one's own is none. */
  readonly isPublic: boolean;
  /** How well what it says is known. */
  readonly assurance: Garanzia;
}

/**
 * Reads one source. Pure: bytes in, facts out; it never throws, whatever the bytes are.
 *
 * `read` finds the rows, `patch` turns all rows of one Comune into facts. Which Comune a row is
 * about is not the adapter's to decide: it hands over the keys as they are written.
 */
export interface Adapter<Row = unknown> {
  /** As in `--source ID:FILE`. */
  readonly id: string;
  readonly info: SourceInfo;
  /** That the rows are about enti of every kind and do not say which: most are about no Comune. */
  readonly ofAllKinds?: boolean;
  readonly read: (file: SourceFile, context: ReadContext) => ReadResult<Row>;
  /** All rows of one Comune, in the order of the file; never an empty list. */
  readonly patch: (records: readonly SourceRecord<Row>[], context: PatchContext) => Patch;
  /**
   * Only where the source is complete: what it proves of a Comune that no row is, or may be,
   * about.
   */
  readonly absent?: (context: PatchContext) => Patch;
}

/** An adapter of files that take their time to open: workbooks. The rest is as in any other. */
export interface AsyncAdapter<Row = unknown> extends Omit<Adapter<Row>, 'read'> {
  readonly read: (file: SourceFile, context: ReadContext) => Promise<ReadResult<Row>>;
}

/** What the list of adapters holds: `await adapter.read(…)` serves both kinds. */
export type AnyAdapter = Adapter | AsyncAdapter;

/** Gives an adapter its type without losing that of its rows inside. */
export function defineAdapter<Row>(adapter: Adapter<Row>): Adapter {
  return adapter as Adapter;
}

/** The same for one that takes its time. */
export function defineAsyncAdapter<Row>(adapter: AsyncAdapter<Row>): AsyncAdapter {
  return adapter as AsyncAdapter;
}
