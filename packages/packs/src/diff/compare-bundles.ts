import { isSame, packOf, readsOf } from '@adempi/schema';
import type { Bundle, BundleDiff, CivilDate, Rule, RuleChange } from '@adempi/schema';

import { withProvers } from '../digest.ts';
import { unique } from '../lists.ts';

const DECIDING: ReadonlySet<string> = new Set([
  'inForce',
  'deadline',
  'appliesWhen',
  'forEach',
  'forItem',
  'where',
  'require',
  'provedBy',
]);

/**
 * Compares two bundles, rule by rule, in the order of the second.
 * @example compareBundles(published, edited).changed // [{ id: 'pdnd/adesione', fields: ['deadline'], reads: [], decides: true }]
 */
export function compareBundles(before: Bundle, after: Bundle): BundleDiff {
  const [old, young] = [byId(before.rules), byId(after.rules)];
  return {
    added: [...young.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !young.has(id)),
    changed: [...young.values()].flatMap((rule) => {
      const former = old.get(rule.id);
      return former === undefined ? [] : compareRules(former, rule, before, after);
    }),
  };
}

/**
 * The ids of the rules of which an outcome may differ.
 * @example decidingRules(compareBundles(published, edited)).has('pdnd/adesione')
 */
export function decidingRules({ added, removed, changed }: BundleDiff): ReadonlySet<string> {
  return new Set([...added, ...removed, ...changed.filter(({ decides }) => decides).map(({ id }) => id)]);
}

/**
 * A bundle with some of its rules, those that prove them, and what they read; without coverage,
 * profiles and drafts, which name other rules.
 * @example restrictBundle(bundle, ({ id }) => id === 'pdnd/adesione').rules.length
 */
export function restrictBundle(bundle: Bundle, isWanted: (rule: Rule) => boolean): Bundle {
  const { coverage: _coverage, profiles: _profiles, drafts: _drafts, ...rest } = bundle;
  const rules = withProvers(bundle.rules.filter(isWanted), bundle.rules).map((rule) => {
    const { replacedBy: _, ...inForce } = rule.inForce;
    return { ...rule, inForce };
  });
  const read = new Set(rules.flatMap((rule) => readsOf(rule).parameters));
  return { ...rest, rules, parameters: bundle.parameters.filter(({ id }) => read.has(id)) };
}

function compareRules(former: Rule, rule: Rule, before: Bundle, after: Bundle): RuleChange[] {
  const names = unique([...Object.keys(former), ...Object.keys(rule)]).sort() as (keyof Rule)[];
  const fields = names.filter((name) => !isSame(former[name], rule[name]));
  const reads = unique([...namesRead(former, before), ...namesRead(rule, after)]).sort().filter((name) => !isSame(lookUp(name, before), lookUp(name, after)));
  if (fields.length === 0 && reads.length === 0) return [];
  return [{ id: rule.id, fields, reads, decides: reads.length > 0 || fields.some((name) => DECIDING.has(name)) }];
}

function namesRead(rule: Rule, bundle: Bundle): readonly string[] {
  const { facts, parameters } = readsOf(rule);
  const pack = packOf(rule.id);
  return [...facts, ...parameters, ...(rule.provedBy ?? []), ...(periodOfEdition(pack, bundle) === null ? [] : [pack])];
}

/** From which day the lines of an edition are assessed, and from which those of the next; null of another pack. */
function periodOfEdition(id: string, { packs }: Bundle): { readonly from: CivilDate; readonly next: CivilDate | null } | null {
  const from = packs.find((pack) => pack.id === id)?.edition?.from;
  if (from === undefined) return null;
  const later = packs.flatMap(({ edition }) => (edition !== undefined && edition.from > from ? [edition.from] : [])).sort();
  return { from, next: later[0] ?? null };
}

/** What decides in a parameter, a rule, a fact or an edition: not its title, nor where it was read. */
function lookUp(name: string, bundle: Bundle): unknown {
  const { parameters, vocabulary, rules } = bundle;
  const parameter = parameters.find(({ id }) => id === name);
  if (parameter !== undefined) return { type: parameter.type, versions: parameter.versions.map(({ from, to, value }) => ({ from, to: to ?? null, value })) };
  const rule = rules.find(({ id }) => id === name);
  if (rule !== undefined) return { own: Object.entries(rule).filter(([key]) => DECIDING.has(key)), read: namesRead(rule, bundle).map((one) => lookUp(one, bundle)) };
  const fact = vocabulary.find(({ path }) => path === name);
  if (fact === undefined) return periodOfEdition(name, bundle);
  const { type, key = null, validFor = null, datedBy = null, fixed = false, registry = false } = fact;
  return { type, key, validFor, datedBy, fixed, registry };
}

function byId(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}
