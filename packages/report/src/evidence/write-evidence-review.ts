import { formatDay, groupBy, isFine, parseAddress } from '@adempi/schema';
import type { EvidenceReview, Lang, MissingProof, ReviewedProof } from '@adempi/schema';

import { evidenceReviewLabelsOf } from '../labels/evidence-review.ts';
import type { EvidenceReviewLabels } from '../labels/evidence-review.ts';
import { BULLET, hang, wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';
import { clampWidth } from '../table/view.ts';

/** How a review of the register of evidence is written. */
export interface EvidenceReviewOptions {
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width?: number;
  readonly color?: boolean;
  /** Every fact without evidence. */
  readonly all?: boolean;
}

/** So many facts without evidence are told: beyond, few would begin. */
const SHOWN_FACTS = 15;
const SHOWN_ITEMS = 5;

/** Whether a review found something to put right. A file without a digest is no more than unsure. */
export function hasEvidenceProblems({ proofs, missing }: EvidenceReview): boolean {
  return missing.length > 0 || proofs.some((proof) => proof.expired !== null || isFileWrong(proof));
}

/** What came of looking for a file, as a person reads it; empty where it is the one that was registered. */
export function evidenceFileText(found: ReviewedProof['found'], lang: Lang): string {
  if (found === null || found.status === 'same') return '';
  const text = evidenceReviewLabelsOf(lang).file[found.status];
  return found.cause === null ? text : `${text} (${found.cause})`;
}

/** A review of the register of evidence for a terminal: what to look at first, and what to do about it. */
export function writeEvidenceReview(review: EvidenceReview, { lang, width, color = false, all = false }: EvidenceReviewOptions): string {
  const page: Page = { labels: evidenceReviewLabelsOf(lang), lang, width: clampWidth(width), style: createStyle(color), all };
  const { labels } = page;
  const { proofs, missing, counts } = review;
  const unsure = proofs.filter(({ found }) => found?.status === 'no_digest');
  const sections = [
    [...paragraph(labels.title(review.subject.denominazione, formatDay(review.asOf)), page).map(page.style.bold), ...paragraph(labels.count(proofs.length), page)],
    section(labels.files, proofs.filter(isFileWrong).flatMap((proof) => fileLines(proof, page)), page),
    section(labels.expired, proofs.filter(({ expired }) => expired !== null).flatMap((proof) => expiredLines(proof, page)), page),
    section(labels.missing, missingLines(missing, page), page),
    section(labels.unsure, unsure.flatMap((proof) => fileLines(proof, page)), page),
    [...(hasEvidenceProblems(review) ? [] : [labels.allWell]), labels.summary(counts), labels.disclaimer].flatMap((text) => paragraph(text, page)),
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

interface Page {
  readonly labels: EvidenceReviewLabels;
  readonly lang: Lang;
  readonly width: number;
  readonly style: Style;
  readonly all: boolean;
}

function isFileWrong({ found }: ReviewedProof): boolean {
  return found !== null && found.status !== 'same' && found.status !== 'no_digest';
}

function paragraph(text: string, { width }: Page): string[] {
  return wrapText(text, width);
}

function section(title: string, lines: readonly string[], { style, lang }: Page): string[] {
  return lines.length === 0 ? [] : [style.heading(title.toLocaleUpperCase(lang)), ...lines];
}

/** A bullet, and below it what belongs to it. */
function item(head: string, texts: readonly string[], { width, style }: Page): string[] {
  return [...hang(BULLET, head, width).map(style.bold), ...texts.flatMap((text) => hang('  ', text, width))];
}

function fileLines({ document, file, fact, found }: ReviewedProof, page: Page): string[] {
  if (found === null || found.status === 'same') return [];
  const { labels } = page;
  const cause = found.cause === null ? '' : ` (${found.cause})`;
  return item(`${document} – ${file ?? ''}, ${labels.about(fact)}`, [`${labels.file[found.status]}${cause}.`, labels.todo[found.status](found.sha256 ?? '')], page);
}

function expiredLines({ document, fact, expired }: ReviewedProof, page: Page): string[] {
  return expired === null ? [] : item(`${document}, ${page.labels.about(fact)}`, [`${page.labels.expiredOn(expired)}.`, page.labels.renew], page);
}

/** The same fact of several items is told once. */
function missingLines(missing: readonly MissingProof[], page: Page): string[] {
  if (missing.length === 0) return [];
  const { labels } = page;
  const groups = [...groupBy(missing, ({ fact, rules }) => JSON.stringify([parseAddress(fact)?.path ?? fact, rules])).values()];
  const shown = page.all ? groups : groups.slice(0, SHOWN_FACTS);
  const hidden = groups.slice(shown.length).reduce((sum, group) => sum + group.length, 0);
  return [
    ...paragraph(labels.howTo, page),
    ...shown.flatMap((group) => missingGroup(group, page)),
    ...(hidden === 0 ? [] : hang('  ', labels.more(hidden), page.width)),
  ];
}

function missingGroup(group: readonly [MissingProof, ...MissingProof[]], page: Page): string[] {
  const [{ fact, label, rules, exposure, suggested, office }] = group;
  const { labels } = page;
  const keys = group.flatMap((one) => parseAddress(one.fact)?.key ?? []);
  const shown = page.all ? keys : keys.slice(0, SHOWN_ITEMS);
  const texts = [
    ...(group.length === 1 ? [] : [labels.items(shown, keys.length - shown.length)]),
    `${labels.decides(rules)}${exposure !== null && isFine(exposure) ? `; ${labels.fine}` : ''}.`,
    ...(suggested.length === 0 ? [] : [labels.suggested(suggested, office)]),
  ];
  return item(`${label} (${group.length === 1 ? fact : (parseAddress(fact)?.path ?? fact)})`, texts, page);
}
