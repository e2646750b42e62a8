import { quote, words } from '@adempi/schema';
import type { FactDefinition, Lang } from '@adempi/schema';

import { convertCell, expectationOf } from '../tabella/convert-cell.ts';
import { parseDateFormat } from '../tabella/date-format.ts';
import type { DateFormat } from '../tabella/date-format.ts';

/** The value that a person wrote, or what was expected, in words. */
export type AnswerText = { readonly value: unknown } | { readonly wanted: string };

const DAY_NAME = 'gg/mm/aaaa';
const DAY = parseDateFormat(DAY_NAME) as DateFormat;

/**
 * Reads the value of a fact as a person writes it: `sì`, `30/09/2023` or `2023-09-30`, `1.234,5`, the
 * name or the label of an admitted value, the elements of a set with `;` or `,` between them, an
 * address of the web with or without `https://`.
 * @example readAnswerText('30/9/2023', definition, 'it') // { value: '2023-09-30' }, for a date
 */
export function readAnswerText(text: string, definition: FactDefinition, lang: Lang): AnswerText {
  const reading = { definition, meanings: new Map(), ifEmpty: undefined, format: DAY, formatName: DAY_NAME, numbers: 'italiani', separator: undefined, lang } as const;
  const read = convertCell(prepare(text.trim(), definition), reading);
  if ('value' in read) return read;
  // A person is not asked for true or false.
  if (definition.type === 'boolean') return { wanted: [words(lang).yes, words(lang).no].map((word) => quote(word, lang)).join(', ') };
  return { wanted: 'wanted' in read ? read.wanted : expectationOf(definition, lang) };
}

function prepare(text: string, { type, values }: FactDefinition): string {
  if (type === 'url' && text !== '' && !/^[a-z]+:/iu.test(text)) return `https://${text}`;
  // Admitted values have no commas in them; what people write freely may.
  if (type === 'set' && values !== undefined) return text.replaceAll(',', ';');
  // Days are often written without zeros.
  if (type === 'date') return text.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u, (_, day: string, month: string, year: string) => `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`);
  return text;
}
