import { describe, expect, it } from 'vitest';
import type { Bundle, FindingLegalBasis } from '@adempi/schema';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { listTerms } from '../calendar/coming-terms.ts';
import { describeTerm } from '../calendar/describe-term.ts';
import { tellFinding } from '../explanation/tell-finding.ts';
import { writeHtml } from '../html/write-html.ts';
import { writeTable } from '../table/write-table.ts';
import { createView } from '../table/view.ts';
import { lawText } from './duty-text.ts';

const basis = (comma: string): FindingLegalBasis => ({ act: 'cad', article: '64', comma, label: `art. 64, c. ${comma}, CAD` });
/** Two obligations of one comma: the rule cites it for each. */
const twice = { legalBasis: [basis('3-bis'), basis('2'), basis('3-bis')] };
const timing = sampleTiming({ state: 'upcoming', dueDate: '2023-09-30', daysLeft: 282 });
const rules = [{ id: 'governance/rtd-nominato', deadline: { on: '2023-09-30' } }] as unknown as Bundle['rules'];
const bundle = { packs: [], vocabulary: [], profiles: [], acts: [], exposure: null, rules } as unknown as Bundle;

describe('lawText', () => {
  it('names a norm once, in the order in which the rule cites them', () => {
    expect(lawText(sampleFinding(twice))).toBe('art. 64, c. 3-bis, CAD; art. 64, c. 2, CAD');
    expect(lawText(twice)).toBe('art. 64, c. 3-bis, CAD; art. 64, c. 2, CAD');
  });

  it.each(['fail', 'pass', 'pending'] as const)('holds for the norms of a finding that is %s in the table, the explanation, the page and the calendar', (outcome) => {
    const finding = sampleFinding({ ...twice, outcome, timing });
    const assessment = sampleAssessment([finding]);
    const view = createView(assessment, { bundle });
    const texts = [
      writeTable(assessment, { show: [outcome], width: 160 }),
      JSON.stringify(tellFinding(finding, view).rows),
      writeHtml(assessment, { bundle }),
      ...listTerms(assessment, bundle).map((term) => describeTerm(term, assessment)),
    ];
    for (const text of texts) expect(text.split('3-bis').length - 1).toBe(1);
    expect(texts).toHaveLength(outcome === 'pass' ? 3 : 4);
  });
});
