import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

import { openOutputFolder } from '../batch/output-folder.node.ts';
import type { Context } from '../context.ts';
import { dossierTextsOf } from '../texts/dossier.ts';
import { countBytes } from './count-bytes.node.ts';
import { piecesOf } from './target.ts';
import type { DossierTarget } from './target.ts';

/** The list of digests in a dossier, as `sha256sum -c` reads it. */
export const DIGESTS = 'SHA256SUMS.txt';

/**
 * A dossier as a folder. One that is there is replaced if it holds nothing but an earlier dossier.
 * @throws {UsageError} when it holds anything else
 */
export async function openFolderTarget(path: string, name: string, context: Context): Promise<DossierTarget> {
  const texts = dossierTextsOf(context.lang);
  const folder = await openOutputFolder(path, name, context, { isOurs: holdsOnlyDossier, isFile: texts.outputIsFile, isOther: texts.outputIsOther });
  const copy: DossierTarget['copy'] = async (file, pieces) => {
    const count = countBytes();
    await folder.stream(file, counted(pieces, count.add));
    return count.finish(file);
  };
  return { copy, write: (file, data) => copy(file, piecesOf(data)), commit: folder.commit, discard: folder.discard };
}

async function* counted(pieces: AsyncIterable<Uint8Array>, add: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    add(piece);
    yield piece;
  }
}

/** Whether every file in a folder is one that its list of digests names: what someone added is not ours to remove. */
async function holdsOnlyDossier(path: string): Promise<boolean> {
  const list = await readFile(join(path, DIGESTS), 'utf8').catch(() => null);
  if (list === null) return false;
  const listed = new Set(list.split('\n').map((line) => line.slice(66)));
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1).split(sep).join('/'));
  return files.every((file) => file === DIGESTS || listed.has(file));
}
