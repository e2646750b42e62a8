import { writeOscalResults } from '@adempi/report/oscal';

import { UsageError } from '../errors.ts';
import { formatTextsOf } from '../texts/formats.ts';
import type { FormatInput } from './format-input.ts';
import { viewOptions } from './view-options.ts';

/**
 * Assessments as OSCAL.
 * @throws {UsageError} when one has no finding: an empty result would say that all was looked at
 */
export function writeOscal({ assessments, ...input }: FormatInput): string {
  const empty = assessments.find(({ findings }) => findings.length === 0);
  if (empty !== undefined) throw new UsageError(formatTextsOf(empty.lang).emptyOscal(empty.subject.denominazione));
  return writeOscalResults(assessments, viewOptions(input));
}
