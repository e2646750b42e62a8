import { isRecord, validate } from '@adempi/schema';
import type { Assessment, Diagnostic } from '@adempi/schema';
import { place, readDocument } from '@adempi/schema/yaml';
import type { ParsedDocument } from '@adempi/schema/yaml';

import type { Context } from './context.ts';
import { InputError, UsageError } from './errors.ts';
import { readInputText } from './read-input.node.ts';
import type { Input, InputText } from './read-input.node.ts';
import { comparisonTextsOf } from './texts/comparison.ts';

/** The assessments of a file, and how it holds them. */
export interface Reports {
  /** As the user names it. */
  readonly file: string;
  readonly text: string;
  readonly form: 'json' | 'ndjson';
  readonly assessments: readonly Assessment[];
}

/**
 * Reads the reports of a file: one, a list of them, or NDJSON with one per line.
 * @throws {InputError} with every problem, located
 * @throws {UsageError} when the file is a state, or holds no report
 */
export async function loadReports(name: string, context: Context): Promise<Reports> {
  const input = await readInputText(name, context);
  const lines = linesOf(input);
  const reports = lines === null ? readOne(input, context) : readLines(lines, input, context);
  if (reports.assessments.length === 0) throw new UsageError(comparisonTextsOf(context.lang).noReport(input.file));
  return reports;
}

/** Checks a file that was read as reports: one, or a list. @throws as `loadReports` */
export function checkReportInput({ document, file, text }: Input, context: Context): Reports {
  const { value, diagnostics } = document;
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (items.some((item) => isRecord(item) && 'adempi' in item && !('schemaVersion' in item))) throw new UsageError(comparisonTextsOf(context.lang).isState(file));
  // What could not be read has no shape to judge.
  const problems = value === undefined ? [] : items.flatMap((item, index) => problemsOf(item, Array.isArray(value) ? index : null, context));
  refuse([...diagnostics, ...place(problems, document, file, context.lang)]);
  return { file, text, form: 'json', assessments: items as readonly Assessment[] };
}

function readOne(input: InputText, context: Context): Reports {
  const document = readDocument(input.text, { file: input.file, lang: context.lang });
  return checkReportInput({ ...input, document }, context);
}

function problemsOf(item: unknown, index: number | null, { lang }: Context): Diagnostic[] {
  const problems = validate('assessment', item, lang);
  return index === null ? problems : problems.map((problem) => ({ ...problem, path: [index, ...(problem.path ?? [])] }));
}

/** The lines of NDJSON; null of a file that is one document. */
function linesOf({ file, text }: InputText): readonly string[] | null {
  const lines = text.split('\n');
  const isNamed = /\.(ndjson|jsonl)$/i.test(file);
  const told = lines.filter((line) => line.trim() !== '');
  return isNamed || (told.length > 1 && told.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'))) ? lines : null;
}

function readLines(lines: readonly string[], { file, text }: InputText, context: Context): Reports {
  const { lang } = context;
  const documents = lines.map((line): ParsedDocument | null => (line.trim() === '' ? null : readDocument(line, { file, lang })));
  refuse(documents.flatMap((document, index) => {
    if (document === null) return [];
    const problems = document.value === undefined ? [] : problemsOf(document.value, null, context);
    return [...document.diagnostics, ...place(problems, document, file, lang)].map((problem) => ({ ...problem, line: index + (problem.line ?? 1) }));
  }));
  return { file, text, form: 'ndjson', assessments: documents.flatMap((document) => (document === null ? [] : [document.value as Assessment])) };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems);
}
