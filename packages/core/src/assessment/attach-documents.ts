import { indexProofs } from '@adempi/schema';
import type { Evidence, Finding, Prova, RegisteredDocument, State } from '@adempi/schema';

/** Puts the entries of the register of evidence beside the facts that decided. They change nothing else. */
export function attachDocuments(findings: Finding[], { prove }: Pick<State, 'prove'>): Finding[] {
  if (prove === undefined) return findings;
  const proofsOf = indexProofs(prove);
  return findings.map((finding) => ({ ...finding, evidence: finding.evidence.map((one) => withDocuments(one, proofsOf(one.fact))) }));
}

function withDocuments(evidence: Evidence, proofs: readonly Prova[]): Evidence {
  return proofs.length === 0 ? evidence : { ...evidence, documents: proofs.map(describeDocument) };
}

function describeDocument({ documento, protocollo, dataProtocollo, url, file, sha256, scade }: Prova): RegisteredDocument {
  return {
    title: documento,
    protocol: protocollo ?? null,
    protocolDate: dataProtocollo ?? null,
    url: url ?? null,
    file: file ?? null,
    sha256: sha256 ?? null,
    expires: scade ?? null,
  };
}
