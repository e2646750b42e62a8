import { suggest } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';

/**
 * The rule with an id.
 * @throws {UsageError} with the nearest id
 */
export function findRule(id: string, bundle: Bundle, { texts }: Context): Rule {
  const found = bundle.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new UsageError(texts.usage.unknownRule(id, nearest(id, bundle.rules)));
  return found;
}

// People type the last part of an id, or its pack, and slip in one of them.
function nearest(id: string, rules: readonly Rule[]): string | null {
  const ids = rules.map((rule) => rule.id);
  const whole = suggest(id, ids);
  if (whole !== null) return whole;
  const last = (text: string): string => text.slice(text.lastIndexOf('/') + 1);
  const name = suggest(last(id), ids.map(last));
  return name === null ? null : (ids.find((one) => last(one) === name) ?? null);
}
