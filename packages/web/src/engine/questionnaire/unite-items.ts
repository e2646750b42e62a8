import { groupBy } from '@adempi/schema';
import type { Question } from '@adempi/schema';

/** A question, or the same question of several items of a list: at least one. */
export type Asked = readonly [Question, ...Question[]];

/** The same fact of several items of a list is one question, where the first of them stands. */
export function uniteItems(questions: readonly Question[]): Asked[] {
  return [...groupBy(questions, ({ item, fact, path }) => (item === null ? fact : path)).values()];
}
