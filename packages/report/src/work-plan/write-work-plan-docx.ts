import type { WorkPlan } from '@adempi/schema';

import { writeDocx } from '../docx/write-docx.ts';
import { draftMark } from '../labels/draft-mark.ts';
import { workPlanLabelsOf } from '../labels/work-plan.ts';
import { composeWorkPlan } from './compose-work-plan.ts';
import { createSheet } from './sheet.ts';
import type { WorkPlanTextOptions } from './sheet.ts';

/**
 * A programme of work as a document to adapt (DOCX), whole: to be attached to an act, or sent to offices.
 * The same plan gives the same bytes.
 * @param options grouped by office when they do not say: each office has its pages
 * @example await writeWorkPlanDocx(planWork(assessment, { bundle, weights, state }), { bundle })
 */
export function writeWorkPlanDocx(plan: WorkPlan, { by = 'office', ...options }: WorkPlanTextOptions = {}): Promise<Uint8Array> {
  const { lang, subject: { denominazione } } = plan;
  const parts = composeWorkPlan(createSheet(plan, { by, ...options }));
  return writeDocx([{ kind: 'mark', text: draftMark(lang) }, ...parts], { title: workPlanLabelsOf(lang).title(denominazione), lang, isNumbered: true });
}
