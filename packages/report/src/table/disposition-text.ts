import type { Finding, Lang } from '@adempi/schema';

import { waiverLabelsOf } from '../labels/waivers.ts';

/** A finding, or what is told of one elsewhere. */
type Disposed = Pick<Finding, 'disposition' | 'waiver'>;

/** What was done with a finding, as a sentence without a capital; empty where that is nothing. */
export function dispositionText({ disposition, waiver }: Disposed, lang: Lang): string {
  const labels = waiverLabelsOf(lang);
  if (disposition === 'baselined') return labels.known;
  if (disposition === 'none' || waiver === undefined) return '';
  return disposition === 'waived' ? labels.told(waiver) : labels.expired(waiver);
}

/** What was done with each of some findings, each sentence once, as sentences without a capital. */
export function dispositionTexts(findings: readonly Disposed[], lang: Lang): string[] {
  return [...new Set(findings.map((finding) => dispositionText(finding, lang)))].filter((text) => text !== '');
}

/** A row of a table: what it is, and the sentence. */
export function dispositionRow(finding: Disposed, lang: Lang): readonly [label: string, texts: readonly string[]] {
  return [waiverLabelsOf(lang).row(finding), [dispositionText(finding, lang)]];
}

/** Whether a finding is work to do: not what was put off, or what a norm exempts from, for as long as that holds. */
export function isWork({ disposition }: Pick<Finding, 'disposition'>): boolean {
  return disposition !== 'waived';
}
