import type { Finding } from '@adempi/schema';

import { dispositionText } from '../findings/disposition-text.ts';
import { dutyText } from '../findings/duty-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import { NS, tokenOf } from './identity.ts';
import { propsOfFinding } from './observations.ts';
import { keyOf } from './subject.ts';
import type { OscalSubject } from './subject.ts';
import { endOf, markupOf, propsOf, startOf, stringOf } from './text.ts';

/** The objective of a duty in the catalog. */
export function objectiveOf(ruleId: string): string {
  return `${tokenOf(ruleId)}_obj`;
}

/** A duty that is met, or is not: what could not be decided is no finding. */
export function describeFinding(finding: Finding, subject: OscalSubject): unknown {
  const { view, uuid } = subject;
  const key = keyOf(finding);
  const isMet = finding.outcome === 'pass';
  return {
    uuid: uuid('finding', ...key),
    title: markupOf(dutyText(finding, view)),
    description: markupOf(finding.reason),
    props: propsOfFinding(finding, subject),
    target: {
      type: 'objective-id',
      'target-id': objectiveOf(finding.ruleId),
      status: { state: isMet ? 'satisfied' : 'not-satisfied', reason: isMet ? 'pass' : 'fail' },
    },
    'related-observations': [{ 'observation-uuid': uuid('observation', ...key) }],
    ...(isMet ? {} : { 'related-risks': [{ 'risk-uuid': uuid('risk', ...key) }] }),
  };
}

/** What a breach exposes to, by when it was due, and what to do. */
export function describeRisk(finding: Finding, subject: OscalSubject): unknown {
  const { view, uuid } = subject;
  const { reason, remedy, timing, disposition } = finding;
  const key = keyOf(finding);
  return {
    uuid: uuid('risk', ...key),
    title: markupOf(dutyText(finding, view)),
    description: markupOf(reason),
    statement: markupOf(exposureTexts(finding, view).join('; ')),
    ...(disposition === 'none' ? {} : { props: propsOf({ disposition }) }),
    status: statusOf(finding),
    characterizations: [{ origin: { actors: [{ type: 'tool', 'actor-uuid': uuid('tool') }] }, facets: facetsOf(finding, subject) }],
    ...(timing?.dueDate === null || timing?.dueDate === undefined ? {} : { deadline: endOf(timing.dueDate) }),
    remediations: [{ uuid: uuid('remediation', ...key), lifecycle: 'recommendation', title: markupOf(remedy), description: markupOf(remedy), props: propsOf({ actor: finding.actor }) }],
    ...riskLogOf(finding, subject),
    'related-observations': [{ 'observation-uuid': uuid('observation', ...key) }],
  };
}

/** Only a waiver was approved by somebody: what was merely known is as open as before. */
function statusOf({ disposition }: Finding): 'deviation-approved' | 'open' {
  return disposition === 'waived' ? 'deviation-approved' : 'open';
}

/** How grave it is; and where a risk may be shown, which class of sanction and which sums. */
function facetsOf({ severity, exposure }: Finding, { view }: OscalSubject): unknown[] {
  const values: Readonly<Record<string, string | number | null>> = { severity, ...(exposure === null || !view.risk ? {} : { 'exposure-class': exposure.class, 'min-eur': exposure.minEur, 'max-eur': exposure.maxEur, stage: exposure.stage }) };
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, system: NS, value: stringOf(String(value)) }]));
}

/** A waiver, that one has ended, or that the finding was known, is an entry of the log; the breach stays one. */
function riskLogOf(finding: Finding, { assessment, view, uuid }: OscalSubject): { readonly 'risk-log'?: unknown } {
  const { disposition, waiver } = finding;
  if (disposition === 'none') return {};
  const status = statusOf(finding);
  return {
    'risk-log': {
      entries: [
        {
          uuid: uuid('risk-log', ...keyOf(finding)),
          start: startOf(waiver?.approvedOn ?? assessment.asOf),
          ...(waiver === undefined ? {} : { end: endOf(waiver.until) }),
          props: [{ name: 'type', value: status === 'open' ? 'status-update' : 'dr-approved' }],
          'status-change': status,
          remarks: markupOf(dispositionText(finding, view) ?? ''),
        },
      ],
    },
  };
}
