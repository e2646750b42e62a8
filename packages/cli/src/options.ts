import { InvalidArgumentError } from 'commander';
import { COUNTED_OUTCOMES, SEVERITIES, isCivilDate } from '@adempi/schema';
import type { CivilDate, Outcome, Severity } from '@adempi/schema';

import type { Texts } from './texts/texts.ts';

/** The engines that decide conditions. */
export const engines = ['compiled', 'json-rules-engine'] as const;

/** The name of an engine. */
export type EngineName = (typeof engines)[number];

/** When findings make a run end with 1. */
export interface FailOn {
  readonly outcome: Outcome;
  readonly severity: Severity;
}

/** Outcomes that can make a run end with 1, the worst first. */
const failing: readonly Outcome[] = ['fail', 'error', 'unknown', 'pending'];

/** A reader of the value of an option. */
export type Parser<T> = (value: string, previous: T | undefined) => T;

/** Reads a day. */
export function dayParser(texts: Texts): Parser<CivilDate> {
  return (value) => {
    if (!isCivilDate(value)) throw new InvalidArgumentError(texts.usage.invalidDay);
    return value;
  };
}

/** Parsers of options that can be repeated: any other takes one value. */
const gathering = new WeakSet<object>();

/** Whether a parser gathers the values of an option that can be repeated. */
export function gathers(parser: object): boolean {
  return gathering.has(parser);
}

function repeatable<T>(parser: Parser<T>): Parser<T> {
  gathering.add(parser);
  return parser;
}

/** Reads days, again and again. */
export function daysParser(texts: Texts): Parser<CivilDate[]> {
  return repeatable((value, previous) => [...(previous ?? []), dayParser(texts)(value, undefined)]);
}

/** Reads a count. */
export function countParser(texts: Texts): Parser<number> {
  return (value) => {
    if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError(texts.usage.invalidCount);
    return Number(value);
  };
}

/** Reads a count of which there is at least one. */
export function positiveParser(texts: Texts): Parser<number> {
  return (value) => {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(texts.usage.invalidPositive);
    return Number(value);
  };
}

/** Reads one of some words. */
export function choiceParser<T extends string>(choices: readonly T[], texts: Texts): Parser<T> {
  return (value) => choose(value, choices, texts);
}

/** Reads one of some words, again and again. */
export function choicesParser<T extends string>(choices: readonly T[], texts: Texts): Parser<T[]> {
  return repeatable((value, previous) => [...new Set([...(previous ?? []), choose(value, choices, texts)])]);
}

/** Gathers the values of an option that can be repeated. */
export const gather: Parser<string[]> = repeatable((value, previous) => [...(previous ?? []), value]);

/** Gathers names, several with commas between them, of an option that can be repeated. */
export const gatherNames: Parser<string[]> = repeatable((value, previous) => [
  ...new Set([...(previous ?? []), ...value.split(',').map((name) => name.trim()).filter((name) => name !== '')]),
]);

/** Reads `pass,fail`. */
export function outcomesParser(texts: Texts): Parser<Outcome[]> {
  return repeatable((value, previous) => [...(previous ?? []), ...value.split(',').map((word) => choose(word.trim(), COUNTED_OUTCOMES, texts))]);
}

/** Reads `none`, `fail` or `fail:high`. Null is `none`. */
export function failOnParser(texts: Texts): Parser<FailOn | null> {
  return (value) => {
    if (value === 'none') return null;
    const [outcome, severity, ...rest] = value.split(':');
    const found = failing.find((word) => word === outcome);
    const least = severity === undefined ? 'info' : SEVERITIES.find((word) => word === severity);
    if (found === undefined || least === undefined || rest.length > 0) throw new InvalidArgumentError(texts.usage.invalidFailOn);
    return { outcome: found, severity: least };
  };
}

/** Whether an outcome of a severity reaches a threshold: as bad an outcome or worse, as grave or graver. */
export function reaches({ outcome, severity }: FailOn, threshold: FailOn): boolean {
  const worse = failing.indexOf(outcome);
  return worse !== -1 && worse <= failing.indexOf(threshold.outcome) && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold.severity);
}

function choose<T extends string>(value: string, choices: readonly T[], texts: Texts): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new InvalidArgumentError(texts.usage.invalidChoice(choices.join(', ')));
  return found;
}
