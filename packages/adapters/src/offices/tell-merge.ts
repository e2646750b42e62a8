import { compareStrength, formatDay, groupBy, indexVocabulary, isSameFactValue, listItems, officeName, parseAddress, readStateFact, strengthOf } from '@adempi/schema';
import type { FactDefinition, Lang, State, VocabularyIndex } from '@adempi/schema';

import { sourceTitle } from '../answers/source-title.ts';
import type { MergedReplies } from './merge-replies.ts';

/** An answer that two offices give differently. */
export interface ToldMergeConflict {
  readonly label: string;
  /** Each with who says it. */
  readonly values: readonly string[];
  /** Which one holds; null where neither does. */
  readonly holds: string | null;
}

/** What is said of a merge. */
export interface MergeTexts {
  readonly reply: (office: string, day: string, role: string, answers: number) => string;
  readonly silent: (files: readonly string[]) => string;
  readonly unknown: (labels: readonly string[]) => string;
  readonly notOurs: (label: string, reason: string) => string;
  readonly changed: (label: string, asked: string, today: string) => string;
  readonly gone: (label: string) => string;
  readonly open: (label: string, keys: readonly string[]) => string;
  readonly replaced: (label: string, before: string, after: string) => string;
  readonly outdated: (label: string, told: string, holds: string) => string;
  readonly conflict: (conflict: ToldMergeConflict) => string;
  readonly says: (value: string, office: string, day: string) => string;
}

/** What the telling of a merge needs. */
export interface Telling {
  /** The state as it was. */
  readonly before: State;
  readonly merged: MergedReplies;
  readonly vocabulary: readonly FactDefinition[];
  readonly lang: Lang;
  readonly texts: MergeTexts;
  /** A value as a person reads it. */
  readonly tellValue: (value: unknown, definition: FactDefinition | undefined, lang: Lang) => string;
}

interface Teller extends Telling {
  readonly index: VocabularyIndex;
  readonly definitions: ReadonlyMap<string, FactDefinition>;
}

/** What came of a merge, a line for each thing that someone should know. */
export function tellMerge(telling: Telling): string[] {
  const teller: Teller = { ...telling, index: indexVocabulary(telling.vocabulary), definitions: new Map(telling.vocabulary.map((definition) => [definition.path, definition])) };
  const { texts, merged } = teller;
  const conflicts = listConflicts(teller);
  const contested = new Set(conflicts.map(({ fact }) => fact));
  const unknown = merged.replies.flatMap(({ reply }) => reply.unknown.map((fact) => labelOf(fact, teller)));
  const silent = merged.replies.filter(({ reply }) => isSilent(reply)).map(({ file }) => file);
  return [
    ...merged.replies.filter(({ reply }) => !isSilent(reply)).map(({ reply: { office, day, role, patch } }) => texts.reply(officeName(office), formatDay(day), role, countAnswers(patch, teller))),
    ...(silent.length === 0 ? [] : [texts.silent(silent)]),
    ...(unknown.length === 0 ? [] : [texts.unknown(unknown)]),
    ...merged.replies.flatMap(({ reply }) => reply.notOurs.map(({ fact, reason }) => texts.notOurs(labelOf(fact, teller), reason))),
    ...merged.replies.flatMap(({ reply }) => reply.changed.map(({ fact, asked, today }) => texts.changed(labelOf(fact, teller), asked, today))),
    ...merged.gone.map((fact) => texts.gone(labelOf(fact, teller))),
    ...merged.open.map((collection) => texts.open(labelOf(collection, teller), unlistedKeys(collection, teller))),
    ...tellChanges(contested, teller),
    ...conflicts.map(({ told }) => texts.conflict(told)),
  ];
}

/** Whether an office told nothing at all. */
function isSilent({ patch, unknown, notOurs, changed }: MergedReplies['replies'][number]['reply']): boolean {
  return [patch.claims, patch.complete ?? [], unknown, notOurs, changed].every((told) => told.length === 0);
}

/** The keys of items are no answers. */
function countAnswers({ claims, complete = [] }: MergedReplies['replies'][number]['reply']['patch'], { definitions }: Teller): number {
  const isKey = (fatto: string): boolean => {
    const address = parseAddress(fatto);
    return address !== null && address.collection !== null && address.path === `${address.collection}.${definitions.get(address.collection)?.key ?? 'id'}`;
  };
  return claims.filter(({ fatto }) => !isKey(fatto)).length + complete.length;
}

