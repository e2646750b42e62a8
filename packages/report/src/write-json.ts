import type { Assessment } from '@adempi/schema';

import { toJson } from './text/to-json.ts';

/** One assessment as a JSON object, several as an array; two spaces, a newline at the end. */
export function writeJson(assessments: readonly Assessment[]): string {
  const value = assessments.length === 1 ? assessments[0] : assessments;
  return `${toJson(value, 2)}\n`;
}

/** Assessments as NDJSON: one per line. */
export function writeNdjson(assessments: readonly Assessment[]): string {
  return assessments.map((assessment) => `${toJson(assessment)}\n`).join('');
}
