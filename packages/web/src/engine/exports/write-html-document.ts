import { writeHtml } from '@adempi/report/html';
import type { HtmlVersion } from '@adempi/report/html';

import type { Current } from '../results/current.ts';
import { planCurrent } from '../results/make-plan.ts';

/** The document of `adempi check -f html`, for the office or to be published. */
export function writeHtmlDocument(current: Current, version: HtmlVersion): string {
  const { assessment, evaluator: { bundle }, settings: { exposure } } = current;
  const plan = planCurrent(current);
  return writeHtml(assessment, { bundle, version, ...(plan === null ? {} : { plan }), ...(exposure ? { exposure } : {}) });
}
