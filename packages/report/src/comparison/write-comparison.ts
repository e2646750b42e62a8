import { formatDay, words } from '@adempi/schema';
import type { AssessmentDiff, CivilDate, ExplainedChange, ExposureClass, FactChange, FactFace, FindingFace, Outcome, Summary } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import { writeFields } from '../plain/write-fields.ts';
import type { RuleListOptions } from '../rules/write-rule-list.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { hang, wrapText } from '../text/layout.ts';
import { createPage, dayOr, inputLine, outcomeOf, packLines } from './page.ts';
import type { Page } from './page.ts';

/** One side of a comparison. */
export interface ComparedSide {
  /** The file, as the user named it. */
  readonly name: string;
  readonly ente: string;
  readonly asOf: CivilDate;
}

/** Two assessments compared, with the cause of each change. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Changes of verdict, by rule, then item. */
  readonly changes: readonly ExplainedChange[];
  /** Findings of which only the words, the proofs or the days left differ. */
  readonly wordsOnly: number;
  readonly inputs: AssessmentDiff['inputs'];
  readonly packs: AssessmentDiff['packs'];
  /** The other parts that differ, such as `summary`. */
  readonly parts: AssessmentDiff['parts'];
  /** Facts that findings looked at and that are not the same. */
  readonly facts: AssessmentDiff['facts'];
  /** How rules of law came out, and those that fail by class of exposure: counted. */
  readonly totals: Readonly<Record<'before' | 'after', Pick<Summary, Outcome | 'exposure'>>>;
  /** One of them rests on open data alone: no exposure is shown beside its name. */
  readonly openData: boolean;
}

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
  const sideOf = ({ name, ente, asOf }: ComparedSide): string => `${labels.of(ente, formatDay(asOf))} (${name})`;
  const title = before.ente === after.ente ? before.ente : labels.change(before.ente, after.ente);
  return writeFields(title, [
    { label: labels.before, lines: [sideOf(before)] },
    { label: labels.after, lines: [sideOf(after)] },
    ...inputs.filter(({ name }) => name !== 'subject').map((input) => ({ label: labels.diff.inputs[input.name], lines: [inputLine(input, page)] })),
    { label: labels.diff.packs, lines: packLines({ packs }, page) },
    { label: labels.diff.law, lines: totalLines(comparison, page) },
  ], { width, color }).trimEnd();
}

/** The totals that are not the same. */
function totalLines({ totals: { before, after }, openData }: Comparison, { labels, lang }: Page): string[] {
  const { classes } = labelsOf(lang).exposure;
  const change = (label: string, one: number, other: number): string[] => (one === other ? [] : [`${label}: ${labels.change(String(one), String(other))}`]);
  const { outcome } = words(lang);
  return [
    ...(Object.keys(outcome) as Outcome[]).flatMap((name) => change(outcome[name], before[name], after[name])),
    ...(openData ? [] : (Object.keys(classes) as ExposureClass[]).flatMap((name) => change(classes[name], before.exposure[name], after.exposure[name]))),
  ];
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

/** What one side did not look at says nothing of a change. */
function isSeen({ before, after }: FactChange): boolean {
  return before !== null && after !== null;
}

function factText({ fact, label, before, after }: FactChange, page: Page): string {
  return `${label === fact ? fact : `${label} (${fact})`}: ${page.labels.change(faceText(before, page), faceText(after, page))}`;
}

function faceText(face: FactFace | null, page: Page): string {
  const { labels: { diff } } = page;
  if (face === null) return '–';
  if (face.why !== null) return diff.missing(face.why);
  const value = face.value === undefined ? diff.closed : valueText(face.value, page);
  return face.knownOn === null ? value : diff.knownOn(value, formatDay(face.knownOn));
}

function valueText(value: unknown, page: Page): string {
  const { yes, no } = words(page.lang);
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'string') return dayOr(value);
  if (Array.isArray(value)) return value.map((one) => valueText(one, page)).join(', ');
  return JSON.stringify(value);
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

/** The outcome, and whatever else is not the same on the other side. A breach alone is exposed: what might be one is not called so. */
function verdictLines(face: FindingFace | null, other: FindingFace | null, { page, openData }: { readonly page: Page; readonly openData: boolean }): string[] {
  const { labels, lang } = page;
  if (face === null || other === null) return [outcomeOf(face, page)];
  const { assurance, severity } = words(lang);
  const differs = (of: (one: FindingFace) => unknown): boolean => JSON.stringify(of(face)) !== JSON.stringify(of(other));
  return [
    outcomeOf(face, page),
    ...(differs(({ timing }) => timing) ? [timingText(face, page)] : []),
    ...(differs(({ assurance: one }) => one) && face.assurance !== null ? [assurance[face.assurance]] : []),
    ...(differs(({ severity: one }) => one) ? [severity[face.severity]] : []),
    ...(!openData && face.outcome === 'fail' && differs(({ exposure, stage }) => [exposure, stage]) ? [exposureText(face, labels.diff.noExposure, page)] : []),
  ];
}

function timingText({ timing }: FindingFace, { lang }: Page): string {
  if (timing === null) return '–';
  const { state, dueDate, nextDueDate, since } = timing;
  const days = [dueDate, nextDueDate, dueDate === null && nextDueDate === null ? since : null].filter((day) => day !== null);
  return [words(lang).timing[state], ...days.map(formatDay)].join(', ');
}

function exposureText({ exposure, stage }: FindingFace, none: string, { lang }: Page): string {
  if (exposure === null) return none;
  const { classes } = labelsOf(lang).exposure;
  return stage === null || stage === 'none' ? classes[exposure] : `${classes[exposure]}, ${stage}`;
}

function causeText({ causes, isCertain, facts }: ExplainedChange, page: Page): string {
  const { diff } = page.labels;
  if (causes.length === 0) return diff.unexplained;
  const list = causes.map((cause) => diff.causes[cause]).join(', ');
  const text = isCertain ? diff.cause(list) : diff.oneOf(list);
  const told = causes.includes('facts') ? facts.filter(isSeen) : [];
  return told.length === 0 ? text : `${text} (${told.map((fact) => factText(fact, page)).join('; ')})`;
}

function closing({ changes, wordsOnly, inputs, packs, parts }: Comparison, { labels, style, width }: Page): string {
  const { diff } = labels;
  const isSameInput = inputs.length === 0 && packs.length === 0;
  const isSame = isSameInput && changes.length === 0 && wordsOnly === 0 && parts.length === 0;
  const verdict = isSame ? diff.same : changes.length === 0 ? diff.noVerdicts : diff.verdicts(changes.length);
  const notes = [
    ...(wordsOnly === 0 ? [] : [diff.wordsOnly(wordsOnly)]),
    // Of another input, other totals and sources are what one expects.
    ...(isSameInput && parts.length > 0 ? [`${labels.verify.rows.rest}: ${parts.map((part) => labels.parts[part]).join(', ')}.`] : []),
    ...(changes.some(({ isCertain, causes }) => !isCertain && causes.length > 0) ? [diff.statesWouldTell] : []),
  ];
  return [style.bold(verdict), ...notes.flatMap((note) => wrapText(note, width))].join('\n');
}
