import type { Assessment } from '@adempi/schema';

/** One assessment as a JSON object, several as an array; two spaces, a newline at the end. */
export function writeJson(assessments: readonly Assessment[]): string {
  const value = assessments.length === 1 ? assessments[0] : assessments;
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Assessments as NDJSON: one per line. */
export function writeNdjson(assessments: readonly Assessment[]): string {
  return assessments.map((assessment) => `${JSON.stringify(assessment)}\n`).join('');
}