function labelOf(fact: string, { definitions, lang }: Teller): string {
  const address = parseAddress(fact);
  const label = definitions.get(address?.path ?? fact)?.label;
  const words = label?.[lang] ?? label?.it ?? fact;
  const key = address?.key ?? null;
  return key === null ? words : `${words} (${key})`;
}

function textOf(fact: string, value: unknown, { definitions, lang, tellValue }: Teller): string {
  return tellValue(value, definitions.get(parseAddress(fact)?.path ?? fact), lang);
}

/** The items of a state that no reply lists, of a list that was said to be whole. */
function unlistedKeys(collection: string, { merged }: Teller): string[] {
  const told = new Set(merged.replies.flatMap(({ reply }) => reply.patch.claims.flatMap(({ fatto }) => {
    const address = parseAddress(fatto);
    return address?.collection === collection && address.key !== null ? [address.key] : [];
  })));
  return listItems(merged.state, collection).map((item) => String(item['id'])).filter((key) => !told.has(key));
}

function tellChanges(contested: ReadonlySet<string>, teller: Teller): string[] {
  const { merged, before, texts, index } = teller;
  const claims = merged.replies.flatMap(({ reply }) => reply.patch.claims).filter(({ fatto }) => !contested.has(fatto));
  const seen = new Set<string>();
  return claims.flatMap(({ fatto, valore }) => {
    const [old, now] = [readStateFact(before, fatto, index), readStateFact(merged.state, fatto, index)];
    if (old === undefined || now === undefined || seen.has(fatto)) return [];
    seen.add(fatto);
    if (!isSameFactValue(old, now)) return [texts.replaced(labelOf(fatto, teller), textOf(fatto, old, teller), textOf(fatto, now, teller))];
    return isSameFactValue(valore, now) ? [] : [texts.outdated(labelOf(fatto, teller), textOf(fatto, valore, teller), textOf(fatto, now, teller))];
  });
}

interface FoundConflict {
  readonly fact: string;
  readonly told: ToldMergeConflict;
}

/** One value of a fact, who gives it, and how well it is known. */
interface Said {
  readonly value: unknown;
  readonly who: string;
  readonly fonte: string | undefined;
}

/**
 * Where offices differ, whenever they answered, and where an answer and what someone else knows are
 * equally strong. That an answer follows something older is a change, and no conflict.
 */
function listConflicts(teller: Teller): FoundConflict[] {
  const { merged } = teller;
  const ours = new Set(merged.replies.map(({ source }) => source));
  const claims = merged.replies.flatMap(({ reply, source }) => reply.patch.claims.map((claim) => ({ fact: claim.fatto, value: claim.valore, who: officeName(reply.office), fonte: source })));
  return [...groupBy(claims, ({ fact }) => fact)].flatMap(([fact, said]) => {
    const others = (merged.conflicts.find(({ fatto }) => fatto === fact)?.values ?? []).filter(({ fonte = '' }) => !ours.has(fonte));
    const found = tellConflict(fact, [...said, ...others.map(({ valore, fonte }): Said => ({ value: valore, who: sourceTitle(merged.state, fonte, teller.lang), fonte }))], teller);
    const isBetween = said.some(({ value }) => !isSameFactValue(value, said[0].value));
    return isBetween || found?.told.holds === null ? (found ?? []) : [];
  });
}

function tellConflict(fact: string, said: readonly Said[], teller: Teller): FoundConflict | null {
  const { texts, merged } = teller;
  const ordered = said.map((one) => ({ ...one, strength: strengthOf(merged.state, one.fonte === undefined ? undefined : { fonte: one.fonte }) })).sort((left, right) => compareStrength(left.strength, right.strength));
  const [best] = ordered;
  const against = best === undefined ? [] : ordered.filter(({ value }) => !isSameFactValue(value, best.value));
  if (best === undefined || against.length === 0) return null;
  const isTied = against.some(({ strength }) => compareStrength(strength, best.strength) === 0);
  const values = ordered.map(({ value, who, strength: { knownOn } }) => texts.says(textOf(fact, value, teller), who, knownOn === null ? '–' : formatDay(knownOn)));
  return { fact, told: { label: labelOf(fact, teller), values, holds: isTied ? null : textOf(fact, best.value, teller) } };
}
