import { writeHtml } from '@adempi/report/html';

import { UsageError } from '../errors.ts';
import { htmlTextsOf } from '../texts/html.ts';
import type { FormatInput } from './format-input.ts';
import { planOf } from './plan-of.ts';

/** What of the input the document is written from. */
type HtmlInput = Pick<FormatInput, 'assessments' | 'flags' | 'bundle' | 'stateOf'>;

/** The document about one ente. @throws {UsageError} when there are several */
export function writeHtmlReport({ assessments, flags, bundle, stateOf }: HtmlInput): string {
  const [assessment, ...others] = assessments;
  if (assessment === undefined || others.length > 0) throw new UsageError(htmlTextsOf(assessment?.lang ?? 'it').severalEnti(assessments.length));
  const plan = planOf(assessment, { bundle, ...(stateOf === undefined ? {} : { stateOf }) });
  return writeHtml(assessment, {
    bundle,
    version: flags.public === true ? 'da-pubblicare' : 'riservata',
    ...(plan === null ? {} : { plan }),
    ...(flags.exposure === undefined ? {} : { exposure: flags.exposure }),
  });
}
