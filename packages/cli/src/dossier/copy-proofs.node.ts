import { describeSystemError, isSystemError } from '@adempi/schema';
import type { DossierProof, EvidenceReview, Lang, Prova, ProofFile } from '@adempi/schema';

import { UsageError } from '../errors.ts';
import { readInside } from '../evidence/check-file.node.ts';
import type { EvidenceFolder } from '../evidence/check-file.node.ts';
import { openRegular } from '../evidence/hash-file.node.ts';
import { copyName } from './copy-name.ts';
import type { DossierTarget } from './target.ts';

/** Where copies go. */
export interface ProofTarget {
  readonly target: DossierTarget;
  /** Folder of the ente in the dossier, with a slash at its end; empty where it has none. */
  readonly prefix: string;
}

/**
 * Copies the documents that a register names into a dossier, and tells of each whether the copy is the
 * one that was registered. What is missing, or leads out of the folder of evidence, is told and not
 * copied. A document that proves several facts is copied once.
 */
export async function copyProofs(review: EvidenceReview, prove: readonly Prova[], folder: EvidenceFolder, { target, prefix }: ProofTarget): Promise<DossierProof[]> {
  const copied = new Map<string, { readonly copy: string; readonly found: ProofFile }>();
  const proofs: DossierProof[] = [];
  for (const proof of review.proofs) {
    const entry = prove[proof.position];
    const told = { ...proof, protocol: entry?.protocollo ?? null, protocolDate: entry?.dataProtocollo ?? null, url: entry?.url ?? null, sha256: entry?.sha256 ?? null };
    if (entry?.file === undefined) {
      proofs.push({ ...told, copy: null });
      continue;
    }
    const done = copied.get(entry.file) ?? (await copyOne(entry.file, `${prefix}${copyName(proof.position, entry.file)}`, folder, target));
    copied.set(entry.file, done);
    const found = compare(done.found, entry.sha256);
    proofs.push({ ...told, found, copy: found.sha256 === null ? null : done.copy });
  }
  return proofs;
}

async function copyOne(file: string, copy: string, folder: EvidenceFolder, target: DossierTarget): Promise<{ readonly copy: string; readonly found: ProofFile }> {
  const found = await readInside(file, undefined, folder, async (path) => {
    const handle = await openRegular(path);
    if (handle === null) return null;
    try {
      return (await target.copy(copy, read(handle.createReadStream({ autoClose: false }), file, folder.lang))).sha256;
    } finally {
      await handle.close();
    }
  });
  return { copy, found };
}

/** Half a document is no proof: where the disk fails half way, there is no dossier. */
async function* read(stream: AsyncIterable<unknown>, file: string, lang: Lang): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw isSystemError(error) ? new UsageError(`${file}: ${describeSystemError(error, lang)}`) : error;
  }
}

function compare(found: ProofFile, registered: string | undefined): ProofFile {
  if (found.sha256 === null || registered === undefined) return found;
  return { ...found, status: found.sha256 === registered ? 'same' : 'changed' };
}
