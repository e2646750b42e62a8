import type { Evidence } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import type { View } from './view.ts';

/**
 * Where facts come from, one text per document: its title, the places in it, how well and since
 * when they are known: `Piano triennale 2021-2023, p. 7 (documentato, noto al 21/12/2022)`.
 */
export function evidenceTexts(evidence: readonly Evidence[], view: View): string[] {
  const bySource = new Map<string | null, Evidence[]>();
  for (const item of evidence) {
    // Registry facts have neither a document nor a day.
    if (item.source === null && item.knownOn === null) continue;
    const items = bySource.get(item.source) ?? [];
    items.push(item);
    bySource.set(item.source, items);
  }
  return [...bySource].map(([source, items]) => sourceText(source, items, view));
}

function sourceText(source: string | null, items: readonly Evidence[], view: View): string {
  const title = source === null ? view.labels.finding.undeclaredSource : (view.sources.get(source)?.title ?? source);
  const refs = unique(items.map((item) => item.ref));
  const assurances = unique(items.map((item) => item.assurance)).map((assurance) => view.words.assurance[assurance]);
  const details = [...assurances, ...knownText(unique(items.map((item) => item.knownOn)).toSorted(), view)];
  const place = refs.length === 0 ? title : `${title}, ${refs.join('; ')}`;
  return details.length === 0 ? place : `${place} (${details.join(', ')})`;
}

function knownText(days: readonly string[], view: View): string[] {
  const { finding } = view.labels;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [first === last ? finding.knownOn(formatDay(first)) : finding.knownBetween(formatDay(first), formatDay(last))];
}

function unique<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}
