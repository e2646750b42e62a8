import { formatDay } from '@adempi/schema';
import type { Assessment, FindingChange, Replay } from '@adempi/schema';

import type { RuleListOptions } from '../rules/write-rule-list.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { widest, wrapText } from '../text/layout.ts';
import { writeFields } from '../plain/write-fields.ts';
import { createPage, outcomeOf, packLines, shortDigest } from './page.ts';
import type { Page } from './page.ts';

/** A report that was made again: a replay for each assessment in it. */
export interface Verification {
  /** The file. */
  readonly report: string;
  /** Version of the tool that made it again. */
  readonly version: string;
  readonly holds: boolean;
  /** Whether the file is what would be written today, byte by byte; null where the content differs. */
  readonly sameBytes: boolean | null;
  readonly replays: readonly (Replay & Pick<Assessment, 'asOf' | 'stateDigest' | 'engine'> & { readonly findings: number; readonly packs: number })[];
}

/** Findings that are told one by one; `-f json` has them all. */
const SHOWN = 50;

/**
 * Whether a report holds, for a terminal, and what does not.
 * @example writeVerification(verification, { width: 100, lang: 'en' })
 */
export function writeVerification(verification: Verification, options: RuleListOptions = {}): string {
  const page = createPage(options);
  const { replays } = verification;
  const told = replays.length === 1 ? replays : replays.filter(({ holds }) => !holds);
  return `${[head(verification, page), ...told.map((replay) => replayPart(replay, verification, page))].join('\n\n')}\n`;
}

function head({ holds, sameBytes, version, replays }: Verification, { labels: { verify }, style, width }: Page): string {
  const failed = replays.filter((replay) => !replay.holds).length;
  const others = new Set(replays.flatMap(({ diff }) => diff.inputs.filter(({ name }) => name === 'tool').map(({ before }) => String(before))));
  const lines = [
    ...(sameBytes === null ? [] : [sameBytes ? verify.sameBytes : verify.otherBytes]),
    ...(holds ? [...others].map((other) => verify.otherVersion(other, version)) : []),
  ];
  return [style.bold(holds ? verify.holds(replays.length) : verify.fails(failed, replays.length)), ...lines.flatMap((line) => wrapText(line, width))].join('\n');
}

type Told = Verification['replays'][number];

function replayPart(replay: Told, { version }: Verification, page: Page): string {
  const { labels, width, color } = page;
  const faults = explainFaults(replay, page).flatMap((line) => wrapText(line, width));
  const table = writeFields(labels.of(replay.subject.denominazione, formatDay(replay.asOf)), fieldsOf(replay, version, page), { width, color }).trimEnd();
  const { findings: changes } = replay.diff;
  const findings = changes.length === 0 ? [] : [findingTable(changes.slice(0, SHOWN), page)];
  if (changes.length > SHOWN) findings.push(labels.more(changes.length - SHOWN));
  return [...(faults.length === 0 ? [] : [faults.join('\n')]), table, ...findings].join('\n\n');
}

function explainFaults({ faults, diff }: Told, { labels: { verify } }: Page): string[] {
  const isAlone = faults.length === 1 && faults[0] === 'content';
  if (!isAlone) return faults.map((fault) => verify.faults[fault]);
  return [diff.inputs.some(({ name }) => name === 'tool') ? verify.editedOrVersion : verify.edited];
}

function fieldsOf({ diff, stateDigest, engine, findings, packs }: Told, version: string, page: Page): Parameters<typeof writeFields>[1] {
  const { labels } = page;
  const { rows, same, differs, packsSame, findingsSame, findingsDiffer } = labels.verify;
  const inputOf = (name: string): string | null => {
    const found = diff.inputs.find((input) => input.name === name);
    return found === undefined ? null : differs(...([found.before, found.after].map((value) => shortDigest(String(value))) as [string, string]));
  };
  const rest = [...diff.parts.map((part) => labels.parts[part]), ...diff.inputs.filter(({ name }) => !['state', 'subject', 'tool', 'engine'].includes(name)).map(({ name }) => labels.diff.inputs[name])];
  return [
    { label: rows.state, lines: [inputOf('state') ?? same(shortDigest(stateDigest))] },
    { label: rows.rules, lines: diff.packs.length === 0 ? [packsSame(packs)] : packLines(diff, page) },
    { label: rows.tool, lines: [inputOf('tool') ?? same(version)] },
    { label: rows.engine, lines: [inputOf('engine') ?? same(engine)] },
    { label: rows.findings, lines: [diff.findings.length === 0 ? findingsSame(findings) : findingsDiffer(diff.findings.length)] },
    { label: rows.rest, lines: rest.length === 0 ? [] : [rest.join(', ')] },
  ];
}

function findingTable(changes: readonly FindingChange[], page: Page): string {
  const { labels, style, width } = page;
  const outcome = Math.max(widest([labels.verify.report, labels.verify.again]), Math.min(28, Math.floor((width - tableFrame(3)) / 4)));
  const first = width - tableFrame(3) - 2 * outcome;
  return drawTable({
    widths: [first, outcome, outcome],
    head: [labels.finding, labels.verify.report, labels.verify.again].map(style.dim),
    rows: changes.map((change) => [
      [
        ...wrapText(change.title, first).map(style.bold),
        ...wrapText(change.item === null ? change.ruleId : `${change.ruleId}#${change.item}`, first),
        ...wrapText(differenceOf(change, page), first).map(style.dim),
      ],
      wrapText(outcomeOf(change.before, page), outcome),
      wrapText(outcomeOf(change.after, page), outcome),
    ]),
    paintBorder: style.dim,
  });
}

function differenceOf({ before, after, fields }: FindingChange, { labels }: Page): string {
  if (before === null) return labels.verify.added;
  if (after === null) return labels.verify.removed;
  return labels.verify.entries(fields.map((field) => labels.fields[field]).join(', '));
}
