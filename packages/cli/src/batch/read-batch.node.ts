import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { MAX_SOURCE_BYTES, readCsv } from '@adempi/adapters';
import type { Making } from '@adempi/core';
import { readBytes } from '@adempi/packs/read-bytes';
import type { BatchEnte } from '@adempi/report';
import { COUNTED_OUTCOMES, isCivilDate, isRecord } from '@adempi/schema';
import type { CivilDate, Diagnostic, Outcome } from '@adempi/schema';

import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { readInput } from '../read-input.node.ts';
import { comparisonTextsOf } from '../texts/comparison.ts';
import type { ListedFinding } from './compare-findings.ts';

/** A folder of results, but its findings, which are read line by line. */
export interface BatchFolder {
  readonly name: string;
  readonly making: Making;
  /** Told of all that rests on open data. */
  readonly note: string | null;
  /** By the key that findings name them by; of enti without a code, none. */
  readonly enti: ReadonlyMap<string, BatchEnte>;
  /** Those that it holds more than once: their findings cannot be told apart. */
  readonly repeated: ReadonlySet<string>;
  readonly judged: number;
  /** Outcomes that its findings list. */
  readonly listed: ReadonlySet<Outcome>;
  /** Digests of sources, by id. */
  readonly sources: ReadonlyMap<string, string | null>;
}

/** Problems of lines that are told one by one. */
const MAX_PROBLEMS = 50;

/** What is listed where a batch was asked for nothing else; older folders do not say. */
const USUAL: readonly Outcome[] = ['fail', 'error', 'pending', 'pass'];

/** By which findings and rows are paired: the ISTAT code, else that of IndicePA; empty without both. */
export function enteKey({ codiceIstat, codiceIpa }: { readonly codiceIstat?: unknown; readonly codiceIpa?: unknown }): string {
  return [codiceIstat, codiceIpa].find((code): code is string => typeof code === 'string' && code !== '') ?? '';
}

/**
 * Reads what a batch wrote.
 * @throws {UsageError} when the folder is no such folder
 * @throws {InputError} when a file of it cannot be read
 */
export async function readBatch(folder: string, context: Context): Promise<BatchFolder> {
  for (const file of ['summary.json', 'enti.csv', 'findings.ndjson']) {
    const info = await stat(resolve(context.io.cwd, folder, file)).catch(() => null);
    if (info?.isFile() !== true) throw new UsageError(comparisonTextsOf(context.lang).notBatch(folder));
  }
  const summary = await readSummary(folder, context);
  return { name: folder, ...summary, ...readEnti(folder, summary.making.asOf, context), sources: await readSources(folder, context) };
}

async function readSummary(folder: string, context: Context): Promise<Pick<BatchFolder, 'making' | 'note' | 'judged' | 'listed'>> {
  const value = await readJson(join(folder, 'summary.json'), context);
  if (!isSummary(value)) throw new UsageError(comparisonTextsOf(context.lang).notBatch(folder));
  return { making: value, note: value.note, judged: value.judged, listed: new Set(value.show ?? USUAL) };
}

/** Reads a file of results, whole. @throws {InputError} */
export async function readJson(name: string, context: Context): Promise<unknown> {
  const { document } = await readInput(name, context);
  if (document.value === undefined || document.diagnostics.some(({ severity }) => severity === 'error')) throw new InputError(document.diagnostics);
  return document.value;
}

function isSummary(value: unknown): value is Making & Pick<BatchFolder, 'note' | 'judged'> & { readonly show?: readonly Outcome[] } {
  if (!isRecord(value) || value['adempiBatch'] !== 1) return false;
  const { asOf, tool, packs, judged, note, show } = value;
  const isPack = (one: unknown): boolean => isRecord(one) && [one['id'], one['version'], one['digest']].every((text) => typeof text === 'string');
  return isCivilDate(asOf) && isRecord(tool) && typeof tool['version'] === 'string' && Array.isArray(packs) && packs.every(isPack)
    && typeof judged === 'number' && (note === null || typeof note === 'string') && (show === undefined || (Array.isArray(show) && show.every(isOutcome)));
}

function readEnti(folder: string, date: CivilDate, { io, lang }: Context): Pick<BatchFolder, 'enti' | 'repeated'> {
  const file = join(folder, 'enti.csv');
  const read = readBytes(resolve(io.cwd, file), { file, lang, limit: MAX_SOURCE_BYTES });
  if ('diagnostic' in read) throw new InputError([read.diagnostic]);
  const { rows, diagnostics } = readCsv({ name: file, bytes: read.bytes, date }, { columns: ['codiceIstat', 'codiceIpa', 'denominazione'] }, { lang });
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new InputError(diagnostics);
  const all = rows.map(({ cells: { codiceIstat = '', codiceIpa = '', denominazione = '' } }) => ({ codiceIstat, codiceIpa, denominazione }));
  const enti = new Map<string, BatchEnte>();
  const repeated = new Set<string>();
  for (const ente of all.filter((one) => enteKey(one) !== '')) {
    const key = enteKey(ente);
    if (enti.has(key)) repeated.add(key);
    enti.set(key, ente);
  }
  return { enti, repeated };
}

/** Where a batch says of its sources what it says of states alone: nothing. */
async function readSources(folder: string, context: Context): Promise<ReadonlyMap<string, string | null>> {
  const name = join(folder, 'fonti.json');
  if ((await stat(resolve(context.io.cwd, name)).catch(() => null)) === null) return new Map();
  const value = await readJson(name, context);
  const sources: readonly unknown[] = isRecord(value) && Array.isArray(value['sources']) ? value['sources'] : [];
  return new Map(sources.filter(isRecord).map((source) => [String(source['id']), typeof source['digest'] === 'string' ? source['digest'] : null]));
}

/**
 * Reads the findings of a batch one after the other.
 * @throws {InputError} with the lines that are none
 */
export async function readFindings(folder: string, context: Context, take: (finding: ListedFinding) => void): Promise<void> {
  await readJsonLines(join(folder, 'findings.ndjson'), context, (value) => {
    const finding = parseFinding(value);
    if (finding === null) return comparisonTextsOf(context.lang).notBatchLine;
    take(finding);
    return null;
  });
}

/**
 * Reads a file of results with a value on each line; `take` says what is wrong with one, or null. A
 * line that is no JSON comes as null.
 * @throws {InputError} with the lines that were refused, the first of them
 */
export async function readJsonLines(file: string, context: Context, take: (value: unknown) => string | null): Promise<void> {
  const problems: Diagnostic[] = [];
  let line = 0;
  const lines = createInterface({ input: createReadStream(resolve(context.io.cwd, file)), crlfDelay: Infinity });
  for await (const text of lines) {
    line += 1;
    const message = text === '' ? null : take(parseJson(text));
    if (message !== null) problems.push({ code: 'json.syntax', severity: 'error', message, file, line, column: 1 });
    if (problems.length >= MAX_PROBLEMS) break;
  }
  if (problems.length > 0) throw new InputError(problems);
}

function parseFinding(value: unknown): ListedFinding | null {
  if (!isRecord(value)) return null;
  const { ruleId, instance = null, outcome } = value;
  if (typeof ruleId !== 'string' || (instance !== null && typeof instance !== 'string') || !isOutcome(outcome)) return null;
  return { ente: enteKey(value), ruleId, item: instance, outcome };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a value of a file of results is an outcome. */
export function isOutcome(value: unknown): value is Outcome {
  return COUNTED_OUTCOMES.some((outcome) => outcome === value);
}
