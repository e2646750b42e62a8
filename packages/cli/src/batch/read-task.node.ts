import { findJsonFault } from '@adempi/adapters';
import { checkState, createDiagnostic, validate } from '@adempi/schema';
import type { Bundle, Diagnostic, State } from '@adempi/schema';

import type { Context } from '../context.ts';
import { InputError } from '../errors.ts';
import { loadState } from '../load-state.node.ts';
import { MAX_LINE, readLines } from './read-lines.node.ts';
import type { Task } from './task.ts';

/** A state of a task, or why it cannot be judged. */
export interface ReadState {
  readonly file: string;
  /** Within the task. Null where the file is one state. */
  readonly line: number | null;
  /** Null, and no problem, where the line is blank. */
  readonly state: State | null;
  readonly problems: readonly Diagnostic[];
}

/** Reads the states of a task, one after the other. What cannot be read is told and the others go on. */
export async function* readTask(task: Task, bundle: Bundle, context: Context): AsyncGenerator<ReadState> {
  if (task.kind === 'files') {
    for (const { name } of task.files) yield await readFile(name, bundle, context);
    return;
  }
  const keys = new Map(bundle.vocabulary.filter(({ type }) => type === 'collection').map(({ path, key }) => [path, key]));
  const lines = await readLines(task.path, task.start, task.end);
  for (const [position, line] of lines.entries()) {
    // Only a file begins with a byte order mark.
    const text = task.start === 0 && position === 0 ? (line?.replace(/^\uFEFF/u, '') ?? null) : line;
    yield { file: task.name, line: position + 1, ...readLine(text, keys, context) };
  }
}

async function readFile(name: string, bundle: Bundle, context: Context): Promise<ReadState> {
  try {
    return { file: name, line: null, state: await loadState(name, bundle, context), problems: [] };
  } catch (error) {
    if (error instanceof InputError) return { file: name, line: null, state: null, problems: error.diagnostics };
    throw error;
  }
}

// Of two equal names in a line the last counts, as for every reader of JSON: programs write NDJSON,
// and looking for them would cost more than judging.
function readLine(line: string | null, keys: ReadonlyMap<string, string | undefined>, { lang }: Context): Pick<ReadState, 'state' | 'problems'> {
  if (line === null) return { state: null, problems: [createDiagnostic({ code: 'file.encoding', lang })] };
  if (line.trim() === '') return { state: null, problems: [] };
  if (isTooLong(line)) return { state: null, problems: [createDiagnostic({ code: 'line.too-long', params: { limit: MAX_LINE / 1024 ** 2 }, lang })] };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    const { cause = '', column = 1 } = findJsonFault(line, lang) ?? {};
    return { state: null, problems: [{ ...createDiagnostic({ code: 'line.not-json', params: { cause }, lang }), column }] };
  }
  const envelope = validate('state', value, lang);
  const problems = envelope.length > 0 ? envelope : checkState(value as State, lang, (collection) => keys.get(collection));
  return problems.some(({ severity }) => severity === 'error') ? { state: null, problems } : { state: value as State, problems };
}

function isTooLong(line: string): boolean {
  return line.length > MAX_LINE / 3 && Buffer.byteLength(line) > MAX_LINE;
}
