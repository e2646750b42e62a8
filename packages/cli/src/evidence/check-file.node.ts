import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

import { describeSystemError, isSystemError } from '@adempi/schema';
import type { Lang, Prova, ProofFile } from '@adempi/schema';

import { hashFile } from './hash-file.node.ts';

/** A folder of evidence, without links in its path. */
export interface EvidenceFolder {
  readonly base: string;
  readonly lang: Lang;
}

/**
 * Looks for the file of a registered document in the folder of evidence, and whether it is still the
 * one that was registered. Nothing outside the folder is opened, wherever links lead.
 */
export async function checkFile({ file = '', sha256 }: Pick<Prova, 'file' | 'sha256'>, { base, lang }: EvidenceFolder): Promise<ProofFile> {
  return readInside(file, sha256, { base, lang }, hashFile);
}

/**
 * The same with a reader of its own: it gets the path, without links, of a regular file in the folder, and
 * gives the digest of what it read; null for what turned out to be no regular file.
 */
export async function readInside(file: string, sha256: string | undefined, { base, lang }: EvidenceFolder, read: (path: string) => Promise<string | null>): Promise<ProofFile> {
  try {
    const path = await realpath(join(base, ...file.split('/')));
    if (!isInside(base, path)) return unread('outside');
    const digest = (await stat(path)).isFile() ? await read(path) : null;
    if (digest === null) return unread('not_a_file');
    return { status: sha256 === undefined ? 'no_digest' : digest === sha256 ? 'same' : 'changed', sha256: digest, cause: null };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return isAbsent(error) ? unread('not_found') : { ...unread('unreadable'), cause: describeSystemError(error, lang) };
  }
}

/** Whether a path without links lies inside a folder without links. */
export function isInside(base: string, path: string): boolean {
  const way = relative(base, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function unread(status: ProofFile['status']): ProofFile {
  return { status, sha256: null, cause: null };
}

function isAbsent(error: unknown): boolean {
  const code = (error as { readonly code?: unknown }).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
