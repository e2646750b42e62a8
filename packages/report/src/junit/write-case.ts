import { x } from 'xastscript';
import type { Finding } from '@adempi/schema';

import { decidingFacts } from '../findings/deciding-facts.ts';
import { dispositionText } from '../findings/disposition-text.ts';
import { findingName, lawText } from '../findings/duty-text.ts';
import type { FactPlace } from '../findings/fact-place.ts';
import { formatLabelsOf } from '../labels/formats.ts';
import { evidenceTexts } from '../table/evidence-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import { outcomeText } from '../table/outcome-text.ts';
import { timingText } from '../table/timing-text.ts';
import type { View } from '../table/view.ts';
import { xmlText } from './xml-text.ts';

/** What a test case is written with. */
export interface CaseContext {
  readonly view: View;
  readonly failsUnknown: (finding: Finding) => boolean;
  readonly placeOf: (fact: string) => FactPlace | null;
}

/** A test case, and what JUnit counts it as. */
export interface WrittenCase {
  readonly kind: 'failure' | 'error' | 'skipped' | 'passed';
  readonly element: ReturnType<typeof x>;
}

/** A finding as a test case. */
export function writeCase(finding: Finding, classname: string, context: CaseContext): WrittenCase {
  const kind = kindOf(finding, context);
  return { kind, element: x('testcase', { classname: xmlText(classname), name: xmlText(findingName(finding)) }, [describe(finding, kind, context)]) };
}

/** What the ente has put off, or knows already, stops no pipeline. */
function kindOf(finding: Finding, { failsUnknown }: CaseContext): WrittenCase['kind'] {
  const { outcome, disposition } = finding;
  if (outcome === 'pass') return 'passed';
  if (outcome === 'error') return 'error';
  const isSetAside = disposition === 'waived' || disposition === 'baselined';
  const fails = outcome === 'fail' || (outcome === 'unknown' && failsUnknown(finding));
  return fails && !isSetAside ? 'failure' : 'skipped';
}

function describe(finding: Finding, kind: WrittenCase['kind'], context: CaseContext): ReturnType<typeof x> {
  const { outcome, reason, severity } = finding;
  const disposition = dispositionText(finding, context.view);
  const message = xmlText([...headOf(finding, context.view), reason].join(': ') + (disposition === null ? '' : ` (${disposition})`));
  switch (kind) {
    case 'failure':
      return x('failure', { type: severity, message }, bodyOf(finding, context));
    case 'error':
      return x('error', { type: outcome, message });
    case 'skipped':
      return x('skipped', { type: outcome, message });
    case 'passed':
      return x('system-out', message);
  }
}

/** What the reason of a finding does not say: by which data it is met, and what a breach is called. */
function headOf(finding: Finding, view: View): string[] {
  return finding.outcome === 'pass' || finding.outcome === 'fail' ? [outcomeText(finding, view)] : [];
}

/** What to know of a breach and what to do, line by line. */
function bodyOf(finding: Finding, { view, placeOf }: CaseContext): string {
  const { rows } = view.labels;
  const place = placeOf(decidingFacts(finding)[0]);
  const lines: readonly (readonly [string, string])[] = [
    [rows.due, timingText(finding, view)],
    [rows.law, lawText(finding)],
    [rows.source, evidenceTexts(finding.evidence, view).join('; ')],
    [rows.risk, exposureTexts(finding, view).join('; ')],
    [rows.todo, finding.remedy],
    [formatLabelsOf(view.lang).file, place === null ? '' : `${place.file}:${place.line}:${place.column}`],
  ];
  return [finding.title, ...lines.flatMap(([label, text]) => (text === '' ? [] : [`${label}: ${text}`]))].map(xmlText).join('\n');
}
