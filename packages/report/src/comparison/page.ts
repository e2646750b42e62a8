import { formatDay, isCivilDate, words } from '@adempi/schema';
import type { AssessmentDiff, FindingFace, InputChange, Lang } from '@adempi/schema';

import { comparisonLabelsOf } from '../labels/comparison.ts';
import type { ComparisonLabels } from '../labels/comparison.ts';
import type { RuleListOptions } from '../rules/write-rule-list.ts';
import type { ItemNames } from '../table/item-names.ts';
import { clampWidth } from '../table/view.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';

/** What every part of a comparison needs to be written. @internal */
export interface Page {
  readonly lang: Lang;
  readonly labels: ComparisonLabels;
  readonly style: Style;
  readonly width: number;
  readonly color: boolean;
  /** How things are called for who reads a page; null for who works with files, by path and key. */
  readonly names: Names | null;
}

/** How items and packs are called. @internal */
export interface Names extends ItemNames {
  readonly packOf: (id: string) => string;
}

/** The page of a comparison. @internal */
export function createPage({ width, color = false, lang = 'it' }: RuleListOptions, names: Names | null = null): Page {
  return { names, lang, labels: comparisonLabelsOf(lang), style: createStyle(color), width: clampWidth(width), color };
}

/** An outcome in words; a failure says what was not kept. @internal */
export function outcomeOf(face: FindingFace | null, { lang, labels }: Page): string {
  if (face === null) return labels.none;
  const { outcome, fail } = words(lang);
  return face.outcome === 'fail' ? `${outcome.fail} (${fail[face.force]})` : outcome[face.outcome];
}

/** As much of a digest as a reader compares. @internal */
export function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}

/** Packs that differ, a line each: their versions, or that only the content differs. @internal */
export function packLines({ packs }: Pick<AssessmentDiff, 'packs'>, { labels, names }: Page): string[] {
  return packs.map(({ id, before, after }) => {
    const isContent = before !== null && after !== null && before.version === after.version;
    return `${names?.packOf(id) ?? id}: ${isContent ? `${before.version}, ${labels.diff.packDigest}` : labels.change(before?.version ?? '–', after?.version ?? '–')}`;
  });
}

/** An input that differs, from what to what. @internal */
export function inputLine({ name, before, after }: InputChange, { labels, lang }: Page): string {
  const valueOf = (value: string | boolean | null): string => {
    if (value === null) return '–';
    if (typeof value === 'boolean') return value ? words(lang).yes : words(lang).no;
    return name === 'state' ? shortDigest(value) : dayOr(value);
  };
  const text = labels.change(valueOf(before), valueOf(after));
  return name === 'state' ? `${labels.diff.otherDigest}: ${text}` : text;
}

/** A day as a person writes it; any other text as it is. @internal */
export function dayOr(value: string): string {
  return isCivilDate(value) ? formatDay(value) : value;
}
