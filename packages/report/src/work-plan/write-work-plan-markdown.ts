import type { RootContent } from 'mdast';
import type { WorkPlan } from '@adempi/schema';

import type { Block } from '../docx/part.ts';
import { heading, list, paragraph, printMarkdown, table } from '../markdown/markdown.ts';
import { composeWorkPlan } from './compose-work-plan.ts';
import { createSheet } from './sheet.ts';
import type { WorkPlanTextOptions } from './sheet.ts';

/**
 * A programme of work as Markdown, whole: to be proposed to the Giunta, put into the minutes, or edited.
 * @example writeWorkPlanMarkdown(planWork(assessment, { bundle, weights, state }), { by: 'office', bundle })
 */
export function writeWorkPlanMarkdown(plan: WorkPlan, options: WorkPlanTextOptions = {}): string {
  return printMarkdown(composeWorkPlan(createSheet(plan, options)).map(drawBlock));
}

function drawBlock(block: Block): RootContent {
  switch (block.kind) {
    case 'title':
      return heading(1, block.text);
    case 'heading':
      return heading(block.level === 2 ? 3 : 2, block.text);
    case 'paragraph':
      return paragraph(block.text);
    case 'list':
    case 'numbered':
      return list(block.items.map((text) => ({ line: [text] })), block.kind === 'numbered');
    case 'fields':
      return list(block.fields.map(([label, texts]) => ({ line: [{ strong: label }, `: ${texts.join('; ')}`] })));
    case 'table':
      return table([block.head, ...block.rows]);
  }
}
