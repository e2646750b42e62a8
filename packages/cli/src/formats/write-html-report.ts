import { writeHtml } from '@adempi/report/html';

import { UsageError } from '../errors.ts';
import { htmlTextsOf } from '../texts/html.ts';
import type { FormatInput } from './format-input.ts';

/** The document about one ente. @throws {UsageError} when there are several */
export function writeHtmlReport({ assessments, flags, bundle }: Pick<FormatInput, 'assessments' | 'flags' | 'bundle'>): string {
  const [assessment, ...others] = assessments;
  if (assessment === undefined || others.length > 0) throw new UsageError(htmlTextsOf(assessment?.lang ?? 'it').severalEnti(assessments.length));
  return writeHtml(assessment, {
    bundle,
    version: flags.public === true ? 'da-pubblicare' : 'riservata',
    ...(flags.exposure === undefined ? {} : { exposure: flags.exposure }),
  });
}
