import { compareText } from '@adempi/schema';

/** Sorts by a text, code unit by code unit: the same order on every machine. @internal */
export function sortBy<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareText(textOf(a), textOf(b)));
}

/** Each item once, where it first stands. @internal */
export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
