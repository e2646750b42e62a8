import type { FactDefinition, Lang } from '@adempi/schema';
import { foldText, quote, words } from '@adempi/schema';

import { readNumber } from '../tables/read-number.ts';
import type { NumberStyle } from '../tables/read-number.ts';
import { textOf } from '../tables/read-table.ts';
import type { Cell } from '../tables/read-xlsx.ts';
import { ISO_DAY, readDate } from './date-format.ts';
import type { DateFormat } from './date-format.ts';

/** What a cell says of a fact: a value, nothing, or something else than was expected. */
export type Converted = { readonly value: unknown } | { readonly isUnknown: true } | { readonly wanted: string };

/** How the cells of a column are read. */
export interface ColumnReading {
  readonly definition: FactDefinition;
  /** What its words mean, by the words without case and accents; null: not known. */
  readonly meanings: ReadonlyMap<string, unknown>;
  /** What an empty cell means; otherwise nothing. */
  readonly ifEmpty: unknown;
  readonly format: DateFormat;
  /** As it is written in the map, for messages. */
  readonly formatName: string;
  readonly numbers: NumberStyle;
  readonly separator: string | undefined;
  readonly lang: Lang;
}

/**
 * The value that a cell tells. An empty cell tells nothing, unless the map says what it means; a
 * word that the map does not list is not guessed at.
 * @example convertCell('Sì', reading) // { value: true }
 */
export function convertCell(cell: Cell | undefined, reading: ColumnReading): Converted {
  const text = textOf(cell);
  if (text === '') return reading.ifEmpty === undefined ? { isUnknown: true } : { value: reading.ifEmpty };
  const { definition, lang } = reading;
  if (definition.type === 'set') return convertSet(text, reading);
  const value = typeof cell === 'boolean' && definition.type === 'boolean' ? cell : convertText(text, cell, reading);
  if (value === null) return { isUnknown: true };
  return value === undefined || findFault(definition, value, lang) !== null ? { wanted: wantedOf(reading) } : { value };
}

/** The elements of a cell that lists several. */
function convertSet(text: string, reading: ColumnReading): Converted {
  const { separator, meanings, definition, lang } = reading;
  const parts = (separator === undefined ? text.split(/[;\n]/u) : text.split(separator)).map((part) => part.trim()).filter((part) => part !== '');
  const elements = parts.map((part) => (meanings.size > 0 ? meanings.get(foldText(part)) : wordOf(part, definition) ?? part));
  if (elements.some((element) => element === undefined)) return { wanted: wantedOf(reading) };
  const value = [...new Set(elements.filter((element) => element !== null))];
  return findFault(definition, value, lang) === null ? { value } : { wanted: wantedOf(reading) };
}

/** `undefined`: not what was expected; null: said to be not known. */
function convertText(text: string, cell: Cell | undefined, { definition, meanings, format, numbers }: ColumnReading): unknown {
  if (meanings.size > 0) return meanings.get(foldText(text));
  switch (definition.type) {
    case 'boolean':
      return YES_OR_NO.get(foldText(text));
    case 'integer':
    case 'number':
      return readNumber(cell, numbers) ?? undefined;
    case 'date':
      return typeof cell === 'string' ? (readDate(text, ISO_DAY) ?? readDate(text, format) ?? undefined) : undefined;
    case 'enum':
      return wordOf(text, definition);
    default:
      return text;
  }
}

/** The words that mean yes or no in any table. */
const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['si', true],
  ['yes', true],
  ['vero', true],
  ['true', true],
  ['no', false],
  ['falso', false],
  ['false', false],
]);

/** The admitted value that a text names, by itself or by its label. */
function wordOf(text: string, { values = [] }: FactDefinition): string | undefined {
  const folded = foldText(text);
  return values.find(({ value, label }) => [value, label.it, label.en ?? ''].some((name) => name !== '' && foldText(name) === folded))?.value;
}

/** What was expected in a cell, in words. */
function wantedOf({ definition, meanings, formatName, lang }: ColumnReading): string {
  if (meanings.size > 0) return [...meanings.keys()].map((word) => quote(word, lang)).join(', ');
  if (definition.type === 'date' && formatName !== '') return quote(formatName, lang);
  return expectationOf(definition, lang);
}

/** What a fact must be, in words. */
export function expectationOf({ type, values, minimum, maximum }: FactDefinition, lang: Lang): string {
  if (values !== undefined) return values.map(({ value }) => quote(value, lang)).join(', ');
  const limits = [minimum === undefined ? '' : `≥ ${minimum}`, maximum === undefined ? '' : `≤ ${maximum}`].filter((limit) => limit !== '');
  return limits.length === 0 ? words(lang).type[type] : `${words(lang).type[type]} (${limits.join(', ')})`;
}

/** What is wrong with a value for a fact, in words: what was expected instead. Null when nothing is. */
export function findFault(definition: FactDefinition, value: unknown, lang: Lang): string | null {
  return suits(definition, value) ? null : expectationOf(definition, lang);
}

function suits({ type, values, minimum, maximum }: FactDefinition, value: unknown): boolean {
  const isAdmitted = (word: unknown): boolean => typeof word === 'string' && word.trim() !== '' && (values === undefined || values.some((one) => one.value === word));
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
    case 'number': {
      const isNumber = type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
      return isNumber && (minimum === undefined || (value as number) >= minimum) && (maximum === undefined || (value as number) <= maximum);
    }
    case 'date':
      return typeof value === 'string' && readDate(value, ISO_DAY) === value;
    case 'url':
      return typeof value === 'string' && /^https?:\/\/\S+$/iu.test(value);
    case 'set':
      return Array.isArray(value) && value.every(isAdmitted);
    case 'enum':
    case 'string':
      return isAdmitted(value);
    case 'collection':
      return false;
  }
}
