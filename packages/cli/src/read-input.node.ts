import { resolve } from 'node:path';

import { readBytes } from '@adempi/packs/read-bytes';
import type { ReadBytes } from '@adempi/packs/read-bytes';
import { createDiagnostic, describeSystemError } from '@adempi/schema';
import { decodeUtf8, readDocument } from '@adempi/schema/yaml';
import type { ParsedDocument } from '@adempi/schema/yaml';

import type { Context } from './context.ts';
import { InputError } from './errors.ts';

/** A file of the command line, as text. */
export interface InputText {
  /** As the user names it. */
  readonly file: string;
  readonly text: string;
}

/** A file of the command line, read as YAML or JSON. Its problems are in `document.diagnostics`. */
export interface Input extends InputText {
  readonly document: ParsedDocument;
}

/** Reads a file as text; `-` is standard input. @throws {InputError} when it cannot be read, or is not UTF-8 */
export async function readInputText(name: string, context: Context): Promise<InputText> {
  const { io, texts, lang } = context;
  const file = name === '-' ? texts.files.stdin : name;
  const read = name === '-' ? await readStdin(file, context) : readBytes(resolve(io.cwd, name), { file, lang });
  if ('diagnostic' in read) throw new InputError([read.diagnostic]);
  const decoded = decodeUtf8(read.bytes, { file, lang });
  if ('diagnostic' in decoded) throw new InputError([decoded.diagnostic]);
  return { file, text: decoded.text };
}

/** Reads a file as YAML or JSON; `-` is standard input. @throws {InputError} as `readInputText` */
export async function readInput(name: string, context: Context): Promise<Input> {
  const input = await readInputText(name, context);
  return { ...input, document: readDocument(input.text, { file: input.file, lang: context.lang }) };
}

// It may be anything that a shell can open: a folder, a disk that fails.
async function readStdin(file: string, { io, lang }: Context): Promise<ReadBytes> {
  try {
    return { bytes: await io.stdin() };
  } catch (error) {
    const problem = createDiagnostic({ code: 'file.system', params: { cause: describeSystemError(error, lang) }, lang });
    return { diagnostic: { ...problem, file } };
  }
}
