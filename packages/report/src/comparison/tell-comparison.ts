import { formatDay, indexVocabulary, words } from '@adempi/schema';
import type { Bundle, ExplainedChange, ExposureClass, FactChange, FactFace, FindingFace, Lang, Outcome, ItemName } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import { createItemNames, itemIn } from '../table/item-names.ts';
import { textIn } from '../table/view.ts';
import type { ComparedSide, Comparison } from './comparison.ts';
import { createPage, dayOr, inputLine, outcomeOf, packLines } from './page.ts';
import type { Page } from './page.ts';

/** A change of verdict in words. */
export interface ToldVerdictChange {
  readonly ruleId: string;
  /** Key of the item; null of a finding on the ente. */
  readonly item: string | null;
  /** What the item is called, with its list; empty of a finding on the ente. */
  readonly itemText: string;
  readonly title: string;
  /** The outcome, and what else is not the same; null where there was no such finding. */
  readonly before: { readonly outcome: Outcome | null; readonly texts: readonly string[] };
  readonly after: { readonly outcome: Outcome | null; readonly texts: readonly string[] };
  readonly cause: string;
}

/** A comparison in words. */
export interface ToldComparison {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** What it was made from that is not the same: `Data della verifica: 01/01/2024 → 01/02/2024`. */
  readonly inputs: readonly string[];
  /** Digests of what is not the same: for whoever has to prove it. */
  readonly digests: readonly string[];
  /** Counts of duties of law or guideline that are not the same. */
  readonly totals: readonly string[];
  readonly facts: readonly string[];
  readonly changes: readonly ToldVerdictChange[];
  /** How much changes, or that nothing does. */
  readonly verdict: string;
  /** Whether the states behind reports would tell more of the causes. */
  readonly wantsStates: boolean;
  readonly notes: readonly string[];
}

/** How a comparison is told. */
export interface TellComparisonOptions {
  readonly lang: Lang;
  readonly bundle: Pick<Bundle, 'vocabulary' | 'rules' | 'packs'>;
  /** The items that have names, of both assessments: those of today first. */
  readonly items: readonly ItemName[];
}

/** Inputs that are told by their digests. */
const DIGESTED: ReadonlySet<string> = new Set(['state', 'waivers', 'baseline']);

/**
 * What changed between two assessments, and why, in the words of the terminal but with names in place of paths, keys and
 * digests, as data that a page can draw.
 * @example tellComparison(comparison, { lang: 'it', bundle, items: assessment.items ?? [] }).changes[0]?.cause // 'Causa: la data'
 */
export function tellComparison(comparison: Comparison, { lang, bundle, items }: TellComparisonOptions): ToldComparison {
  const titles = new Map(bundle.packs.map(({ id, title }) => [id, textIn({ lang }, title)]));
  const page = createPage({ lang }, { ...createItemNames({ items, lang }, indexVocabulary(bundle.vocabulary).facts), packOf: (id) => titles.get(id) ?? id });
  const lists = new Map(bundle.rules.map(({ id, forEach, forItem }) => [id, forEach ?? forItem?.collection ?? '']));
  const { before, after, inputs, changes, facts } = comparison;
  const { labels } = page;
  return {
    title: titleOf(comparison, page),
    before: sideText(before, page),
    after: sideText(after, page),
    inputs: [
      ...inputs.filter(({ name }) => name !== 'subject').map((input) => `${labels.diff.inputs[input.name]}: ${DIGESTED.has(input.name) ? labels.diff.otherContent : inputLine(input, page)}`),
      ...packLines(comparison, page).map((line) => `${labels.diff.packs}: ${line}`),
    ],
    digests: inputs.filter(({ name }) => DIGESTED.has(name)).map(({ name, before, after }) => `${labels.diff.inputs[name]}: ${labels.change(String(before ?? '–'), String(after ?? '–'))}`),
    totals: totalLines(comparison, page),
    facts: inputs.some(({ name }) => name === 'state') ? facts.filter(isSeen).map((fact) => factText(fact, page)) : [],
    changes: changes.map((change) => tellVerdictChange(change, comparison, { page, collection: lists.get(change.ruleId) ?? '' })),
    ...closingOf(comparison, page),
  };
}

function tellVerdictChange(change: ExplainedChange, { openData }: Comparison, { page, collection }: { readonly page: Page; readonly collection: string }): ToldVerdictChange {
  const { ruleId, item, title, before, after } = change;
  const sideOf = (face: FindingFace | null, other: FindingFace | null): ToldVerdictChange['before'] => ({ outcome: face?.outcome ?? null, texts: verdictLines(face, other, { page, openData }) });
  const itemText = item === null ? '' : (page.names?.tell({ collection, key: item }) ?? item);
  return { ruleId, item, itemText, title, before: sideOf(before, after), after: sideOf(after, before), cause: causeText(change, page) };
}

