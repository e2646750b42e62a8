import { kindOfDeadline, monthDayIn } from '@adempi/schema';
import type { Condition, Deadline, OnceDeadline, Rule } from '@adempi/schema';
import fc from 'fast-check';

import { rule } from '../helpers/bundle.ts';
import { conditionIn, factIn } from './conditions.ts';
import { cadence, day, monthDay, period } from './days.ts';
import { rarely } from './rarely.ts';
import { KEYS } from './state.ts';
import { COLLECTIONS } from './vocabulary.ts';

/** Ids of rules, in two packs. */
const IDS = ['altro/c', 'prova/a', 'prova/b'] as const;

function dateIn(collections: readonly string[]): fc.Arbitrary<string> {
  return factIn(collections, ['date']).map(({ fact }) => fact);
}

function onceIn(collections: readonly string[]): fc.Arbitrary<OnceDeadline> {
  return fc.oneof<fc.Arbitrary<OnceDeadline>[]>(
    fc.record({ on: day }),
    fc.record({ on: fc.constant({ param: 'prova/giorno' }) }),
    fc.record({ fact: dateIn(collections) }),
    fc.record({ after: fc.record({ fact: dateIn(collections), offset: period }) }),
  );
}

/** Every kind of deadline, over facts of the ente and of the item at hand. */
function deadlineIn(collections: readonly string[]): fc.Arbitrary<Deadline> {
  const metOn = dateIn(collections);
  const once = onceIn(collections);
  const anchor = fc.oneof(day, fc.constant({ param: 'prova/giorno' }), factIn(collections, ['date']));
  const optional = <T, K extends keyof T>(shape: { [N in keyof T]: fc.Arbitrary<T[N]> }, ...requiredKeys: K[]): fc.Arbitrary<Deadline> =>
    fc.record(shape, { requiredKeys }) as unknown as fc.Arbitrary<Deadline>;
  return fc.oneof(
    fc.tuple(once, fc.option(metOn)).map(([one, met]) => (met === null ? one : { ...one, metOn: met })),
    optional({ firstOf: fc.array(once, { minLength: 1, maxLength: 3 }), metOn }, 'firstOf'),
    optional({ yearly: monthDay, metOn, since: metOn }, 'yearly', 'metOn'),
    optional({ every: cadence, from: anchor, metOn, since: metOn }, 'every', 'from', 'metOn'),
    optional({ continuous: fc.constant(true as const), since: metOn, from: rarely(day).map((from) => from ?? '2010-01-01') }, 'continuous'),
  );
}

const inForce: fc.Arbitrary<Rule['inForce']> = fc
  .record({ from: fc.oneof({ weight: 2, arbitrary: fc.constant('2010-01-01') }, { weight: 2, arbitrary: day }), to: rarely(day) })
  .map(({ from, to }) => (to === null || to < from ? { from } : { from, to }));

const exposure = fc.record({ cad18bis: fc.constantFrom('fine' as const, 'fine_halved' as const, 'fine_unclear' as const, 'no_fine' as const, 'other' as const), basis: fc.constant('art. 18-bis'), from: day }, { requiredKeys: ['cad18bis', 'basis'] });

const level = fc.oneof({ weight: 4, arbitrary: fc.constant('verified' as const) }, { weight: 1, arbitrary: fc.constant('unverified' as const) });

/** A fine is set by a law alone, and claimed only where all was verified: a rule that claims more is refused. */
function fitExposure(one: Rule): Rule {
  const { exposure: own, force, confidence } = one;
  if (own === undefined || !own.cad18bis.startsWith('fine')) return one;
  const isSure = Object.values(confidence).every((value) => value === 'verified');
  const isLaw = force === 'statutory' || (force === 'guideline' && own.cad18bis === 'fine_unclear');
  if (!isLaw) return { ...one, exposure: { ...own, cad18bis: 'no_fine' } };
  return isSure ? one : { ...one, exposure: { ...own, cad18bis: 'fine_unclear' } };
}

