import { OFFICE_ANSWERS, elide, foldText, formatDay, quote, words } from '@adempi/schema';
import type { CivilDate, FactDefinition, Lang } from '@adempi/schema';

import { convertCell, expectationOf } from '../tabella/convert-cell.ts';
import { ISO_DAY, parseDateFormat, readDate } from '../tabella/date-format.ts';
import type { DateFormat } from '../tabella/date-format.ts';
import { textOf } from '../tables/read-table.ts';
import type { Cell } from '../tables/read-xlsx.ts';

/** What a cell answers: a value, that it is not known, that it does not concern the ente, nothing, or something that was not asked. */
export type AnswerCell = { readonly value: unknown } | { readonly says: 'unknown' | 'notOurs' | 'nothing' } | { readonly wanted: string };

/** How people write days, for messages. */
export const DAY_NAME = 'gg/mm/aaaa';

const DAY = parseDateFormat(DAY_NAME) as DateFormat;

/** The answers that tell no value, as they are compared. */
const ASIDES: ReadonlyMap<string, 'unknown' | 'notOurs'> = new Map([
  [foldText(OFFICE_ANSWERS.unknown), 'unknown'],
  [foldText(OFFICE_ANSWERS.notOurs), 'notOurs'],
]);

/**
 * Reads the cell in which a fact is answered.
 * @param takesAsides whether it may also say that it is not known, or does not concern the ente
 * @example readAnswerCell('Sì', definition, { lang: 'it', takesAsides: true }) // { value: true }
 */
export function readAnswerCell(cell: Cell | undefined, definition: FactDefinition, { lang, takesAsides }: { readonly lang: Lang; readonly takesAsides: boolean }): AnswerCell {
  const text = textOf(cell);
  if (text === '') return { says: 'nothing' };
  const aside = takesAsides ? ASIDES.get(foldText(text)) : undefined;
  if (aside !== undefined) return { says: aside };
  const converted = convertCell(cell, { definition, meanings: new Map(), ifEmpty: undefined, format: DAY, formatName: DAY_NAME, numbers: 'italiani', separator: undefined, lang });
  return 'value' in converted ? converted : { wanted: wantedAnswer(definition, { lang, takesAsides }) };
}

/** What may be answered, in words: of a list of words, those that people read. */
export function wantedAnswer(definition: FactDefinition, { lang, takesAsides }: { readonly lang: Lang; readonly takesAsides: boolean }): string {
  const asides = takesAsides ? Object.values(OFFICE_ANSWERS).map((word) => quote(word, lang)) : [];
  return [...expectedOf(definition, lang), ...asides].join(', ');
}

function expectedOf(definition: FactDefinition, lang: Lang): readonly string[] {
  const { type, values } = definition;
  const { yes, no } = words('it');
  const choices = type === 'boolean' ? [yes, no] : type === 'date' ? [DAY_NAME] : values?.map(({ label }) => label.it);
  return choices?.map((word) => quote(word, lang)) ?? [expectationOf(definition, lang)];
}

/** The day that was expected, in words. */
export function wantedDay(last: CivilDate, lang: Lang): string {
  return lang === 'it' ? elide`un giorno (${DAY_NAME}) non successivo al ${formatDay(last)}` : `a day (${DAY_NAME}) no later than ${formatDay(last)}`;
}

/** The day in a cell, no later than another; `undefined` where it holds something else, null where it is empty. */
export function readAnswerDay(cell: Cell | undefined, last: CivilDate): CivilDate | null | undefined {
  const text = textOf(cell);
  if (text === '') return null;
  const day = readDate(text, ISO_DAY) ?? readDate(text, DAY);
  return day !== null && day <= last ? day : undefined;
}
