import { digestOf } from '@adempi/schema';
import type { Assessment, Disposition, Finding, Outcome, Proceeding } from '@adempi/schema';

import { decidingFacts } from '../findings/deciding-facts.ts';
import { dispositionText } from '../findings/disposition-text.ts';
import { lawTexts } from '../findings/duty-text.ts';
import { enteId } from '../findings/ente-id.ts';
import type { FactPlace } from '../findings/fact-place.ts';
import type { View } from '../table/view.ts';
import { fileUri } from './file-uri.ts';
import { sarifMessage } from './message.ts';
import { levelOf } from './rules.ts';

/** Outcomes in the words of SARIF. A rule that broke is no result: the invocation tells of it. */
const KINDS: Readonly<Record<Exclude<Outcome, 'error'>, string>> = { fail: 'fail', unknown: 'open', pending: 'review', pass: 'pass', not_applicable: 'notApplicable' };

/** What the ente or an auditor did with a finding, as the state of a suppression; a postponement that ended suppresses nothing. */
const SUPPRESSIONS: Readonly<Partial<Record<Disposition, 'accepted' | 'rejected'>>> = { waived: 'accepted', baselined: 'accepted', waiver_expired: 'rejected' };

/** What a result is told with. */
export interface ResultContext {
  readonly assessment: Assessment;
  readonly view: View;
  readonly placeOf: (fact: string) => FactPlace | null;
  readonly ruleIndexes: ReadonlyMap<string, number>;
}

/** A finding as a result. */
export function describeResult(finding: Finding & { readonly outcome: Exclude<Outcome, 'error'> }, context: ResultContext): unknown {
  const { ruleId, outcome, disposition } = finding;
  const [fact, ...others] = decidingFacts(finding).map((one) => describeLocation(one, context.placeOf));
  const status = SUPPRESSIONS[disposition];
  return {
    ruleId,
    ruleIndex: context.ruleIndexes.get(ruleId),
    kind: KINDS[outcome],
    level: levelOf(finding),
    message: sarifMessage(messageOf(finding, context.view)),
    locations: [fact],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    partialFingerprints: { 'adempi/v1': fingerprintOf(finding, context.assessment) },
    ...(status === undefined ? {} : { suppressions: [{ kind: 'external', status, justification: dispositionText(finding, context.view) }] }),
    properties: propertiesOf(finding, context.view),
  };
}

/** Where a fact stands, in the file if there is one, and by its address. */
export function describeLocation(fact: string, placeOf: (fact: string) => FactPlace | null): unknown {
  const place = placeOf(fact);
  return {
    ...(place === null ? {} : { physicalLocation: describePlace(place) }),
    logicalLocations: [{ fullyQualifiedName: fact, kind: 'member' }],
  };
}

/** A place in a file. */
export function describePlace({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }): unknown {
  return { artifactLocation: { uri: fileUri(file) }, region: { startLine: line, startColumn: column } };
}

/** The same finding on another day, in other words, has the same fingerprint. */
function fingerprintOf({ packId, ruleId, instance }: Finding, assessment: Assessment): string {
  return digestOf([packId, ruleId, enteId(assessment), instance === null ? null : [instance.collection, instance.key]]);
}

function messageOf({ outcome, reason, remedy }: Finding, { labels, onlyClues }: View): string {
  if (outcome !== 'fail' && outcome !== 'pending') return reason;
  const clue = onlyClues && outcome === 'fail' ? [`${labels.clue}:`] : [];
  return [...clue, reason, `${labels.rows.todo}: ${remedy}`].join(' ');
}

/** Where a proceeding of AgID stands, and its term. */
export function describeProceeding({ id, stage, term, closed }: Proceeding): { readonly id: string; readonly stage: string; readonly term: string | null; readonly closed: boolean } {
  return { id, stage, term: term?.date ?? null, closed };
}

function propertiesOf({ proceedings, waiver, packId, outcome, force, severity, disposition, assurance, knownOn, assumed, timing, exposure, legalBasis, actor, confidence, instance, missing }: Finding, { risk }: View): unknown {
  return {
    packId,
    outcome,
    force,
    severity,
    disposition,
    ...(waiver === undefined ? {} : { waiver }),
    assurance,
    knownOn,
    ...(assumed ? { assumed } : {}),
    ...(timing === null ? {} : { timing: timing.state, dueDate: timing.dueDate, nextDueDate: timing.nextDueDate }),
    ...(exposure !== null && risk ? { exposure: exposure.class, minEur: exposure.minEur, maxEur: exposure.maxEur } : {}),
    ...(proceedings === undefined ? {} : { proceedings: proceedings.map(describeProceeding) }),
    legalBasis: lawTexts({ legalBasis }),
    actor,
    confidence,
    ...(instance === null ? {} : { instance }),
    ...(missing.length === 0 ? {} : { missing: missing.map(({ fact, why }) => ({ fact, why })) }),
  };
}
