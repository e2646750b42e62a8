import { formatDay, words } from '@adempi/schema';
import type { AssessmentDiff, CivilDate, Outcome } from '@adempi/schema';

import { writeFields, writeRows } from '../plain/write-fields.ts';
import type { RuleListOptions } from '../rules/write-rule-list.ts';
import { wrapText } from '../text/layout.ts';
import { createPage, inputLine, packLines } from './page.ts';
import type { Page } from './page.ts';

/** An ente of a batch. A code that it has not is empty. */
export interface BatchEnte {
  readonly codiceIstat: string;
  readonly codiceIpa: string;
  readonly denominazione: string;
}

/** An outcome that became another; null where a folder does not list it. */
export interface OutcomeMove {
  readonly ruleId: string;
  readonly item: string | null;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/** Two folders of a batch compared. */
export interface BatchDiff {
  readonly before: BatchDiffSide;
  readonly after: BatchDiffSide;
  readonly inputs: AssessmentDiff['inputs'];
  readonly packs: AssessmentDiff['packs'];
  /** Sources that are not the same, by digest of their file; null where one has none. */
  readonly sources: readonly { readonly id: string; readonly before: string | null; readonly after: string | null }[];
  /** What is said of all that rests on open data; null where neither does. */
  readonly note: string | null;
  /** How many findings moved from one outcome to another, the most first. */
  readonly rules: readonly (Omit<OutcomeMove, 'item'> & { readonly findings: number; readonly enti: number })[];
  /** Enti of both folders with an outcome that moved, in the order of the second. */
  readonly moved: readonly (BatchEnte & { readonly moves: readonly OutcomeMove[] })[];
  readonly appeared: readonly BatchEnte[];
  readonly disappeared: readonly BatchEnte[];
  /** Enti that one folder holds more than once: they were not compared. */
  readonly repeated: readonly BatchEnte[];
  /** Findings of enti that no code tells apart: they were not compared. */
  readonly uncoded: number;
  /** Findings on one side whose outcome the other folder does not list at all: it may be the same. */
  readonly untold: number;
}

/** One of two folders. */
export interface BatchDiffSide {
  readonly name: string;
  readonly asOf: CivilDate;
  readonly enti: number;
}

/** Lines of one kind; `-f json` has them all. */
const SHOWN = 30;

/**
 * What moved between two batches, for a terminal: what they were made from, the rules, the Comuni.
 * @example writeBatchDiff(diff, { width: 100, lang: 'en' })
 */
export function writeBatchDiff(diff: BatchDiff, options: RuleListOptions = {}): string {
  const page = createPage(options);
  const parts = [head(diff, page), ...rulesPart(diff, page), ...movedPart(diff, page), ...presencePart(diff, page), closing(diff, page)];
  return `${parts.join('\n\n')}\n`;
}

function head({ before, after, inputs, packs, sources, note }: BatchDiff, page: Page): string {
  const { labels, width, color } = page;
  const sideOf = ({ asOf, enti }: BatchDiffSide): string => `${formatDay(asOf)}, ${labels.batch.comuni(enti)}`;
  const fields = writeFields(labels.batch.title(before.name, after.name), [
    { label: labels.before, lines: [sideOf(before)] },
    { label: labels.after, lines: [sideOf(after)] },
    ...inputs.map((input) => ({ label: labels.diff.inputs[input.name], lines: [inputLine(input, page)] })),
    { label: labels.diff.packs, lines: packLines({ packs }, page) },
    { label: labels.batch.sources, lines: sources.map(({ id, before: old, after: young }) => `${id}: ${sourceText(old, young, page)}`) },
  ], { width, color }).trimEnd();
  return note === null ? fields : `${fields}\n${wrapText(note, width).join('\n')}`;
}

function sourceText(before: string | null, after: string | null, { labels }: Page): string {
  if (before === null) return labels.batch.onlyAfter;
  return after === null ? labels.batch.onlyBefore : labels.diff.otherDigest;
}

function rulesPart({ rules }: BatchDiff, page: Page): string[] {
  if (rules.length === 0) return [];
  const { labels, width, color } = page;
  const rows = rules.slice(0, SHOWN).map(({ ruleId, before, after, findings, enti }) => [`${ruleId}: ${moveText(before, after, page)}`, String(findings), String(enti)]);
  const table = writeRows([labels.batch.rule, labels.batch.findings, labels.batch.enti], rows, { width, color }).trimEnd();
  return [rules.length > SHOWN ? `${table}\n${labels.batch.rules(rules.length - SHOWN)}` : table];
}

function moveText(before: Outcome | null, after: Outcome | null, { labels, lang }: Page): string {
  const { outcome } = words(lang);
  return labels.change(...([before, after].map((one) => (one === null ? labels.batch.unlisted : outcome[one])) as [string, string]));
}

function movedPart({ moved }: BatchDiff, page: Page): string[] {
  if (moved.length === 0) return [];
  const { labels, style, width } = page;
  const blocks = moved.slice(0, SHOWN).map((ente) => [
    ...wrapText(nameOf(ente), width).map(style.bold),
    ...ente.moves.flatMap(({ ruleId, item, before, after }) => wrapText(`  ${item === null ? ruleId : `${ruleId}#${item}`}: ${moveText(before, after, page)}`, width)),
  ]);
  const more = moved.length > SHOWN ? [labels.batch.moreComuni(moved.length - SHOWN)] : [];
  return [[...blocks.flat(), ...more].join('\n')];
}

function nameOf({ denominazione, codiceIstat, codiceIpa }: BatchEnte): string {
  const codes = [codiceIstat, codiceIpa].filter((code) => code !== '');
  return codes.length === 0 ? denominazione : `${denominazione} (${codes.join(', ')})`;
}

function presencePart({ appeared, disappeared, repeated }: BatchDiff, page: Page): string[] {
  const { labels: { batch }, width } = page;
  return [[batch.appeared, appeared] as const, [batch.disappeared, disappeared] as const, [batch.repeated, repeated] as const].flatMap(([title, enti]) => {
    if (enti.length === 0) return [];
    const names = `${enti.slice(0, SHOWN).map(nameOf).join(', ')}${enti.length > SHOWN ? ', …' : ''}`;
    return [wrapText(`${title(enti.length)}: ${names}.`, width).join('\n')];
  });
}

function closing({ moved, rules, uncoded, untold }: BatchDiff, { labels: { batch }, style, width }: Page): string {
  const count = moved.reduce((sum, { moves }) => sum + moves.length, 0);
  const isUnlisted = rules.some(({ before, after }) => before === null || after === null);
  const notes = [...(isUnlisted ? [batch.unlistedNote] : []), ...(untold > 0 ? [batch.untold(untold)] : []), ...(uncoded > 0 ? [batch.uncoded(uncoded)] : [])];
  return [style.bold(moved.length === 0 ? batch.nobody : batch.moved(moved.length, count)), ...notes.flatMap((note) => wrapText(note, width))].join('\n');
}