/** The name of the ente, or of both. @internal */
export function titleOf({ before, after }: Comparison, { labels }: Page): string {
  return before.ente === after.ente ? before.ente : labels.change(before.ente, after.ente);
}

/** Who, when, and from which file. @internal */
export function sideText({ name, ente, asOf }: ComparedSide, { labels }: Page): string {
  return `${labels.of(ente, formatDay(asOf))} (${name})`;
}

/** How much changes, and what a reader must know of it. @internal */
export function closingOf({ changes, wordsOnly, inputs, packs, parts }: Comparison, { labels }: Page): Pick<ToldComparison, 'verdict' | 'notes' | 'wantsStates'> {
  const { diff } = labels;
  const isSameInput = inputs.length === 0 && packs.length === 0;
  const isSame = isSameInput && changes.length === 0 && wordsOnly === 0 && parts.length === 0;
  return {
    verdict: isSame ? diff.same : changes.length === 0 ? diff.noVerdicts : diff.verdicts(changes.length),
    notes: [
      ...(wordsOnly === 0 ? [] : [diff.wordsOnly(wordsOnly)]),
      // Of another input, other totals and sources are what one expects.
      ...(isSameInput && parts.length > 0 ? [`${labels.verify.rows.rest}: ${parts.map((part) => labels.parts[part]).join(', ')}.`] : []),
    ],
    wantsStates: changes.some(({ isCertain, causes }) => !isCertain && causes.length > 0),
  };
}

/** The totals that are not the same. @internal */
export function totalLines({ totals: { before, after }, openData }: Comparison, { labels, lang }: Page): string[] {
  const { classes } = labelsOf(lang).exposure;
  const change = (label: string, one: number, other: number): string[] => (one === other ? [] : [`${label}: ${labels.change(String(one), String(other))}`]);
  const { outcome } = words(lang);
  return [
    ...(Object.keys(outcome) as Outcome[]).flatMap((name) => change(outcome[name], before[name], after[name])),
    ...(openData ? [] : (Object.keys(classes) as ExposureClass[]).flatMap((name) => change(classes[name], before.exposure[name], after.exposure[name]))),
  ];
}

/** What one side did not look at says nothing of a change. @internal */
export function isSeen({ before, after }: FactChange): boolean {
  return before !== null && after !== null;
}

/** A fact, from what to what. @internal */
export function factText({ fact, label, before, after }: FactChange, page: Page): string {
  return `${factName(fact, label, page)}: ${page.labels.change(faceText(before, page), faceText(after, page))}`;
}

/** Where names are at hand, a fact of an item is told with the item's: `IMU – Accesso con SPID`. */
function factName(fact: string, label: string, { names }: Page): string {
  if (names === null) return label === fact ? fact : `${label} (${fact})`;
  const item = itemIn(fact);
  return item === null ? label : `${names.nameOf(item)} – ${label}`;
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

/** The outcome, and whatever else is not the same on the other side. A breach alone is exposed: what might be one is not called so. @internal */
export function verdictLines(face: FindingFace | null, other: FindingFace | null, { page, openData }: { readonly page: Page; readonly openData: boolean }): string[] {
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

/** As the report of one assessment tells it: of what falls once and is met nobody knows here on which day it was. */
function timingText({ timing }: FindingFace, { labels, lang }: Page): string {
  if (timing === null) return '–';
  const { state, dueDate, nextDueDate, since } = timing;
  const { timing: texts } = labelsOf(lang);
  const told = state === 'met' && nextDueDate === null ? texts.satisfied : words(lang).timing[state];
  if (dueDate === null && nextDueDate === null) return since === null ? told : state === 'continuous' ? texts.since(formatDay(since)) : `${told}, ${formatDay(since)}`;
  return [dueDate === null ? told : labels.diff.due(formatDay(dueDate), told), ...(nextDueDate === null ? [] : [texts.next(formatDay(nextDueDate))])].join('; ');
}

function exposureText({ exposure, stage }: FindingFace, none: string, { lang }: Page): string {
  if (exposure === null) return none;
  const { classes } = labelsOf(lang).exposure;
  return stage === null || stage === 'none' ? classes[exposure] : `${classes[exposure]}, ${stage}`;
}

/** Why it changed, as far as can be told. @internal */
export function causeText({ causes, isCertain, facts }: ExplainedChange, page: Page): string {
  const { diff } = page.labels;
  if (causes.length === 0) return diff.unexplained;
  const list = causes.map((cause) => diff.causes[cause]).join(', ');
  const text = isCertain ? diff.cause(list) : diff.oneOf(list);
  const told = causes.includes('facts') ? facts.filter(isSeen) : [];
  return told.length === 0 ? text : `${text} (${told.map((fact) => factText(fact, page)).join('; ')})`;
}
