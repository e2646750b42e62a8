import { addPeriod } from '@adempi/schema';
import type { ComparisonOperator } from '@adempi/schema';
import type { Engine } from 'json-rules-engine';

/** What json-rules-engine is given of a fact or of a value: whether it is known, and how freshly. */
export interface Slot {
  readonly known: boolean;
  readonly value?: unknown;
  /** Whether it has a day of knowledge at all; constants and registry facts have none. */
  readonly dated: boolean;
  /** In a breach test: known only by the due date. */
  readonly old: boolean;
}

type Compare = (left: never, right: never, asOf: string) => boolean | undefined;

/** Written apart from the operators of the compiled engine, so that a slip in one of them shows. */
const COMPARES: Readonly<Record<ComparisonOperator, Compare>> = {
  equal: (left: unknown, right: unknown) => Object.is(left, right),
  notEqual: (left: unknown, right: unknown) => !Object.is(left, right),
  in: (left: unknown, right: readonly unknown[]) => right.some((one) => Object.is(one, left)),
  notIn: (left: unknown, right: readonly unknown[]) => right.every((one) => !Object.is(one, left)),
  contains: (left: readonly unknown[], right: unknown) => left.some((one) => one === right),
  doesNotContain: (left: readonly unknown[], right: unknown) => left.every((one) => one !== right),
  lessThan: (left: number, right: number) => right - left > 0,
  lessThanInclusive: (left: number, right: number) => right - left >= 0,
  greaterThan: (left: number, right: number) => left - right > 0,
  greaterThanInclusive: (left: number, right: number) => left - right >= 0,
  before: (left: string, right: string) => dayNumber(left) < dayNumber(right),
  onOrBefore: (left: string, right: string) => dayNumber(left) <= dayNumber(right),
  after: (left: string, right: string) => dayNumber(left) > dayNumber(right),
  onOrAfter: (left: string, right: string) => dayNumber(left) >= dayNumber(right),
  withinLast: (left: string, right: string, asOf: string) =>
    dayNumber(left) <= dayNumber(asOf) && dayNumber(asOf) <= dayNumber(addPeriod(left, right)),
  nonEmpty: (left: readonly unknown[]) => left.length > 0,
  countAtLeast: (left: readonly unknown[], right: number) => left.filter((one, position) => left.indexOf(one) === position).length >= right,
  growthAtLeast: (left: number, { base, percent }: { base: number; percent: number }) =>
    base > 0 ? 100 * left - 100 * base >= percent * base : undefined,
};

/** `2024-02-29` as 20240229: numbers order as days do. */
function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** The name of an operator in json-rules-engine; a colon would call one of its decorators. */
export function nameOperator(operator: ComparisonOperator, negated: boolean): string {
  return negated ? `known.not.${operator}` : `known.${operator}`;
}

/** Always true, always false, or not known: for groups that stand for a constant. */
export const IS_TRUE = 'known.isTrue';

/**
 * Gives an engine our operators. What is not known counts as `assumed`, so that two runs, one
 * with each value, tell what is decided from what is not.
 */
export function addOperators(engine: Engine, assumed: boolean, asOf: string): void {
  for (const [operator, compare] of Object.entries(COMPARES) as [ComparisonOperator, Compare][]) {
    for (const negated of [false, true]) {
      engine.addOperator(nameOperator(operator, negated), (left: Slot, right: Slot) => {
        if (!left.known || !right.known) return assumed;
        const holds = compare(left.value as never, right.value as never, asOf);
        if (holds === undefined) return assumed;
        return holds !== negated || (isTooOld([left, right]) && assumed);
      });
    }
  }
  engine.addOperator(IS_TRUE, (left: Slot) => (left.known ? left.value === true || (isTooOld([left]) && assumed) : assumed));
}

function isTooOld(slots: readonly Slot[]): boolean {
  const dated = slots.filter((slot) => slot.dated);
  return dated.length > 0 && dated.every((slot) => slot.old);
}
