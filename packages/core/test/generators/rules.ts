import { kindOfDeadline } from '@adempi/schema';
import type { Condition, Deadline, OnceDeadline, Rule } from '@adempi/schema';
import fc from 'fast-check';

import { rule } from '../helpers/bundle.ts';
import { conditionIn, factIn } from './conditions.ts';
import { cadence, day, monthDay, period } from './days.ts';
import { rarely } from './rarely.ts';
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
export function deadlineIn(collections: readonly string[]): fc.Arbitrary<Deadline> {
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
    optional({ continuous: fc.constant(true as const), since: metOn }, 'continuous'),
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

function ruleOver(forEach: string | null): fc.Arbitrary<Partial<Rule>> {
  const collections = forEach === null ? [] : [forEach];
  return fc
    .record({
      severity: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const, 'info' as const),
      force: fc.constantFrom('statutory' as const, 'guideline' as const, 'plan' as const, 'grant' as const),
      inForce,
      deadline: deadlineIn(collections),
      exposure: fc.option(exposure),
      confidence: fc.record({ duty: level, date: level, exposure: level }),
      appliesWhen: rarely(conditionIn([], 1)),
      where: forEach === null ? fc.constant(null) : rarely(conditionIn(collections, 1), 3),
      require: fc.option(conditionIn(collections)),
    })
    .map((shape) => Object.fromEntries(Object.entries({ ...shape, forEach }).filter(([, value]) => value !== null)));
}

/** One to three rules in two packs, on the ente and per item. */
export const rules: fc.Arbitrary<readonly Rule[]> = fc
  .array(fc.oneof(ruleOver(null), ...COLLECTIONS.map(ruleOver)), { minLength: 1, maxLength: IDS.length })
  .map((parts) => parts.map((part, index) => complete(part, IDS[index] ?? '')));

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
