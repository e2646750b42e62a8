import type { Act, Assessment, Bundle, CivilDate, ExposureModel, FactDefinition, Lang, Outcome, Text } from '@adempi/schema';
import { parseAddress, words, textIn as inLanguage } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import type { Labels } from '../labels/labels.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';
import { createItemNames } from './item-names.ts';
import type { ItemNames } from './item-names.ts';

/** How a report for a terminal is written. */
export interface TableOptions {
  /** Columns of the terminal; narrower than 60 counts as 60, wider than 160 as 160. */
  readonly width?: number;
  /** Escape codes for colour; none by default. */
  readonly color?: boolean;
  /** Of headings and labels; by default the language of the assessment. The text of rules is Italian. */
  readonly lang?: Lang;
  /** Only the sections of these outcomes, in full however many they are; the summary is always there. */
  readonly show?: readonly Outcome[];
  /** Also what does not apply, rules not in force, and every fact that would decide. */
  readonly all?: boolean;
  /** For each breach the sums, the norm and the other consequences. */
  readonly exposure?: boolean;
  /**
   * The rules' bundle: gives questions and offices to facts, their labels to kinds of exposure and to
   * acts, and titles to a profile and to the editions of the Piano triennale.
   */
  readonly bundle?: Pick<Bundle, 'packs' | 'vocabulary' | 'exposure' | 'profiles'> & Partial<Pick<Bundle, 'acts'>>;
}

/** What every part of a report needs to be written. */
export interface View {
  readonly lang: Lang;
  readonly asOf: CivilDate;
  readonly labels: Labels;
  readonly words: ReturnType<typeof words>;
  readonly style: Style;
  readonly width: number;
  readonly all: boolean;
  /** Whether rules of an outcome are told one by one, however many they are. */
  readonly inFull: (outcome: Outcome) => boolean;
  readonly exposure: boolean;
  /** Beside a name that only open data speak of, no risk is shown unless asked for. */
  readonly risk: boolean;
  /** All that is known is open data: what they suggest is a clue, and no breach. */
  readonly onlyClues: boolean;
  readonly sources: ReadonlyMap<string, Assessment['sources'][number]>;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** Titles of packs by id. */
  readonly packs: ReadonlyMap<string, Text>;
  /** Titles by id. */
  readonly profiles: ReadonlyMap<string, Text>;
  /** Titles of the packs that are editions of the Piano triennale. */
  readonly editions: ReadonlyMap<string, Text>;
  /** How lists and items are called. */
  readonly names: ItemNames;
  readonly exposureModel: ExposureModel | null;
  /** Acts of law by id. */
  readonly acts: ReadonlyMap<string, Act>;
  /** Of whole rules, by id: a rule may be undetermined while some of its items are met. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly shows: (outcome: Outcome) => boolean;
}

/** Narrowest and widest report, in columns. */
export const widthLimits = { min: 60, max: 160, usual: 100 } as const;

/** So many rules of an outcome are told one by one: beyond, few would read them. */
export const FEW_RULES = 12;

/** Resolves the options of a report against its assessment. */
export function createView(assessment: Pick<Assessment, 'lang' | 'asOf' | 'openData' | 'sources' | 'rules' | 'items'>, options: TableOptions): View {
  const lang = options.lang ?? assessment.lang;
  const all = options.all ?? false;
  const facts = new Map((options.bundle?.vocabulary ?? []).map((fact) => [fact.path, fact]));
  return {
    lang,
    asOf: assessment.asOf,
    labels: labelsOf(lang),
    words: words(lang),
    style: createStyle(options.color ?? false),
    width: clampWidth(options.width),
    all,
    inFull: (outcome) => all || (options.show?.includes(outcome) ?? false),
    exposure: options.exposure ?? false,
    risk: options.exposure === true || !assessment.openData,
    onlyClues: assessment.openData,
    sources: new Map(assessment.sources.map((source) => [source.id, source])),
    facts,
    outcomes: new Map(assessment.rules.map(({ ruleId, outcome }) => [ruleId, outcome])),
    packs: new Map((options.bundle?.packs ?? []).map(({ id, title }) => [id, title])),
    profiles: new Map((options.bundle?.profiles ?? []).map(({ id, title }) => [id, title])),
    editions: new Map((options.bundle?.packs ?? []).flatMap(({ id, edition, title }) => (edition === undefined ? [] : [[id, title]]))),
    names: createItemNames({ ...assessment, lang }, facts),
    exposureModel: options.bundle?.exposure ?? null,
    acts: new Map((options.bundle?.acts ?? []).map((act) => [act.id, act])),
    shows: (outcome) => options.show?.includes(outcome) ?? (outcome !== 'not_applicable' || all),
  };
}

/** A text in the language of the report, Italian where it has no other. */
export function textIn(view: Pick<View, 'lang'>, text: Text): string {
  return inLanguage(text, view.lang);
}

/** What a pack is called; its id, where the rules are not at hand. */
export function packTitle(id: string, view: Pick<View, 'lang' | 'packs'>): string {
  const title = view.packs.get(id);
  return title === undefined ? id : textIn(view, title);
}

/** The path in the vocabulary of a fact's address: `siti[istituzionale].url` is a `siti.url`. */
export function pathOf(address: string): string {
  return parseAddress(address)?.path ?? address;
}

/** A heading of a section, in capitals: a report is read without colours too. */
export function heading(view: View, text: string): string {
  return view.style.heading(text.toLocaleUpperCase(view.lang));
}

/** Columns left for the last cell of a table, the others being taken. */
export function remainingWidth(view: Pick<View, 'width'>, frame: number, taken: readonly number[]): number {
  return view.width - frame - taken.reduce((sum, width) => sum + width, 0);
}

/** A width within the limits; the usual one where none is given. */
export function clampWidth(width: number = widthLimits.usual): number {
  return Math.min(widthLimits.max, Math.max(widthLimits.min, Math.trunc(width)));
}
