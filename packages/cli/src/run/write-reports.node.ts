import { promises } from 'node:fs';
import { join, resolve } from 'node:path';

import type { CheckFlags } from '../commands/check.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { FormatInput } from '../formats/format-input.ts';
import { formatOfFile, formats, listExtensions } from '../formats/formats.ts';
import type { Format } from '../formats/formats.ts';
import type { Written } from '../io.ts';
import { printable } from '../printable.ts';
import { PLAIN_WIDTH, shapeOf } from '../terminal.ts';
import { formatTextsOf } from '../texts/formats.ts';
import { findOverwritten, isFolder, makeFolder, writeOutput } from '../write-output.node.ts';

/** Where each format goes; null is standard output. */
export interface OutputPlan {
  readonly folder: string | null;
  readonly outputs: readonly { readonly format: Format; readonly file: string | null }[];
}

/**
 * Decides what is written where, before any work is done. `-o` names a file, or a folder that
 * exists, ends with a slash, or must hold several formats.
 * @throws {UsageError} when the format cannot be told, or would mean nothing on a terminal
 */
export async function planOutput(flags: Pick<CheckFlags, 'format' | 'output'>, { io, lang }: Context): Promise<OutputPlan> {
  const { output, format: wanted = [] } = flags;
  const texts = formatTextsOf(lang);
  const [only = 'table'] = wanted;
  if (output === undefined) {
    if (wanted.length > 1) throw new UsageError(texts.severalFormats);
    if (formats[only].isBinary === true && io.stdout.isTTY) throw new UsageError(texts.binary(only, fileNameOf(only)));
    return { folder: null, outputs: [{ format: only, file: null }] };
  }
  if (wanted.length > 1 || output.endsWith('/') || (await isFolder(resolve(io.cwd, output)))) {
    const several: readonly Format[] = wanted.length === 0 ? [only] : wanted;
    return { folder: output, outputs: several.map((format) => ({ format, file: join(output, fileNameOf(format)) })) };
  }
  const format = wanted[0] ?? formatOfFile(output);
  if (format === null) throw new UsageError(texts.unknownExtension(output, listExtensions().join(', ')));
  return { folder: null, outputs: [{ format, file: output }] };
}

/** The file of a format in a folder. */
function fileNameOf(format: Format): string {
  return `adempi.${formats[format].extensions[0] ?? format}`;
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

/** What there is to report, and where to. */
export interface ReportInput extends Omit<FormatInput, 'shape'> {
  readonly plan: OutputPlan;
}

/** Reports that are made, and not yet written. */
export interface Reports extends Pick<OutputPlan, 'folder'> {
  readonly files: readonly { readonly file: string | null; readonly content: Written }[];
}

/**
 * Makes the reports of a check, all of them before anything is written: where one cannot be made,
 * every file is as it was.
 * @throws {UsageError} when a format cannot tell what there is to tell
 */
export async function makeReports({ plan: { folder, outputs }, ...input }: ReportInput, context: Context): Promise<Reports> {
  const files: { readonly file: string | null; readonly content: Written }[] = [];
  for (const { format, file } of outputs) {
    const shape = file === null ? shapeOf(context) : { width: PLAIN_WIDTH, color: false };
    files.push({ file, content: await formats[format].write({ ...input, shape }) });
  }
  return { folder, files };
}

/** Writes reports to where their plan said. */
export async function writeReports({ folder, files }: Reports, context: Context): Promise<void> {
  const { io, texts } = context;
  if (folder !== null) await makeFolder(resolve(io.cwd, folder), folder, context);
  for (const { file, content } of files) {
    if (file === null) {
      await io.stdout.write(content);
      continue;
    }
    await writeOutput(resolve(io.cwd, file), file, content, context);
    if (io.stderr.isTTY) await io.stderr.write(`${printable(texts.output.written(file))}\n`);
  }
}
