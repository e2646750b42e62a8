import { promises } from 'node:fs';
import { extname, join, resolve } from 'node:path';

import { writeJson, writeNdjson, writeTable } from '@adempi/report';
import type { Assessment, Bundle } from '@adempi/schema';

import type { CheckFlags } from '../commands/check.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Format } from '../options.ts';
import { printable } from '../printable.ts';
import { PLAIN_WIDTH, shapeOf } from '../terminal.ts';
import type { Shape } from '../terminal.ts';
import { findOverwritten, isFolder, makeFolder, writeOutput } from '../write-output.node.ts';

/** Where each format goes; null is standard output. */
export interface OutputPlan {
  readonly folder: string | null;
  readonly outputs: readonly { readonly format: Format; readonly file: string | null }[];
}

const extensions: Readonly<Record<Format, string>> = { table: 'txt', json: 'json', ndjson: 'ndjson' };
const formatsByExtension: Readonly<Record<string, Format>> = { '.txt': 'table', '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson' };

/**
 * Decides what is written where, before any work is done. `-o` names a file, or a folder that
 * exists, ends with a slash, or must hold several formats.
 * @throws {UsageError} when the format cannot be told
 */
export async function planOutput(flags: Pick<CheckFlags, 'format' | 'output'>, { io, texts }: Context): Promise<OutputPlan> {
  const { output, format: wanted = [] } = flags;
  const [only] = wanted;
  if (output === undefined) {
    if (wanted.length > 1) throw new UsageError(texts.usage.severalFormats);
    return { folder: null, outputs: [{ format: only ?? 'table', file: null }] };
  }
  if (wanted.length > 1 || output.endsWith('/') || (await isFolder(resolve(io.cwd, output)))) {
    const formats: readonly Format[] = wanted.length === 0 ? ['table'] : wanted;
    return { folder: output, outputs: formats.map((format) => ({ format, file: join(output, `adempi.${extensions[format]}`) })) };
  }
  const format = only ?? formatsByExtension[extname(output).toLowerCase()];
  if (format === undefined) throw new UsageError(texts.usage.unknownExtension(output));
  return { folder: null, outputs: [{ format, file: output }] };
}

/**
 * Refuses a plan that would write over what it reads: a state, or a file of rules.
 * @throws {UsageError} that names the output
 */
export async function protectInputs(
  { outputs }: { readonly outputs: readonly Pick<OutputPlan['outputs'][number], 'file'>[] },
  inputs: { readonly states: readonly string[]; readonly rules: string | undefined },
  { io, texts }: Context,
): Promise<void> {
  const files = outputs.flatMap(({ file }) => (file === null ? [] : [{ file, path: resolve(io.cwd, file) }]));
  if (files.length === 0) return;
  const states = inputs.states.map((name) => (name === '-' ? '/dev/stdin' : resolve(io.cwd, name)));
  const rules = inputs.rules === undefined ? [] : await listFolder(resolve(io.cwd, inputs.rules));
  const overwritten = await findOverwritten(files, [...states, ...rules]);
  if (overwritten !== null) throw new UsageError(texts.usage.outputIsInput(overwritten.file));
}

async function listFolder(folder: string): Promise<string[]> {
  return (await promises.readdir(folder, { recursive: true })).map((name) => join(folder, name));
}

/** What a report needs besides its assessments. */
export interface ReportInput {
  readonly plan: OutputPlan;
  readonly flags: CheckFlags;
  readonly bundle: Bundle;
}

/** Writes the reports of a check to where the plan says. */
export async function writeReports(assessments: readonly Assessment[], input: ReportInput, context: Context): Promise<void> {
  const { io, texts } = context;
  const { folder, outputs } = input.plan;
  if (folder !== null) await makeFolder(resolve(io.cwd, folder), folder, context);
  for (const { format, file } of outputs) {
    const shape = file === null ? shapeOf(context) : { width: PLAIN_WIDTH, color: false };
    const text = render(assessments, format, input, shape);
    if (file === null) {
      await io.stdout.write(text);
      continue;
    }
    await writeOutput(resolve(io.cwd, file), file, text, context);
    if (io.stderr.isTTY) await io.stderr.write(`${printable(texts.output.written(file))}\n`);
  }
}

function render(assessments: readonly Assessment[], format: Format, { flags, bundle }: ReportInput, shape: Shape): string {
  if (format === 'json') return writeJson(assessments);
  if (format === 'ndjson') return writeNdjson(assessments);
  const options = {
    ...shape,
    ...(flags.show === undefined ? {} : { show: flags.show }),
    all: flags.all ?? false,
    exposure: flags.exposure ?? false,
    bundle,
  };
  return assessments.map((assessment) => writeTable(assessment, options)).join(`\n${'═'.repeat(shape.width)}\n\n`);
}
