import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

import type { Context } from '../context.ts';
import { OutputError, UsageError } from '../errors.ts';
import { dossierTextsOf } from '../texts/dossier.ts';
import { describeWriteError } from '../write-output.node.ts';
import { countBytes } from './count-bytes.node.ts';
import { piecesOf } from './target.ts';
import type { DossierTarget } from './target.ts';

/** Largest archive, in bytes: beyond, its format needs numbers that the library does not write. */
const MAX_ZIP_BYTES = 4_000_000_000;

/** The hour is the same in every archive: the same dossier gives the same bytes. */
const HOUR = '2000-01-01T00:00:00';

/**
 * A dossier as a ZIP archive, written aside and renamed. Documents are stored as they are, what Adempi writes is packed.
 * @param name as the user gives it
 * @throws {UsageError} once it would be too large for an archive
 */
export async function openZipTarget(path: string, name: string, { texts, lang }: Context): Promise<DossierTarget> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const told = async <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => Promise.reject(error instanceof UsageError || error instanceof OutputError ? error : new OutputError(texts.output.failed(name, describeWriteError(error, texts, lang)))));
  const handle = await told(() => open(aside, 'wx'));
  const packed: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    packed.push(piece);
  });
  const drain = async (): Promise<void> => {
    for (const piece of packed.splice(0)) {
      written += piece.length;
      await handle.appendFile(piece);
    }
    if (written > MAX_ZIP_BYTES) throw new UsageError(dossierTextsOf(lang).tooLarge(name));
  };
  const add = async (file: string, pieces: AsyncIterable<Uint8Array>, entry: ZipPassThrough | ZipDeflate): ReturnType<DossierTarget['copy']> => {
    const count = countBytes();
    entry.mtime = HOUR;
    zip.add(entry);
    for await (const piece of pieces) {
      count.add(piece);
      entry.push(piece);
      await drain();
    }
    entry.push(new Uint8Array(), true);
    await drain();
    return count.finish(file);
  };
  return {
    copy: (file, pieces) => told(() => add(file, pieces, new ZipPassThrough(file))),
    write: (file, data) => told(() => add(file, piecesOf(data), new ZipDeflate(file, { level: 6 }))),
    commit: () => told(async () => {
      zip.end();
      await drain();
      await handle.sync();
      await handle.close();
      await rename(aside, path);
    }),
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(aside, { force: true }).catch(() => undefined);
    },
  };
}
