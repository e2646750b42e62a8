import type { Assurance, Evidence, Finding } from '@adempi/schema';

import { dispositionText } from '../findings/disposition-text.ts';
import { dutyText } from '../findings/duty-text.ts';
import { valueText } from '../text/value-text.ts';
import { pathOf } from '../table/view.ts';
import { keyOf } from './subject.ts';
import type { OscalSubject } from './subject.ts';
import { endOf, listed, markupOf, propsOf, startOf } from './text.ts';
import type { Prop } from './text.ts';

/** How facts came to be known, in the words of OSCAL. */
const METHODS: Readonly<Record<Assurance, string>> = { declared: 'INTERVIEW', attested: 'EXAMINE', documented: 'EXAMINE', observed: 'TEST' };

/** A finding as an observation: what was looked at, how, when, and how it came out. */
export function describeObservation(finding: Finding, subject: OscalSubject): unknown {
  const { assessment, view, uuid } = subject;
  const { reason, knownOn, evidence, outcome, timing } = finding;
  const next = outcome === 'pass' ? (timing?.nextDueDate ?? null) : null;
  return {
    uuid: uuid('observation', ...keyOf(finding)),
    title: markupOf(dutyText(finding, view)),
    description: markupOf(reason),
    props: propsOfFinding(finding, subject),
    methods: methodsOf(finding),
    types: ['control-objective'],
    subjects: [{ 'subject-uuid': uuid('party'), type: 'party' }],
    ...listed('relevant-evidence', evidence.map((one) => describeEvidence(one, subject))),
    collected: startOf(knownOn ?? assessment.asOf),
    ...(next === null ? {} : { expires: endOf(next) }),
  };
}

function methodsOf({ evidence, assurance }: Finding): string[] {
  const known = evidence.flatMap((one) => one.assurance ?? []);
  const methods = (known.length === 0 && assurance !== null ? [assurance] : known).map((one) => METHODS[one]);
  return methods.length === 0 ? ['UNKNOWN'] : [...new Set(methods)];
}

/** What the model of OSCAL has no word for. */
export function propsOfFinding(finding: Finding, { view }: OscalSubject): Prop[] {
  const { ruleId, instance, outcome, severity, force, disposition, assurance, assumed, timing, actor, confidence, missing } = finding;
  return propsOf({
    'rule-id': ruleId,
    collection: instance?.collection,
    item: instance?.key,
    outcome,
    severity,
    force,
    disposition: disposition === 'none' ? null : disposition,
    'disposition-text': dispositionText(finding, view),
    assurance,
    assumed: assumed ? true : null,
    timing: timing?.state,
    'due-date': timing?.dueDate,
    'next-due-date': timing?.nextDueDate,
    actor,
    confidence: Object.values(confidence).includes('unverified') ? 'unverified' : 'verified',
    missing: missing.map(({ fact }) => fact).join(' '),
  });
}

/** A fact that decided, with the source in which it is read. */
function describeEvidence(evidence: Evidence, { view, uuid }: OscalSubject): unknown {
  const { fact, label, source, ref, knownOn, assurance } = evidence;
  const value = 'value' in evidence ? valueText(evidence.value, view, view.facts.get(pathOf(fact))) : view.words.yes;
  return {
    ...(source !== null && view.sources.has(source) ? { href: `#${uuid('source', source)}` } : {}),
    description: markupOf(`${label}: ${value}`),
    props: propsOf({ fact, place: ref, 'known-on': knownOn, assurance }),
  };
}
