import { formatDay, placeholdersIn, reasons, textIn, withArticle } from '@adempi/schema';
import type { CivilDate, Lang, Missing, Reasons } from '@adempi/schema';

import { findFact } from '../conditions/build-node.ts';
import { readFact } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import type { Detail, Use } from '../conditions/detail.ts';
import { PHANTOM_KEY, findItem } from '../facts/known-fact.ts';
import type { CollectionView, ItemView } from '../facts/known-fact.ts';
import type { FactModel, ModelFact } from '../facts/model.ts';
import { UNKNOWN } from '../logic/kleene.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { isScopeUnknown } from '../rules/explain-instance.ts';
import type { Explanation } from '../rules/explain-instance.ts';
import type { Verdict } from '../rules/judge-instance.ts';
import { formatValue } from './format-value.ts';

/** What a reason is written from. */
export interface ReasonInput {
  readonly compiled: CompiledRule;
  readonly verdict: Verdict;
  readonly explanation: Explanation;
  readonly missing: readonly Missing[];
  readonly isAssumed: boolean;
  readonly frame: Frame;
  readonly model: FactModel;
  readonly lang: Lang;
}

/** One sentence, with the facts in it, that says why the outcome is what it is. */
export function writeReason(input: ReasonInput): string {
  const sentence = writeSentence(input);
  return input.isAssumed ? addAssumption(sentence, input.explanation.support.knownOn, input.lang) : sentence;
}

/** Says that a verdict holds only if nothing has changed since a day. */
export function addAssumption(sentence: string, knownOn: CivilDate | null, lang: Lang): string {
  return knownOn === null ? sentence : `${sentence} ${fill(reasons(lang).assumed, { knownOn: formatDay(knownOn) })}`;
}

function writeSentence(input: ReasonInput): string {
  const { messages } = input.compiled.rule;
  const words = reasons(input.lang);
  switch (input.verdict.outcome) {
    case 'pass':
      return messages.pass === undefined ? fill(words.pass, { facts: listUses(input) }) : fillFacts(messages.pass, input);
    case 'fail':
      return fillFacts(messageOfAbsent(input) ?? messages.fail, input);
    case 'pending': {
      const message = messageOfAbsent(input) ?? messages.pending;
      return message === undefined ? writePending(input, words) : fillFacts(message, input);
    }
    case 'not_applicable':
      return messages.not_applicable === undefined
        ? fill(words.notApplicable, { facts: listUses(input) })
        : fillFacts(messages.not_applicable, input);
    default:
      return writeUnknown(input, words);
  }
}

/** What the rule says where a complete collection does not list the item that it is about. */
function messageOfAbsent({ compiled: { rule, item }, frame }: ReasonInput): string | undefined {
  if (item === null) return undefined;
  const listed = frame.view.collections[item.collection.index] as CollectionView;
  return listed.isComplete && findItem(listed, item.key) === null ? rule.messages.absent : undefined;
}

function writePending(input: ReasonInput, words: Reasons): string {
  const { timing } = input.verdict;
  const values = { facts: listUses(input), due: dayOrEmpty(timing.due), since: dayOrEmpty(timing.since) };
  return fill(timing.kind === 'continuous' ? words.pendingContinuous : words.pending, values);
}

/** The gravest reason first: a contradiction or an old fact calls for another act than an absent one. */
function writeUnknown(input: ReasonInput, words: Reasons): string {
  const { missing, verdict, compiled } = input;
  const labelsOf = (why: Missing['why']): string => [...new Set(missing.filter((one) => one.why === why).map((one) => `«${one.label}»`))].join(', ');
  const bare = (text: string): string => text.replace(/^«|»$/g, '');
  const { unknown } = compiled.rule.messages;
  if (missing.length === 0) return unknown !== undefined && !isScopeUnknown(input.explanation) && comparesInVain(input.explanation.require) ? fillFacts(unknown, input) : words.noReference;
  if (labelsOf('conflict') !== '') return fill(words.conflict, { facts: labelsOf('conflict') });
  if (labelsOf('before_deadline') !== '') {
    const { due, since } = verdict.timing;
    const newest = daysIn(input.explanation.require).sort().at(-1);
    const knownOn = newest === undefined ? words.undated : formatDay(newest);
    return fill(due === null ? words.beforeStart : words.beforeDeadline, { due: dayOrEmpty(due), since: dayOrEmpty(since), knownOn });
  }
  if (unknown !== undefined && missing.every((one) => one.why === 'absent')) return fillFacts(unknown, input);
  if (labelsOf('stale') !== '') return fill(words.stale, { facts: labelsOf('stale') });
  if (labelsOf('absent') !== '') return fill(words.absent, { facts: labelsOf('absent') });
  if (labelsOf('open') !== '') return fill(words.open, { facts: bare(labelsOf('open')) });
  return fill(words.afterAsOf, { facts: labelsOf('after_as_of') });
}

function listUses({ explanation, lang }: ReasonInput): string {
  return describeUses(explanation.support.uses, lang);
}

/** `«Adesione alla PDND»: no; «Data»: 30/09/2023`. */
export function describeUses(uses: readonly Use[], lang: Lang): string {
  const texts = uses.map((use) => {
    const label = `«${textIn(use.label, lang)}»`;
    return use.fact === null ? label : `${label}: ${formatValue(use.known.value, use.fact.definition, lang)}`;
  });
  return [...new Set(texts)].join('; ');
}

/** Fills the facts that a sentence of a rule names; one that is not known says so, but an item without a name is called by its key. */
export function fillFacts(template: string, { frame, model, lang }: Pick<ReasonInput, 'frame' | 'model' | 'lang'>): string {
  const values = placeholdersIn(template).map((path) => {
    const fact = findFact(path, { model });
    return [path, formatValue(readFact(frame, fact).value ?? keyAsName(fact, frame), fact.definition, lang)];
  });
  return fill(template, Object.fromEntries(values) as Record<string, string>);
}

/** The key of the item at hand, where a fact is what its items are called by. */
function keyAsName({ definition, collection }: ModelFact, { scope }: Frame): string | undefined {
  if (collection?.name !== definition.path) return undefined;
  const { key } = scope[collection.index] as ItemView;
  return key === PHANTOM_KEY ? undefined : key;
}

/** One pass over the template, so that braces in a value stay what they are. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/(?:(?<!\p{L})(il|al|dal|del) )?\{([^{}]*)\}/giu, (whole, article: string | undefined, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name] as string;
    return article === undefined ? value : withArticle(article, value);
  });
}

/** Whether a condition is not decided because it compares known values to no avail, as growth from nothing. */
function comparesInVain(detail: Detail): boolean {
  if (detail.verdict !== UNKNOWN) return false;
  if (detail.kind !== 'leaf') return detail.children.some(comparesInVain);
  const { why, expected, uses } = detail;
  return why === null && expected !== undefined && uses.every(({ known }) => known.value !== undefined);
}

/** The days on which the facts of a condition were known, where they have one. */
function daysIn(detail: Detail): CivilDate[] {
  return detail.kind === 'leaf' ? detail.uses.flatMap((use) => use.known.knownOn ?? []) : detail.children.flatMap(daysIn);
}

function dayOrEmpty(day: CivilDate | null): string {
  return day === null ? '' : formatDay(day);
}
