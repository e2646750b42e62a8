import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '@adempi/schema';
import type { DossierProof } from '@adempi/schema';

import { evidenceFileText } from '../evidence/write-evidence-review.ts';
import { listOf, section, table } from '../html/elements.ts';
import type { Child } from '../html/elements.ts';
import { pathOf, textIn } from '../table/view.ts';
import { fileLink } from './document.ts';
import type { DossierPage } from './write-dossier-page.ts';

/** The register of evidence: each document, what it proves, its copy, and whether that is the registered one. */
export function proofsSection(page: DossierPage): Element {
  const { ente: { proofs, missing }, labels } = page;
  const { proof: head } = labels;
  const told = proofs.length === 0
    ? [h('p', labels.noProofs)]
    : [h('p', labels.proofsNote), table({ caption: labels.captions.proofs, head: [head.document, head.about, head.copy, head.digest, head.state], rows: proofs.map((proof) => ({ cells: rowOf(proof, page) })) })];
  return section('prove', labels.sections.proofs, [...told, missing.length === 0 ? null : h('p', labels.missing(missing.length))]);
}

function rowOf(proof: DossierProof, page: DossierPage): readonly Child[] {
  const { labels, prefix } = page;
  const { position, document, fact, protocol, protocolDate, url, copy, found } = proof;
  const registry = protocol === null ? [] : [labels.protocol(protocol, protocolDate === null ? '' : formatDay(protocolDate))];
  return [
    listOf([`${position + 1}. ${document}`, ...registry, ...(url === null ? [] : [url])]),
    listOf([...labelOf(fact, page), h('code', fact)]),
    copy === null ? labels.noCopy : fileLink(copy, prefix),
    found?.sha256 === null || found?.sha256 === undefined ? '–' : h('code', found.sha256),
    listOf(checkTexts(proof, page)),
  ];
}

/** What a fact is called; a group of facts has no name. */
function labelOf(fact: string, { view }: DossierPage): string[] {
  const definition = view.facts.get(pathOf(fact));
  return definition === undefined ? [] : [textIn(view, definition.label)];
}

function checkTexts({ found, sha256, expired, file }: DossierProof, { labels, lang }: DossierPage): Child[] {
  const looked = found === null ? labels.noFile : found.status === 'same' ? labels.same : `${evidenceFileText(found, lang)}.`;
  return [
    looked,
    ...(found !== null && found.status !== 'same' && file !== null ? [file] : []),
    ...(found?.status === 'changed' && sha256 !== null ? [h('span', [`${labels.registered}: `, h('code', sha256)])] : []),
    ...(expired === null ? [] : [labels.expired(formatDay(expired.on))]),
  ];
}
