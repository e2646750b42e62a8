import type { Written } from '../io.ts';
import { reaches } from '../options.ts';
import type { FormatInput } from './format-input.ts';
import { viewOptions } from './view-options.ts';

/** The name of a format. */
export type Format = 'table' | 'json' | 'ndjson' | 'sarif' | 'junit' | 'csv' | 'markdown' | 'xlsx' | 'html' | 'oscal';

/** A format of a report: how its files are called, and who writes it. */
export interface FormatEntry {
  /** Endings of file names that mean this format, without the first dot; the first is the one that a folder gets. */
  readonly extensions: readonly string[];
  /** Media type, for whoever serves or sends the file. */
  readonly media: string;
  /** Bytes that would mean nothing on a terminal. */
  readonly isBinary?: boolean;
  readonly write: (input: FormatInput) => Promise<Written>;
}

/**
 * The formats that `check` writes, by name: the only list of them. Each writer is loaded when it
 * is asked for, so that a start does not pay for the others.
 */
export const formats: Readonly<Record<Format, FormatEntry>> = {
  table: {
    extensions: ['txt'],
    media: 'text/plain',
    write: async (input) => (await import('./write-tables.ts')).writeTables(input),
  },
  json: {
    extensions: ['json'],
    media: 'application/json',
    write: async ({ assessments }) => (await import('@adempi/report')).writeJson(assessments),
  },
  ndjson: {
    extensions: ['ndjson', 'jsonl'],
    media: 'application/x-ndjson',
    write: async ({ assessments }) => (await import('@adempi/report')).writeNdjson(assessments),
  },
  sarif: {
    extensions: ['sarif', 'sarif.json'],
    media: 'application/sarif+json',
    write: async ({ assessments, flags, placeOf, ...input }) =>
      (await import('@adempi/report/sarif')).writeSarif(assessments, { ...viewOptions({ flags, ...input }), all: flags.sarifAll ?? false, placeOf }),
  },
  junit: {
    extensions: ['junit.xml', 'xml'],
    media: 'application/xml',
    write: async ({ assessments, flags, placeOf, ...input }) =>
      (await import('@adempi/report/junit')).writeJunit(assessments, { ...viewOptions({ flags, ...input }), placeOf, failsUnknown: (finding) => flags.failOn !== null && reaches(finding, flags.failOn) }),
  },
  csv: {
    extensions: ['csv'],
    media: 'text/csv',
    write: async ({ assessments, flags, ...input }) => (await import('@adempi/report/csv')).writeCsv(assessments, { ...viewOptions({ flags, ...input }), bom: flags.csvBom ?? false }),
  },
  markdown: {
    extensions: ['md', 'markdown'],
    media: 'text/markdown',
    write: async ({ assessments, ...input }) => (await import('@adempi/report/markdown')).writeMarkdown(assessments, viewOptions(input)),
  },
  xlsx: {
    extensions: ['xlsx'],
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isBinary: true,
    write: async (input) => (await import('./write-xlsx-report.ts')).writeXlsxReport(input),
  },
  html: {
    extensions: ['html', 'htm'],
    media: 'text/html',
    write: async (input) => (await import('./write-html-report.ts')).writeHtmlReport(input),
  },
  oscal: {
    extensions: ['oscal.json'],
    media: 'application/oscal+json',
    write: async (input) => (await import('./write-oscal.ts')).writeOscal(input),
  },
};

/** The names of all formats, in their order. */
export const FORMAT_NAMES: readonly Format[] = Object.keys(formats) as Format[];

/** All endings of file names, as a user writes them. @example ['.txt', '.json', '.ndjson'] */
export function listExtensions(): string[] {
  return FORMAT_NAMES.flatMap((name) => formats[name].extensions.map((extension) => `.${extension}`));
}

/**
 * The format that a file name asks for by its ending; the longest that fits counts. Null where none does.
 * @example formatOfFile('Verifica.JSON') // 'json'
 */
export function formatOfFile(name: string): Format | null {
  const lower = name.toLowerCase();
  const fitting = FORMAT_NAMES.flatMap((format) => formats[format].extensions.filter((extension) => lower.endsWith(`.${extension}`)).map((extension) => ({ format, extension })));
  return fitting.toSorted((left, right) => right.extension.length - left.extension.length)[0]?.format ?? null;
}
