import { checkWaivers, isRecord, validate } from '@adempi/schema';
import type { Bundle, Diagnostic, Path, Rinvio } from '@adempi/schema';
import { place } from '@adempi/schema/yaml';

import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { readInput } from '../read-input.node.ts';
import type { Input } from '../read-input.node.ts';
import { waiverTextsOf } from '../texts/waivers.ts';

/** The waivers of some files, as one list. */
export interface LoadedWaivers {
  readonly rinvii: readonly Rinvio[];
  /** Gives problems of the list, whose paths start at `rinvii` and the position in it, their file, line and column. */
  readonly place: (problems: readonly Diagnostic[]) => Diagnostic[];
}

/** An entry that can be judged, and where it stands. */
interface Entry {
  readonly rinvio: Rinvio;
  readonly input: Input;
  readonly position: number;
}

/**
 * Reads and checks files of waivers against the rules. Null where none is named.
 * @throws {InputError} with every problem of every file, located
 * @throws {UsageError} when one of them is standard input
 */
export async function loadWaivers(names: readonly string[], bundle: Bundle, context: Context): Promise<LoadedWaivers | null> {
  if (names.includes('-')) throw new UsageError(waiverTextsOf(context.lang).noStdin('--waivers'));
  if (names.length === 0) return null;
  const read = await Promise.all(names.map((name) => readEntries(name, context)));
  const entries = read.flatMap((one) => one.entries);
  const rinvii = entries.map(({ rinvio }) => rinvio);
  const placeAll = (problems: readonly Diagnostic[]): Diagnostic[] => problems.flatMap((problem) => placeOne(problem, entries, context));
  const problems = [...read.flatMap((one) => one.problems), ...placeAll(checkWaivers(rinvii, bundle, context.lang))];
  if (problems.length > 0) throw new InputError(sortByPlace(problems, read.flatMap(({ file }) => file ?? [])));
  return { rinvii, place: placeAll };
}

interface ReadFile {
  readonly file: string | null;
  readonly entries: readonly Entry[];
  readonly problems: readonly Diagnostic[];
}

async function readEntries(name: string, context: Context): Promise<ReadFile> {
  try {
    const input = await readInput(name, context);
    const { document, file } = input;
    const shape = document.value === undefined ? [] : validate('waiver', document.value, context.lang);
    return { file, entries: soundEntries(input, shape), problems: [...document.diagnostics, ...place(shape, document, file, context.lang)] };
  } catch (error) {
    if (error instanceof InputError) return { file: null, entries: [], problems: error.diagnostics };
    throw error;
  }
}

/** Entries with the wrong shape are told already: the others are judged all the same, so that all problems come at once. */
function soundEntries(input: Input, shape: readonly Diagnostic[]): Entry[] {
  const { value } = input.document;
  const faulty = new Set(shape.flatMap(({ path }) => (path?.[0] === 'rinvii' && path.length > 1 ? [path[1]] : [])));
  const list: readonly unknown[] = isRecord(value) && Array.isArray(value['rinvii']) ? value['rinvii'] : [];
  return list.flatMap((rinvio, position) => (faulty.has(position) ? [] : [{ rinvio: rinvio as Rinvio, input, position }]));
}

function placeOne(problem: Diagnostic, entries: readonly Entry[], { lang }: Context): Diagnostic[] {
  const [key, position, ...rest] = problem.path ?? [];
  const entry = key === 'rinvii' && typeof position === 'number' ? entries[position] : undefined;
  if (entry === undefined) return [problem];
  const path: Path = ['rinvii', entry.position, ...rest];
  return place([{ ...problem, path }], entry.input.document, entry.input.file, lang);
}

/** In the order of the files, then by line. */
function sortByPlace(problems: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const rankOf = ({ file = '' }: Diagnostic): number => files.indexOf(file);
  return problems.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
