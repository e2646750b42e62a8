import { readsOf } from '@adempi/schema';
import type { Rule } from '@adempi/schema';

import { rule } from '../helpers/bundle.ts';
import type { World } from '../reference/world.ts';

/** A world as a failure prints it: without what is the same in every one, ready to paste into a test. */
export function describeWorld({ bundle, state, asOf, knownAt, assumeUnchanged, packs }: World): string {
  const read = new Set(bundle.rules.flatMap((one) => readsOf(one).parameters));
  return JSON.stringify(
    {
      rules: bundle.rules.map(withoutDefaults),
      parameters: bundle.parameters.filter(({ id }) => read.has(id)).map(({ id, type, versions }) => ({ id, type, versions: versions.map(({ from, to, value }) => ({ from, to, value })) })),
      vocabulary: bundle.vocabulary.filter(({ validFor, datedBy, fixed, askedAfter }) => validFor !== undefined || datedBy !== undefined || fixed === true || askedAfter !== undefined).map(({ path, validFor, datedBy, fixed, askedAfter }) => ({ path, validFor, datedBy, fixed, askedAfter })),
      state,
      asOf,
      knownAt,
      assumeUnchanged,
      packs,
    },
    null,
    1,
  );
}

function withoutDefaults(one: Rule): Partial<Rule> {
  const defaults = rule() as unknown as Readonly<Record<string, unknown>>;
  const differs = ([name, value]: [string, unknown]): boolean => !['examples', 'title'].includes(name) && JSON.stringify(value) !== JSON.stringify(defaults[name]);
  return Object.fromEntries(Object.entries(one).filter((entry) => entry[0] === 'id' || entry[0] === 'require' || differs(entry)));
}
