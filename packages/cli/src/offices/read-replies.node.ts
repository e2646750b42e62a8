import { promises } from 'node:fs';
import { join, resolve } from 'node:path';

import { MAX_SOURCE_BYTES, findStranger, parseNamedSource, readOfficeSheet } from '@adempi/adapters';
import type { FiledReply } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import type { Bundle, CivilDate, Diagnostic, Ente } from '@adempi/schema';

import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { officeTextsOf } from '../texts/offices.ts';
import { isFolder } from '../write-output.node.ts';

/** What worksheets are read against. */
export interface ReplyReading {
  readonly bundle: Bundle;
  readonly ente: Ente;
  /** The last day on which an office may have answered. */
  readonly today: CivilDate;
}

/**
 * Reads the worksheets that offices filled in: `FILE`, `FILE@DAY` where the office wrote no day, or a
 * folder with all worksheets in it.
 * @throws {InputError} with every problem of every file: then none is used
 */
export async function readReplies(names: readonly string[], reading: ReplyReading, context: Context): Promise<FiledReply[]> {
  const replies: FiledReply[] = [];
  const problems: Diagnostic[] = [];
  for (const name of await listFiles(names, context)) {
    const { path, date } = parseNamedSource(name);
    if (date !== null && date > reading.today) throw new UsageError(officeTextsOf(context.lang).usage.later(path, date));
    const read = readBytes(resolve(context.io.cwd, path), { file: path, lang: context.lang, limit: MAX_SOURCE_BYTES });
    if ('diagnostic' in read) {
      problems.push(read.diagnostic);
      continue;
    }
    const file = { name: path, bytes: read.bytes, date: reading.today };
    const { reply, diagnostics } = await readOfficeSheet(file, { lang: context.lang, vocabulary: reading.bundle.vocabulary, received: date });
    const stranger = reply === null ? null : findStranger(reply, reading.ente, { file: path, lang: context.lang });
    // Whose answers they are comes before what is wrong with them.
    problems.push(...(stranger === null ? diagnostics : [stranger]));
    if (reply !== null) replies.push({ file: path, reply });
  }
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems, 'written');
  return replies;
}

/** A folder stands for its workbooks, without those that a spreadsheet keeps beside while it is open. */
async function listFiles(names: readonly string[], { io, lang }: Context): Promise<string[]> {
  const listed = names.map(async (name): Promise<string[]> => {
    const path = resolve(io.cwd, name);
    if (!(await isFolder(path))) return [name];
    const files = (await promises.readdir(path)).filter((file) => /\.xlsx$/iu.test(file) && !/^[.~]/u.test(file)).sort();
    if (files.length === 0) throw new UsageError(officeTextsOf(lang).usage.emptyFolder(name));
    return files.map((file) => join(name, file));
  });
  return (await Promise.all(listed)).flat();
}
