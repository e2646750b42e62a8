import { dirname } from 'node:path';

import { createEvaluator, reviewEvidence } from '@adempi/core';
import { hasEvidenceProblems, toJson, writeEvidenceReview } from '@adempi/report';
import type { EvidenceReview, Prova } from '@adempi/schema';

import type { EvidenceCheckFlags } from '../commands/evidence.ts';
import type { Context } from '../context.ts';
import { checkFile } from '../evidence/check-file.node.ts';
import { openFolder } from '../evidence/open-folder.node.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { shapeOf } from '../terminal.ts';
import { optionalFlags } from './run-check.ts';

/** Checks the register of evidence of one state, and the files that it names. Exit 1 where something is to be put right. */
export async function runEvidenceCheck(name: string, flags: EvidenceCheckFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const state = await loadState(name, bundle, context);
  const base = await openFolder(flags.base ?? (name === '-' ? '.' : dirname(name)), context);
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const assessment = evaluator.assess(state, { asOf: flags.asOf ?? io.today(), lang, ...optionalFlags(flags) });
  const review = await lookForFiles(reviewEvidence(state, { assessment, bundle }), state.prove ?? [], { base, lang });
  await io.stdout.write(flags.format === 'json' ? `${toJson(review, 2)}\n` : writeEvidenceReview(review, { ...shapeOf(context), lang, all: flags.all ?? false }));
  if (hasEvidenceProblems(review)) context.exitCode = exitCodes.findings;
}

/** One after the other: the disk is one. */
async function lookForFiles(review: EvidenceReview, prove: readonly Prova[], folder: Parameters<typeof checkFile>[1]): Promise<EvidenceReview> {
  const proofs: EvidenceReview['proofs'][number][] = [];
  for (const proof of review.proofs) {
    const entry = prove[proof.position];
    proofs.push(entry?.file === undefined ? proof : { ...proof, found: await checkFile(entry, folder) });
  }
  return { ...review, proofs };
}
