import { writeTable } from '@adempi/report';

import type { FormatInput } from './format-input.ts';
import { viewOptions } from './view-options.ts';

/** The report for a terminal, one after the other. */
export function writeTables({ assessments, shape, ...input }: FormatInput): string {
  const options = { ...shape, ...viewOptions(input) };
  return assessments.map((assessment) => writeTable(assessment, options)).join(`\n${'═'.repeat(shape.width)}\n\n`);
}