/** Rules on the ente, on each item of a collection, or on one item of it. */
function ruleOver(collection: string | null, isForOne = false): fc.Arbitrary<Partial<Rule>> {
  const collections = collection === null ? [] : [collection];
  const forEach = isForOne ? null : collection;
  const forItem = fc.record({ collection: fc.constant(collection ?? ''), key: fc.constantFrom(...KEYS), whenAbsent: fc.constantFrom('unmet' as const, 'not_applicable' as const) });
  return fc
    .record({
      severity: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const, 'info' as const),
      force: fc.constantFrom('statutory' as const, 'guideline' as const, 'plan' as const, 'grant' as const),
      inForce,
      deadline: deadlineIn(collections),
      exposure: fc.option(exposure),
      confidence: fc.record({ duty: level, date: level, exposure: level }),
      forItem: isForOne ? forItem : fc.constant(null),
      appliesWhen: rarely(conditionIn([], 1)),
      where: forEach === null ? fc.constant(null) : rarely(conditionIn(collections, 1), 3),
      require: fc.option(conditionIn(collections)),
    })
    .map((shape) => Object.fromEntries(Object.entries({ ...shape, forEach }).filter(([, value]) => value !== null)));
}

const anyRule = fc.oneof(ruleOver(null), ...COLLECTIONS.flatMap((collection) => [ruleOver(collection), ruleOver(collection, true)]));

/** One to three rules in two packs, on the ente and on items; one may be proved by the others. */
export const rules: fc.Arbitrary<readonly Rule[]> = fc
  .tuple(fc.array(anyRule, { minLength: 1, maxLength: IDS.length }), rarely(fc.record({ target: fc.nat(), provers: fc.subarray([...IDS], { minLength: 1 }) }), 3))
  .map(([parts, proof]) => {
    const all = parts.map((part, index) => complete(part, IDS[index] ?? ''));
    return proof === null ? all : all.map((one, index) => (index === proof.target % all.length ? prove(one, all, proof.provers) : one));
  });

/** Where a prover returns every year, a duty that falls once mostly falls on one of its days. */
function prove(one: Rule, all: readonly Rule[], provers: readonly string[]): Rule {
  const named = all.filter(({ id }) => id !== one.id && provers.includes(id));
  if (one.forEach !== undefined || named.length === 0) return one;
  const yearly = named.flatMap(({ deadline }) => ('yearly' in deadline ? [deadline.yearly] : []))[0];
  const { deadline } = one;
  const isMoved = yearly !== undefined && 'on' in deadline && typeof deadline.on === 'string';
  return { ...one, provedBy: named.map(({ id }) => id), deadline: isMoved ? { ...deadline, on: monthDayIn(yearly, Number(deadline.on.slice(0, 4))) } : deadline };
}

/** A whole rule, with references to the deadline such as its kind admits. */
function complete(part: Partial<Rule>, id: string): Rule {
  const { require: sample, ...base } = rule({ ...part, id });
  const kind = kindOfDeadline(base.deadline);
  const own = part.require ?? (kind === 'recurring' ? undefined : sample);
  return {
    ...fitExposure(base),
    ...(own === undefined ? {} : { require: fit(own, kind) }),
    ...(base.where === undefined ? {} : { where: fit(base.where, kind) }),
    ...(base.appliesWhen === undefined ? {} : { appliesWhen: fit(base.appliesWhen, 'continuous') }),
  };
}

/** A duty that falls once has no date before or after; one that binds every day has none at all. */
function fit(condition: Condition, kind: 'once' | 'recurring' | 'continuous'): Condition {
  return JSON.parse(JSON.stringify(condition), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('deadline' in value) || kind === 'recurring') return value;
    return kind === 'once' ? { deadline: 'last' } : { asOf: true };
  }) as Condition;
}
