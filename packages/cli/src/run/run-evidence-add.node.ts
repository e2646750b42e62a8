import { realpath } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';

import { describeSystemError, isSystemError } from '@adempi/schema';
import type { Bundle, Prova, State } from '@adempi/schema';
import { editDocument, readDocument } from '@adempi/schema/yaml';

import type { EvidenceAddFlags } from '../commands/evidence.ts';
import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { isInside } from '../evidence/check-file.node.ts';
import { hashFile } from '../evidence/hash-file.node.ts';
import { openFolder } from '../evidence/open-folder.node.ts';
import { loadRules } from '../load-rules.node.ts';
import { checkStateInput } from '../load-state.node.ts';
import { printable } from '../printable.ts';
import { readInputText } from '../read-input.node.ts';
import { evidenceTextsOf } from '../texts/evidence.ts';
import { writeOutput } from '../write-output.node.ts';

/** What to register: for which fact, which file. */
export interface EvidenceToAdd {
  readonly state: string;
  readonly fact: string;
  readonly file: string;
}

/**
 * Writes a document into the register of evidence of a state, with the digest of its file; comments and
 * order of the state stay. One that is there already, of the same fact and file, is brought up to date.
 */
export async function runEvidenceAdd({ state: name, fact, file }: EvidenceToAdd, flags: EvidenceAddFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = evidenceTextsOf(lang);
  if (name === '-') throw new UsageError(texts.noStdin);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const input = await readInputText(name, context);
  const state = checkStateInput({ ...input, document: readDocument(input.text, { file: input.file, lang }) }, bundle, context);
  const found = await digestInside(file, await openFolder(flags.base ?? dirname(name), context), context);
  const { prove, isNew } = register(state.prove ?? [], { fatto: fact, documento: flags.documento ?? basename(file), ...found }, flags);
  const text = editDocument(input.text, { ...state, prove });
  checkResult(text, bundle, context);
  await writeOutput(resolve(io.cwd, name), name, text, context);
  await io.stderr.write(`${printable(isNew ? texts.added(found.file, fact) : texts.updated(found.file, fact))}\n`);
}

/** What is given last counts; what is not given stays. */
function register(prove: readonly Prova[], own: Pick<Prova, 'fatto' | 'documento' | 'file' | 'sha256'>, flags: EvidenceAddFlags): { readonly prove: readonly Prova[]; readonly isNew: boolean } {
  const position = prove.findIndex(({ fatto, file }) => fatto === own.fatto && file === own.file);
  const known = prove[position];
  const { fatto, documento, ...digest } = own;
  const { protocollo, dataProtocollo, url, scade } = flags;
  const told = {
    ...(protocollo === undefined ? {} : { protocollo }),
    ...(dataProtocollo === undefined ? {} : { dataProtocollo }),
    ...(url === undefined ? {} : { url }),
    ...digest,
    ...(scade === undefined ? {} : { scade }),
  };
  if (known === undefined) return { prove: [...prove, { fatto, documento, ...told }], isNew: true };
  return { prove: prove.with(position, { ...known, ...(flags.documento === undefined ? {} : { documento }), ...told }), isNew: false };
}

/** The path of a file inside the folder of evidence, and its digest. */
async function digestInside(file: string, base: string, { io, lang }: Context): Promise<{ readonly file: string; readonly sha256: string }> {
  const texts = evidenceTextsOf(lang);
  try {
    const path = await realpath(resolve(io.cwd, file));
    if (!isInside(base, path)) throw new UsageError(texts.outside(file));
    const sha256 = await hashFile(path);
    if (sha256 === null) throw new UsageError(texts.notFile(file));
    return { file: relative(base, path).split(sep).join('/'), sha256 };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(texts.unreadable(file, describeSystemError(error, lang)));
  }
}

/** Nothing is written that could not be read again: what is wrong was given on the command line. */
function checkResult(text: string, bundle: Bundle, context: Context): State {
  try {
    return checkStateInput({ file: '', text, document: readDocument(text, { file: '', lang: context.lang }) }, bundle, context);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(error.diagnostics.map(({ message }) => message).join(' '));
  }
}
