import { elide, formatDay, isCivilDate } from '@adempi/schema';
import type { Assessment, Bundle, Draft, DraftBlock, Finding } from '@adempi/schema';
import { citeNorm } from '@adempi/schema';

import type { Part } from '../docx/part.ts';
import { dutyText, lawText, lawTexts } from '../findings/duty-text.ts';
import { draftMark } from '../labels/draft-mark.ts';
import { createItemNames } from '../table/item-names.ts';
import { cleanText } from '../text/clean.ts';
import { tellEvidence } from '../workbook/tell-evidence.ts';
import type { ChosenDraft } from './choose-drafts.ts';
import { fillText, readFact } from './fill-text.ts';
import type { Filling } from './fill-text.ts';

/** What a document is composed from. */
export interface Composition extends Filling {
  readonly assessment: Assessment;
  readonly acts: Bundle['acts'];
}

/** What a document says, part by part: the texts of the draft, filled, the norms, and the findings that call for it. */
export function composeDraft({ draft, findings }: ChosenDraft, composition: Composition): Part[] {
  const { assessment } = composition;
  const fill = (text: string): string => fillText(text, composition);
  const norms = { kind: 'list', items: citeNorms(draft, findings, composition) } as const;
  return [
    { kind: 'mark', text: draftMark('it') },
    { kind: 'title', text: fillText('{ente.denominazione}', composition) },
    ...(draft.kind === 'atto' ? [{ kind: 'paragraph', text: `${draft.title.it} n. [numero] del [data]` } as const] : []),
    ...(draft.addressee === undefined ? [] : [{ kind: 'addressee', text: `A: ${fill(draft.addressee)}` } as const]),
    { kind: 'subject', text: `Oggetto: ${fill(draft.subject)}` },
    ...(draft.kind === 'atto' ? [{ kind: 'heading', text: 'Visti' } as const, norms] : []),
    ...draft.body.filter((block) => isOfToday(block, composition)).flatMap((block) => composeBlock(block, findings, composition)),
    ...(draft.kind === 'atto' || norms.items.length === 0 ? [] : [{ kind: 'heading', text: 'Norme' } as const, norms]),
    { kind: 'signature', text: fill(draft.signature) },
    { kind: 'heading', text: 'Prima di usarla (da togliere)' },
    { kind: 'list', items: [...draft.checks.flatMap((check) => composeCheck(check, composition)), 'Completare o togliere tutto ciò che è tra parentesi quadre.'] },
    { kind: 'note', text: elide`Preparata con Adempi ${assessment.tool.version} dai dati del Comune al ${formatDay(assessment.asOf)}. ${assessment.disclaimer}` },
  ];
}

/** Whether a part is written on the day of the assessment: what was true before a term may be false after it. */
function isOfToday({ after, until }: Pick<DraftBlock, 'after' | 'until'>, composition: Composition): boolean {
  const hasPassed = (fact: string): boolean => {
    const day = readFact(fact, composition);
    return isCivilDate(day) && day < composition.assessment.asOf;
  };
  return (after === undefined || hasPassed(after)) && (until === undefined || !hasPassed(until));
}

function composeCheck(check: Draft['checks'][number], composition: Composition): string[] {
  if (typeof check === 'string') return [fillText(check, composition)];
  return isOfToday(check, composition) ? [fillText(check.text, composition)] : [];
}

/** Its own norms and, of a letter that tells findings, theirs: an act rests on its own, whatever is missing. */
function citeNorms({ kind, body, legalBasis = [] }: ChosenDraft['draft'], findings: readonly Finding[], { acts }: Composition): string[] {
  const known = new Map(acts.map(({ id, label }) => [id, label]));
  const own = legalBasis.map((norm) => citeNorm(norm, known.get(norm.act) ?? norm.act));
  const told = kind === 'lettera' && body.some((block) => block.findings !== undefined) ? findings.flatMap(lawTexts) : [];
  return [...new Set([...own, ...told])];
}

function composeBlock(block: DraftBlock, findings: readonly Finding[], composition: Composition): Part[] {
  const fill = (text: string): string => fillText(text, composition);
  const { heading, paragraph, list, numbered } = block;
  return [
    ...(heading === undefined ? [] : [{ kind: 'heading', text: fill(heading) } as const]),
    ...(paragraph === undefined ? [] : [{ kind: 'paragraph', text: fill(paragraph) } as const]),
    ...(list === undefined ? [] : [{ kind: 'list', items: list.map(fill) } as const]),
    ...(numbered === undefined ? [] : [{ kind: 'numbered', items: numbered.map(fill) } as const]),
    ...(block.findings === undefined ? [] : tellFindings(block.findings, findings, composition)),
  ];
}

function tellFindings(how: NonNullable<DraftBlock['findings']>, findings: readonly Finding[], composition: Composition): Part[] {
  const names = createItemNames(composition.assessment);
  const headOf = (finding: Finding): Part => ({ kind: 'heading', text: cleanText(dutyText(finding, { names })) });
  switch (how) {
    case 'requests':
      return findings.flatMap((finding) => [headOf(finding), { kind: 'list', items: requestsOf(finding) }]);
    case 'defence':
      return findings.flatMap((finding) => [headOf(finding), { kind: 'list', items: defenceOf(finding, composition) }]);
    case 'gaps':
      return [{ kind: 'list', items: findings.map((finding) => `${cleanText(finding.reason)} (${lawText(finding)})`) }];
  }
}

function requestsOf(finding: Finding): string[] {
  // The remedy says what the Comune does: a supplier is asked for proof, or to conform.
  return [`Norma: ${lawText(finding)}`, `Che cosa risulta al Comune: ${cleanText(finding.reason)}`, `Documenti che lo provano o lo superano: ${finding.proof.join('; ')}`];
}

function defenceOf(finding: Finding, { assessment, vocabulary }: Composition): string[] {
  const { reason, evidence, proof, timing } = finding;
  const due = timing?.dueDate ?? null;
  const facts = tellEvidence(evidence, assessment, vocabulary).map(({ label, value, citation, place, knownOn }) => {
    const since = knownOn === null ? '' : elide`, noto al ${formatDay(knownOn)}`;
    return cleanText(`${label}: ${value} (${[citation, place].filter((part) => part !== '').join(', ')}${since})`);
  });
  return [
    `Norma: ${lawText(finding)}`,
    ...(due === null ? [] : [`Termine: ${formatDay(due)}`]),
    `Che cosa risulta al Comune: ${cleanText(reason)}`,
    ...(facts.length === 0 ? [] : [`Dati: ${facts.join('; ')}`]),
    `Prove da allegare: ${proof.join('; ')}`,
  ];
}
