import { writeFields } from '../plain/write-fields.ts';
import type { RuleListOptions } from '../rules/write-rule-list.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { hang, wrapText } from '../text/layout.ts';
import type { Comparison } from './comparison.ts';
import { createPage, inputLine, packLines } from './page.ts';
import type { Page } from './page.ts';
import { causeText, closingOf, factText, isSeen, sideText, titleOf, totalLines, verdictLines } from './tell-comparison.ts';

/** Lines of one kind; `-f json` has them all. */
const SHOWN = 50;

/**
 * What changed between two assessments, and why, for a terminal.
 * @example writeComparison(comparison, { width: 100, lang: 'en' })
 */
export function writeComparison(comparison: Comparison, options: RuleListOptions = {}): string {
  const page = createPage(options);
  const parts = [head(comparison, page), ...factsPart(comparison, page), ...changesPart(comparison, page), closing(comparison, page)];
  return `${parts.join('\n\n')}\n`;
}

function head(comparison: Comparison, page: Page): string {
  const { before, after, inputs, packs } = comparison;
  const { labels, width, color } = page;
  return writeFields(titleOf(comparison, page), [
    { label: labels.before, lines: [sideText(before, page)] },
    { label: labels.after, lines: [sideText(after, page)] },
    ...inputs.filter(({ name }) => name !== 'subject').map((input) => ({ label: labels.diff.inputs[input.name], lines: [inputLine(input, page)] })),
    { label: labels.diff.packs, lines: packLines({ packs }, page) },
    { label: labels.diff.law, lines: totalLines(comparison, page) },
  ], { width, color }).trimEnd();
}

/** Facts are told where the state is another: else it is time or the rules that see them otherwise. */
function factsPart({ inputs, facts: all }: Comparison, page: Page): string[] {
  const { labels, style, width } = page;
  const facts = all.filter(isSeen);
  if (facts.length === 0 || !inputs.some(({ name }) => name === 'state')) return [];
  const lines = facts.slice(0, SHOWN).flatMap((fact) => hang('~ ', factText(fact, page), width));
  const more = facts.length > SHOWN ? [labels.more(facts.length - SHOWN)] : [];
  return [[style.bold(labels.diff.facts), ...lines, ...more].join('\n')];
}

function changesPart({ changes, openData }: Comparison, page: Page): string[] {
  if (changes.length === 0) return [];
  const { labels, style, width } = page;
  const taken = Math.min(30, Math.floor((width - tableFrame(3)) / 4));
  const first = width - tableFrame(3) - 2 * taken;
  const table = drawTable({
    widths: [first, taken, taken],
    head: [labels.finding, labels.before, labels.after].map(style.dim),
    rows: changes.slice(0, SHOWN).map((change) => [
      [
        ...wrapText(change.title, first).map(style.bold),
        ...wrapText(change.item === null ? change.ruleId : `${change.ruleId}#${change.item}`, first),
        ...wrapText(causeText(change, page), first).map(style.dim),
      ],
      ...([[change.before, change.after], [change.after, change.before]] as const).map(([face, other]) => verdictLines(face, other, { page, openData }).flatMap((line) => wrapText(line, taken))),
    ]),
    paintBorder: style.dim,
  });
  return [changes.length > SHOWN ? `${table}\n${labels.more(changes.length - SHOWN)}` : table];
}

function closing(comparison: Comparison, page: Page): string {
  const { labels, style, width } = page;
  const { verdict, notes, wantsStates } = closingOf(comparison, page);
  return [style.bold(verdict), ...[...notes, ...(wantsStates ? [labels.diff.statesWouldTell] : [])].flatMap((note) => wrapText(note, width))].join('\n');
}
