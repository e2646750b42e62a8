import { writeXlsx } from '@adempi/report/xlsx';

import type { FormatInput } from './format-input.ts';
import { planOf } from './plan-of.ts';
import { viewOptions } from './view-options.ts';

/** The workbook, with the programme of work of each ente. */
export function writeXlsxReport({ assessments, ...input }: FormatInput): Promise<Uint8Array> {
  return writeXlsx(assessments, { ...viewOptions(input), planOf: (assessment) => planOf(assessment, input) });
}
