import { toJson, widthLimits, writeComparison, writeTable } from '@adempi/report';
import type { Comparison, TableOptions } from '@adempi/report';
import type { Assessment, Lang } from '@adempi/schema';

/** The shape of what the command writes to a file. */
const plain = { width: widthLimits.usual, color: false };

/** The report of `adempi check`, as plain text. */
export function writeAssessmentTable(assessment: Assessment, options: TableOptions): string {
  return writeTable(assessment, { ...options, ...plain });
}

/** What `adempi diff` prints. */
export function writeComparisonText(comparison: Comparison, lang: Lang): string {
  return writeComparison(comparison, { ...plain, lang });
}

/** What `adempi diff -f json` prints. */
export function writeComparisonJson(comparison: Comparison): string {
  return `${toJson(comparison, 2)}\n`;
}
