import { listTimeline } from '@adempi/core';
import type { Assessment, Bundle, DossierEnte, DossierProof, EvidenceReview, State } from '@adempi/schema';

/** What there is to tell of one ente. */
export interface EnteContent {
  readonly assessment: Assessment;
  readonly state: State;
  readonly bundle: Bundle;
  readonly review: EvidenceReview;
  readonly proofs: readonly DossierProof[];
  readonly files: DossierEnte['files'];
}

/** What a dossier says of one ente: nothing that its assessment and its state do not. */
export function describeEnte({ assessment, state, bundle, review, proofs, files }: EnteContent): DossierEnte {
  const { subject, asOf, stateDigest, waiversDigest = null, packs, summary, findings } = assessment;
  return {
    subject, asOf, stateDigest, waiversDigest, packs, summary, files, proofs,
    missing: review.missing,
    timeline: listTimeline(state, { assessment, bundle }),
    proceedings: findings.flatMap(({ proceedings = [], ruleId, title, outcome }) => proceedings.map((one) => ({ ...one, ruleId, title, outcome }))),
    waivers: findings.flatMap(({ waiver, id, title, disposition }) => (waiver === undefined ? [] : [{ ...waiver, id, title, disposition }])),
  };
}
